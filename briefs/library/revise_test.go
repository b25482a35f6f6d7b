package library

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"debrief/briefs/derive"
	"debrief/model"
)

// Whatever is done to a briefing, each review of it is kept, changed or lost,
// once; those far from the edit are kept.
func TestNoReviewIsDroppedByARevision(t *testing.T) {
	b, facts := sample(t)
	r := reviews(b, facts, "ana", nil)
	for i := range facts {
		r, _ = r.Judge(noon(i), &facts[i], model.Accepted, 0, "")
		r, _ = r.Comment(noon(i), &facts[i], model.Span{}, fmt.Sprint("remark ", i))
	}
	entries := r.Entries()
	rnd := rand.New(rand.NewPCG(3, 4))
	kept := 0
	for round := range 150 {
		revised := *b
		revised.ID = fmt.Sprint("revision ", round)
		var what string
		revised.Text, what = edited(rnd, b.Text, b.Body.Start)
		revised.Body.End = len(revised.Text)
		again := reviews(&revised, derive.Facts(t.Context(), &revised, derive.Options{Workers: 1}), "ana", entries)
		found := map[string]string{}
		note := func(v model.Review, how string) {
			for _, c := range v.Comments {
				found[c.Text] += how
			}
		}
		for _, f := range again.Facts() {
			switch v := again.Of(f.ID); {
			case v.Verdict == model.Accepted && v.Former == nil:
				note(v, "k")
			case v.Verdict == model.Unseen && v.Former != nil:
				note(v, "c")
			default:
				note(v, "?")
			}
		}
		for _, v := range again.Lost() {
			note(v, "l")
		}
		if len(found) != len(facts) {
			t.Fatalf("%s: %d reviews of %d", what, len(found), len(facts))
		}
		for remark, how := range found {
			if len(how) != 1 || how == "?" {
				t.Errorf("%s: %s is %q", what, remark, how)
			}
			kept += strings.Count(how, "k")
		}
	}
	if share := float64(kept) / float64(150*len(facts)); share < 0.85 {
		t.Errorf("only %.0f %% of the reviews are kept by small edits", 100*share)
	} else {
		t.Logf("%.1f %% of the reviews are kept", 100*share)
	}
}

// edited is text with one edit behind from, and what it was.
func edited(rnd *rand.Rand, text string, from int) (revised, what string) {
	sentences := strings.SplitAfter(text[from:], ". ")
	i, j := rnd.IntN(len(sentences)), rnd.IntN(len(sentences))
	what = fmt.Sprintf("sentence %d: ", i)
	switch rnd.IntN(7) {
	case 0:
		what += "deleted"
		sentences[i] = ""
	case 1:
		what += "another before it"
		sentences[i] = "Then the wind turned and nobody spoke. " + sentences[i]
	case 2:
		what += "told twice"
		sentences[i] += sentences[i]
	case 3:
		what += fmt.Sprint("moved behind ", j)
		s := sentences[i]
		sentences[i] = ""
		sentences[j] += s
	case 4:
		what += "numbers changed"
		sentences[i] = strings.NewReplacer("100", "140", "84", "91", "50", "60", "400", "450").Replace(sentences[i])
	case 5:
		what += "a word changed"
		words := strings.Fields(sentences[i])
		if len(words) > 0 {
			words[rnd.IntN(len(words))] = "altogether"
		}
		sentences[i] = strings.Join(words, " ") + " "
	case 6:
		what += "reflowed"
		sentences[i] = strings.ReplaceAll(sentences[i], " ", "\n")
	}
	return text[:from] + strings.Join(sentences, ""), what
}
