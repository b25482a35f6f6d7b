package ui

import "debrief/model"

// Country is a country that a field of a fact holds, and the words of the briefing
// that name it; Where is empty when it does not.
type Country struct {
	Code, Name string // ISO 3166-1 alpha-2, and as it is called
	Where      model.Span
}

// country is a change of a field that holds a country to the one that words mean.
// It leads to where the briefing names that country, nearest to an offset. Ok is
// false for other fields and other words.
func (r *root) country(field model.Field, words string, near int) (c model.Change, ok bool) {
	if r.cfg.Country == nil || field != model.FieldCountry && field != model.FieldCountryName && field != model.FieldOrigin {
		return c, false
	}
	named, ok := r.cfg.Country(r.session.Brief, words, near)
	if !ok {
		return c, false
	}
	c = model.Change{Field: field, After: named.Code}
	if field == model.FieldCountryName {
		c.After = named.Name
	}
	if !named.Where.Empty() {
		c.Where = []model.Selector{model.Select(r.session.Brief.Text, named.Where)}
	}
	return c, true
}

// paired is changes with that of the country's name where only its code was
// changed, or the other way round.
func (r *root) paired(changes []model.Change, near int) []model.Change {
	at := map[model.Field]int{}
	for i, c := range changes {
		at[c.Field] = i
	}
	for _, pair := range [][2]model.Field{{model.FieldCountry, model.FieldCountryName}, {model.FieldCountryName, model.FieldCountry}} {
		i, changed := at[pair[0]]
		if _, both := at[pair[1]]; !changed || both {
			continue
		}
		if c, ok := r.country(pair[1], changes[i].After, near); ok {
			c.Where = changes[i].Where
			return append(changes, c)
		}
	}
	return changes
}
