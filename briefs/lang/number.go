package lang

import "debrief/model"

// Sense says what a number tells.
type Sense uint8

// The senses of numbers. Only a Count can be a count of people.
const (
	Count Sense = iota
	DateNumber
	YearNumber
	AgeNumber
	MoneyNumber
	PercentNumber
	MeasureNumber     // a distance, weight, area
	DurationNumber    // three days, 20 years
	TimeNumber        // 10:30, 5 pm
	OrdinalNumber     // 3rd, 101st Airborne
	DesignationNumber // AK-47, Mi-8, Flight 9268, Resolution 2100
	PhoneNumber
	FractionNumber // 9/11, 2-1
)

// Quantity is a number with its hedge as the text words it.
type Quantity struct {
	model.Span                  // the hedge and the number, without the noun
	Digits           model.Span // the number alone
	First, Last      int32      // the tokens of Span
	Value, Low, High int64
	Bound            model.Bound
	Sense            Sense
	Words            bool // it is written in words
	Strong           bool // "5,000-strong", "13,000-troop": the noun hangs on by a hyphen
}

// Estimate is the quantity as a fact holds it.
func (q *Quantity) Estimate() model.Estimate {
	return model.Estimate{Words: model.At(q.Span), Value: q.Value, Low: q.Low, High: q.High, Bound: q.Bound}
}
