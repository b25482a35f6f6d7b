package derive

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"debrief/model"
)

// TestQuotes reads the passages of testdata/quote*.txtar and compares the
// quotations in them with what a reader finds.
func TestQuotes(t *testing.T) {
	files, _ := filepath.Glob("testdata/quote*.txtar")
	if len(files) == 0 {
		t.Fatal("no passages")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			text, want := &archive.Files[i], &archive.Files[i+1]
			name, kind, _ := strings.Cut(text.Name, ".")
			if want.Name != name+".want" {
				t.Fatalf("%s: %s stands behind %s", file, want.Name, text.Name)
			}
			t.Run(name, func(t *testing.T) {
				b := briefOf(strings.TrimSuffix(string(text.Data), "\n"))
				if kind == "md" {
					b.Format = model.Markdown
				}
				if have := quotesIn(b); have != string(want.Data) {
					t.Errorf("%s\nhave\n%swant\n%s", text.Data, have, want.Data)
					want.Data = []byte(have)
				}
			})
		}
		if os.Getenv("REWRITE") != "" {
			os.WriteFile(file, txtar.Format(archive), 0o644)
		}
	}
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
	w := reflect.ValueOf(*fixed())
	for i := range w.NumField() {
		f := w.Field(i)
		if f.Kind() != reflect.Slice {
			if f.Uint() == 0 {
				t.Errorf("%s is not listed", w.Type().Field(i).Name)
			}
			continue
		}
		for k := range f.Len() {
			if f.Index(k).Uint() == 0 {
				t.Errorf("word %d of %s is not listed", k, w.Type().Field(i).Name)
			}
		}
	}
}
