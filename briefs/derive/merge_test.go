package derive

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

// claims are n claims with the same count of other victims each, in a text of
// their own.
func claims(n int) (string, []model.Fact) {
	var text strings.Builder
	facts := make([]model.Fact, n)
	for i := range facts {
		count := model.Span{Start: text.Len(), End: text.Len() + 2}
		text.WriteString("40 ")
		who := model.Span{Start: text.Len()}
		fmt.Fprintf(&text, "brewers%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
		who.End = text.Len()
		text.WriteString(" were killed.\n")
		facts[i] = model.Fact{Kind: model.KindCasualty, Casualty: &model.Casualty{
			Count:   model.Estimate{Words: model.At(count), Value: 40, Low: 40, High: 40},
			Victims: model.At(who),
		}, Anchors: []model.Anchor{{Span: count, Role: model.RoleCount}}}
	}
	return text.String(), facts
}

// resolved are the facts of a text that has those candidates.
func resolved(text string, candidates []model.Fact) []model.Fact {
	var p packer
	d := &document{text: text, findings: []findings{{candidates: p.pack(candidates, 0)}}}
	return d.facts()
}

func TestMergeTakesTimeByTheNumberOfFacts(t *testing.T) {
	text, facts := claims(100_000)
	began := time.Now()
	if have := resolved(text, facts); len(have) < 17_000 {
		t.Errorf("have %d facts of 17,576 sorts of victims", len(have))
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("merging 100,000 facts of one count took %v", took)
	}
}

func TestMergeKeepsAnchorsInOrderWithoutRepeats(t *testing.T) {
	text, facts := claims(2)
	facts[1].Casualty.Victims = facts[0].Casualty.Victims
	facts[0].Anchors = append(facts[0].Anchors, facts[0].Anchors[0])
	have := resolved(text, []model.Fact{facts[0], facts[1]})
	if len(have) != 1 || have[0].Tellings() != 2 {
		t.Fatalf("have %d facts, the first told %d times", len(have), have[0].Tellings())
	}
	if a := have[0].Anchors; a[0].Start >= a[1].Start {
		t.Errorf("anchors %v", a)
	}
}

func BenchmarkMerge(b *testing.B) {
	text, facts := claims(10_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		resolved(text, facts)
	}
}
