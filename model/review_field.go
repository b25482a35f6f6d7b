package model

// Field names a field of a fact that a reviewer may give another value.
type Field uint8

// The fields. Forces have the first eight, casualties and quotations those from
// their own first field on; count and place belong to forces and casualties.
const (
	FieldCount Field = iota
	FieldUnit
	FieldGroup
	FieldPlace
	FieldCountry     // ISO 3166-1 alpha-2
	FieldCountryName // as the gazetteer has it
	FieldOrigin      // ISO 3166-1 alpha-2
	FieldStatus      // the name of a [Status]
	FieldOutcome     // the name of an [Outcome]
	FieldVictims
	FieldClaimant
	FieldPerpetrator
	FieldDate
	FieldHedge
	FieldWords // of a quotation
	FieldSpeaker
	FieldPosition
	FieldAffiliation
	FieldOutlet
	FieldDirect  // yes or no
	FieldClass   // the name of a [Class]
	FieldsNumber // how many there are
)

var fieldNames = [...]string{
	"count", "unit", "group", "place", "country", "country_name", "origin", "status", "outcome", "victims",
	"claimant", "perpetrator", "date", "hedge", "text", "speaker", "role", "affiliation", "outlet", "direct", "class",
}

// String is the field's name in output.
func (f Field) String() string { return nameAt(fieldNames[:], int(f)) }

// Label is the field's name as a reader is told it.
func (f Field) Label() string {
	switch f {
	case FieldWords:
		return "words"
	case FieldCountry:
		return "country code"
	case FieldCountryName:
		return "country"
	}
	return f.String()
}

// MarshalText gives the name.
func (f Field) MarshalText() ([]byte, error) { return textAt(fieldNames[:], int(f), "field") }

// UnmarshalText takes a name.
func (f *Field) UnmarshalText(b []byte) error { return fromText(f, fieldNames[:], b, "field") }

// Fields are the fields of facts of kind k, the most telling first.
func (k Kind) Fields() []Field {
	switch k {
	case KindForce:
		return []Field{FieldCount, FieldUnit, FieldGroup, FieldPlace, FieldCountry, FieldCountryName, FieldOrigin, FieldStatus}
	case KindCasualty:
		return []Field{FieldCount, FieldOutcome, FieldVictims, FieldClaimant, FieldPerpetrator, FieldPlace, FieldDate, FieldHedge}
	}
	return []Field{FieldWords, FieldSpeaker, FieldPosition, FieldAffiliation, FieldOutlet, FieldDirect, FieldClass}
}

// Choices are the values that a field has to choose from, nil when any words
// will do.
func (f Field) Choices() []string {
	switch f {
	case FieldStatus:
		return statusNames[:]
	case FieldOutcome:
		return outcomeNames[:]
	case FieldClass:
		return classNames[:]
	case FieldDirect:
		return []string{yes, no}
	}
	return nil
}

const yes, no = "yes", "no"

// Value is a field of a fact as a reader says it, empty when the text does not
// give it or facts of this kind have no such field.
func (f *Fact) Value(field Field, text string) string {
	if w, sep := f.words(field); w != nil {
		return w.Of(text, sep)
	}
	switch {
	case f.Force != nil:
		return f.Force.value(field)
	case f.Casualty != nil && field == FieldOutcome:
		return f.Casualty.Outcome.String()
	case f.Quote != nil && field == FieldClass:
		return f.Quote.Class.String()
	case f.Quote != nil && field == FieldDirect:
		if f.Quote.Direct {
			return yes
		}
		return no
	}
	return ""
}

func (f *Force) value(field Field) string {
	switch field {
	case FieldCountry:
		return f.Country
	case FieldCountryName:
		return f.CountryName
	case FieldOrigin:
		return f.Origin
	case FieldStatus:
		return f.Status.String()
	}
	return ""
}

// words are the places that give a field, and what parts them when read.
func (f *Fact) words(field Field) (w Words, sep string) {
	if p := f.place(field); p != nil {
		w = *p
	}
	switch field {
	case FieldClaimant:
		return w, BetweenNames
	case FieldSpeaker:
		return w, BetweenNames
	case FieldWords:
		return w, BetweenParts
	}
	return w, BetweenPieces
}

// place is where the fact keeps the words of a field, nil when it has none.
func (f *Fact) place(field Field) *Words {
	switch {
	case f.Force != nil:
		return f.Force.place(field)
	case f.Casualty != nil:
		return f.Casualty.place(field)
	case f.Quote != nil:
		return f.Quote.place(field)
	}
	return nil
}

func (f *Force) place(field Field) *Words {
	switch field {
	case FieldCount:
		return &f.Count.Words
	case FieldUnit:
		return &f.Unit
	case FieldGroup:
		return &f.Group
	case FieldPlace:
		return &f.Place
	}
	return nil
}

func (c *Casualty) place(field Field) *Words {
	switch field {
	case FieldCount:
		return &c.Count.Words
	case FieldVictims:
		return &c.Victims
	case FieldClaimant:
		return &c.Claimant
	case FieldPerpetrator:
		return &c.Perpetrator
	case FieldPlace:
		return &c.Place
	case FieldDate:
		return &c.Date
	case FieldHedge:
		return &c.Hedge
	}
	return nil
}

func (q *Quote) place(field Field) *Words {
	switch field {
	case FieldWords:
		return &q.Parts
	case FieldSpeaker:
		return &q.Speaker
	case FieldPosition:
		return &q.Position
	case FieldAffiliation:
		return &q.Affiliation
	case FieldOutlet:
		return &q.Outlet
	}
	return nil
}

// set gives the fact a value that is no words: a code or one of the choices.
func (f *Fact) set(field Field, value string) {
	switch {
	case f.Force != nil:
		f.Force.set(field, value)
	case f.Casualty != nil && field == FieldOutcome:
		f.Casualty.Outcome, _ = parse[Outcome](outcomeNames[:], value)
	case f.Quote != nil && field == FieldClass:
		f.Quote.Class, _ = parse[Class](classNames[:], value)
	case f.Quote != nil && field == FieldDirect:
		f.Quote.Direct = value == yes
	}
}

func (f *Force) set(field Field, value string) {
	switch field {
	case FieldCountry:
		f.Country = value
	case FieldCountryName:
		f.CountryName = value
	case FieldOrigin:
		f.Origin = value
	case FieldStatus:
		f.Status, _ = parse[Status](statusNames[:], value)
	}
}
