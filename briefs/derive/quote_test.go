package derive

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

// TestQuotes reads the passages of testdata/quote*.txtar and compares the
// quotations in them with what a reader finds.
func TestQuotes(t *testing.T) {
	comparePassages(t, "quote", quotesIn)
}

// quotesIn lists the quotations of b, one a line, in the words of the passages.
func quotesIn(b *model.Brief) string {
	var out strings.Builder
	for _, f := range Facts(context.Background(), b, Options{Workers: 1}) {
		q := f.Quote
		if q == nil {
			continue
		}
		voice := q.Class.String()
		if !q.Direct {
			voice = "indirect " + voice
		}
		at := orDash(q.Affiliation.Of(b.Text, " "))
		if !q.Outlet.Empty() {
			at += " to " + q.Outlet.Of(b.Text, " ")
		}
		fmt.Fprintf(&out, "%s (%s) | %s | %s | %s | %s\n", orDash(q.Speaker.Of(b.Text, " ")), anchored(b.Text, &f, model.RoleSpeaker),
			orDash(q.Position.Of(b.Text, " ")), at, voice, q.Parts.Of(b.Text, model.BetweenParts))
	}
	return out.String()
}

// anchored are the words at all anchors of a role.
func anchored(text string, f *model.Fact, role model.Role) string {
	var words []string
	for _, a := range f.Anchors {
		if a.Role == role {
			words = append(words, a.Of(text))
		}
	}
	return strings.Join(words, " & ")
}

// TestQuoteWords sees that the lexicon lists every word that the grammar of
// saying names.
func TestQuoteWords(t *testing.T) {
	listed(t, *fixed())
}
