package derive

import (
	"reflect"
	"testing"

	"debrief/model"
)

// fill sets every field of v that is a number, a text or words to something of
// its own, so that one left out shows.
func fill(v reflect.Value, next *int) {
	for i := range v.NumField() {
		f := v.Field(i)
		*next++
		switch f.Kind() {
		case reflect.String:
			f.SetString(string(rune('a' + *next)))
		case reflect.Bool:
			f.SetBool(true)
		case reflect.Uint8:
			f.SetUint(uint64(*next % 5))
		case reflect.Int64:
			f.SetInt(int64(*next) * 1_000_003)
		case reflect.Slice:
			f.Set(reflect.ValueOf(model.Words{{Start: 7 * *next, End: 7**next + 200}, {Start: *next, End: *next + 1}}))
		case reflect.Struct:
			fill(f, next)
		}
	}
}

func TestParcelKeepsEveryField(t *testing.T) {
	n := 0
	all := []model.Fact{
		{Kind: model.KindForce, Rule: "force/verb", Force: &model.Force{}},
		{Kind: model.KindCasualty, Rule: "casualty/verb", Casualty: &model.Casualty{}},
		{Kind: model.KindQuote, Rule: "quote/said", Quote: &model.Quote{}},
		{Kind: model.KindQuote, Rule: "quote/said", Quote: &model.Quote{}},
	}
	fill(reflect.ValueOf(all[0].Force).Elem(), &n)
	fill(reflect.ValueOf(all[1].Casualty).Elem(), &n)
	fill(reflect.ValueOf(all[2].Quote).Elem(), &n)
	for i := range all {
		all[i].Anchors = []model.Anchor{{Span: model.Span{Start: 3 + i, End: 9}, Role: model.RoleCount}, {Span: model.Span{Start: 300, End: 301}, Role: model.RoleQuote}}
	}
	var pack packer
	for range 2 { // its memory is used again
		parcel := pack.pack(all, 5)
		var fields, places coder
		fields.open(parcel.fields, &parcel)
		places.open(parcel.anchors, &parcel)
		for i := range all {
			want := all[i]
			have := model.Fact{Force: same(want.Force), Casualty: same(want.Casualty), Quote: same(want.Quote)}
			fields.kind(&have.Kind)
			fields.fact(&have)
			if n := fields.size(0); n != len(want.Anchors) {
				t.Errorf("%d anchors", n)
			}
			for range places.size(0) {
				var a model.Anchor
				places.anchor(&a)
				have.Anchors = append(have.Anchors, a)
			}
			if !reflect.DeepEqual(have, want) {
				t.Errorf("have %+v\nwant %+v", have, want)
			}
		}
	}
}

// same is room for a value like the one at p.
func same[T any](p *T) *T {
	if p == nil {
		return nil
	}
	return new(T)
}
