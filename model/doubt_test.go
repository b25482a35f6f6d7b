package model

import (
	"strings"
	"testing"
)

// spanOf is where words stand in text.
func spanOf(text, words string) Span {
	i := strings.Index(text, words)
	return Span{i, i + len(words)}
}

func TestDoubtsAreWhatIsKnownOfAFact(t *testing.T) {
	const text = `Dozens of miners died in Orvena on 3 May, the rescue service said; this could not be confirmed. "We dug all night," he said. Lena Brandt leads the crew.`
	at := func(words string) Words { return At(spanOf(text, words)) }
	dozens := Estimate{Words: at("Dozens"), Value: 12, Low: 24, Bound: Vague}
	nine := Estimate{Words: at("3"), Value: 9}
	quoted := []Anchor{{spanOf(text, "We dug all night"), RoleQuote}}
	pronoun := append(quoted[:1:1], Anchor{spanOf(text, "he said"), RoleCue}, Anchor{Span{spanOf(text, "he said").Start, spanOf(text, "he said").Start + 2}, RoleSpeaker})
	told := []Anchor{{Span{0, 6}, RoleCount}, {Span{7, 9}, RoleCount}}
	full := Casualty{Count: nine, Victims: at("miners"), Claimant: at("the rescue service"), Place: at("Orvena"), Date: at("3 May")}
	for _, c := range []struct {
		name   string
		fact   Fact
		points int
		why    string
	}{
		{"nothing against it", Fact{Kind: KindCasualty, Casualty: &full}, 0, ""},
		{"a word for a number", Fact{Kind: KindCasualty, Casualty: &Casualty{Count: dozens, Victims: full.Victims, Claimant: full.Claimant, Place: full.Place}}, 1, "a word"},
		{"hardly anything told", Fact{Kind: KindCasualty, Casualty: &Casualty{Count: dozens}}, 1 + 1 + 2 + 1, "neither place nor date"},
		{"held open", Fact{Kind: KindCasualty, Casualty: &Casualty{Count: nine, Victims: full.Victims, Claimant: full.Claimant, Date: full.Date, Hedge: at("could not be confirmed")}}, 1, "holds it open"},
		{"claimed by a pronoun", Fact{Kind: KindCasualty, Casualty: &Casualty{Count: nine, Victims: full.Victims, Claimant: At(pronoun[2].Span), Place: full.Place}}, 2, "only a pronoun"},
		{"against another count", Fact{Kind: KindCasualty, Casualty: &full, Rivals: []string{"other"}}, 2, "another count"},
		{"told twice", Fact{Kind: KindCasualty, Casualty: &full, Rivals: []string{"other"}, Anchors: told}, 1, "told 2 times"},
		{"a force somewhere", Fact{Kind: KindForce, Force: &Force{Count: nine}}, 4, "who they are"},
		{"a force of whom", Fact{Kind: KindForce, Force: &Force{Count: nine, Country: "XO", CountryName: "Orvena", Unit: at("crew")}}, 1, "whose they are"},
		{"a force in no known country", Fact{Kind: KindForce, Force: &Force{Count: nine, CountryName: "the hills", Unit: at("crew"), Group: at("crew")}}, 1, "no known country"},
		{"nobody speaks", Fact{Kind: KindQuote, Anchors: quoted, Quote: &Quote{Direct: true}}, 3, "no speaker"},
		{"he speaks", Fact{Kind: KindQuote, Anchors: pronoun, Quote: &Quote{Direct: true, Speaker: At(pronoun[2].Span)}}, 3, "only a pronoun"},
		{"a name for he", Fact{Kind: KindQuote, Anchors: pronoun, Quote: &Quote{Direct: true, Speaker: at("Lena Brandt")}}, 1, "found for a pronoun"},
		{"an office speaks", Fact{Kind: KindQuote, Anchors: quoted, Quote: &Quote{Position: at("the rescue service")}}, 2, "in quotation marks"},
		{"a bad rule", Fact{Kind: KindCasualty, Rule: "bad", Casualty: &full}, 3, "4 of 8"},
		{"a rule with too little behind it", Fact{Kind: KindCasualty, Rule: "new", Casualty: &full}, 0, ""},
		{"a good rule", Fact{Kind: KindCasualty, Rule: "good", Casualty: &full}, 0, ""},
		{"found by a reviewer", Fact{ID: addedPrefix + "1", Kind: KindForce, Force: &Force{}}, 0, ""},
	} {
		records := Records{{KindCasualty, "bad"}: {8, 4}, {KindCasualty, "new"}: {4, 4}, {KindCasualty, "good"}: {900, 20}}
		all := Doubts(&c.fact, text, records)
		var why []string
		for _, d := range all {
			why = append(why, d.Why)
		}
		if have := Points(all); have != c.points || !strings.Contains(strings.Join(why, "; "), c.why) {
			t.Errorf("%s: %d points for %q, want %d and %q", c.name, have, why, c.points, c.why)
		}
	}
}

func TestRecordsFollowTheVerdictsThatStand(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	if len(facts) != 5 {
		t.Fatalf("%d facts", len(facts))
	}
	r, _ = r.Judge(noon(0), &facts[0], Accepted, NoReason, "")
	r, _ = r.Judge(noon(1), &facts[1], Rejected, WrongNumber, "")
	r, _ = r.Edit(noon(2), &facts[0], Change{Field: FieldVictims, After: "men"})
	r, _ = r.Judge(noon(3), &facts[2], Flagged, NoReason, "")
	count := func() Record {
		records := Records{}
		records.Count(r.Entries())
		return records[RuleKey{KindCasualty, "number"}]
	}
	for _, want := range []Record{{2, 2}, {2, 2}, {2, 1}, {1, 0}} { // undone: the flag, the edit, the rejection
		if have := count(); have != want {
			t.Errorf("have %+v, want %+v", have, want)
		}
		r, _ = r.Undo(noon(4))
	}
	r, _ = r.Redo(noon(5))
	r, _ = r.Redo(noon(6))
	r, _ = r.Redo(noon(7))
	if have := count(); have != (Record{2, 2}) {
		t.Errorf("redone: have %+v", have)
	}
}

func TestOrdersOfTheReview(t *testing.T) {
	const text = `"Go," 3 men "Stop" 5 dead of 9`
	q := func(words, speaker string) Fact {
		f := Fact{ID: "q" + words, Kind: KindQuote, Anchors: []Anchor{{spanOf(text, words), RoleQuote}}, Quote: &Quote{Direct: true}}
		if speaker != "" {
			f.Quote.Speaker = At(spanOf(text, speaker))
		}
		return f
	}
	c := func(n string, rivals ...string) Fact {
		return Fact{ID: "c" + n, Kind: KindCasualty, Rivals: rivals, Anchors: []Anchor{{spanOf(text, n), RoleCount}}, Casualty: &Casualty{
			Count: Estimate{Words: At(spanOf(text, n))}, Victims: At(spanOf(text, "men")), Claimant: At(spanOf(text, "dead")), Place: At(spanOf(text, "of")),
		}}
	}
	facts := []Fact{q("Go", "men"), c("3", "c5"), q("Stop", ""), c("5", "c3"), c("9")}
	b := &Brief{ID: "b", Text: text}
	for order, want := range map[Order]string{ByKind: "c3 c5 c9 qGo qStop", AsRead: "qGo c3 qStop c5 c9", LeastCertain: "qStop c3 c5 c9 qGo"} {
		s := NewSession(b).WithFacts(facts).Ordered(order)
		s.Reviews = NewReviews(b, Reviewer{Name: "ana", Writer: 1}, nil).WithFacts(facts)
		var way []string
		for {
			i, ok := s.NextUnseen()
			if !ok {
				break
			}
			s = s.Choose(i)
			way = append(way, facts[i].ID)
			all, _ := s.Reviews.Skip(noon(i), &facts[i])
			s = s.Reviewed(all)
		}
		if have := strings.Join(way, " "); have != want {
			t.Errorf("%s: have %s, want %s", order, have, want)
		}
	}
	s := NewSession(b).WithFacts(facts).Under(Only(KindCasualty)).Ordered(LeastCertain)
	s.Reviews = NewReviews(b, Reviewer{}, nil).WithFacts(facts)
	if i, _ := s.NextUnseen(); facts[i].ID != "c3" {
		t.Errorf("what the filter hides comes up: %s", facts[i].ID)
	}
}

func TestOrdersHaveNames(t *testing.T) {
	for o := range Orders {
		var back Order
		name, err := o.MarshalText()
		if err != nil || back.UnmarshalText(name) != nil || back != o {
			t.Errorf("%s comes back as %s: %v", o, back, err)
		}
	}
	if err := new(Order).UnmarshalText([]byte("any")); err == nil {
		t.Error("any is an order")
	}
}

// Ranking 10,000 facts.
func BenchmarkRank(b *testing.B) {
	brief, facts, _ := large(10_000, 0)
	s := NewSession(brief).WithFacts(facts)
	for b.Loop() {
		s = s.Ordered(LeastCertain)
	}
}
