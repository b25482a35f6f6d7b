package derive

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"debrief/model"
)

func FuzzCasualties(f *testing.F) {
	for _, s := range []string{
		"At least 12 people, including two children (one of them 3), were killed and 30 wounded.",
		"killed killed 12 12 of 12 of of the 12 dead dead",
		"A, a, another and another who died: 12; 12 -- 12 each from",
		"THE TOLL ROSE TO 20 FROM 27, TWO OF THE WOUNDED DIED",
		"12 [12] (12) of whom, of them, among the dead were",
		"shot dead beaten to death as well as along with 12",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, fact := range Facts(context.Background(), briefOf(text), Options{Workers: 1}) {
			c := fact.Casualty
			if c == nil {
				continue
			}
			if e := c.Count; e.High > 0 && (e.Low > e.Value || e.Value > e.High) {
				t.Errorf("count %+v", e)
			}
			for _, a := range fact.Anchors {
				if a.Start < 0 || a.End > len(text) || a.Empty() || !utf8.ValidString(text[a.Start:a.End]) {
					t.Errorf("anchor %v of %q", a, text)
				}
			}
		}
	})
}

// TestCasualtiesOfHostileText reads sentences that are nothing but cues and
// counts: the work must grow with the text.
func TestCasualtiesOfHostileText(t *testing.T) {
	for _, s := range []string{"killed ", "12 killed ", "killed 12 and ", "12, ", "a man and ", "of whom ", "the toll ", "12 who ", "two of "} {
		text := strings.Repeat(s, 400_000/len(s))
		b := &model.Brief{Text: text, Body: model.Span{End: len(text)}}
		p := &passage{}
		began := time.Now()
		for _, seg := range cut(b) {
			p.read(b, seg)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("reading 400,000 bytes of %q took %v", s, took)
		}
	}
}
