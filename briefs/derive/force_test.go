package derive

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// TestForces reads the passages of testdata/force*.txtar and compares the
// forces in them with what a reader finds.
func TestForces(t *testing.T) {
	comparePassages(t, "force", forcesIn)
}

// forcesIn lists the forces of b, one a line, in the words of the passages.
func forcesIn(b *model.Brief) string {
	var out strings.Builder
	for _, f := range Facts(context.Background(), b, Options{Workers: 1}) {
		if f.Force == nil {
			continue
		}
		count := f.Force.Count
		value := fmt.Sprint(count.Value)
		if count.Bound == model.Range {
			value = fmt.Sprintf("%d-%d", count.Low, count.High)
		}
		fmt.Fprintf(&out, "%s | %s %s | %s | %s | %s | %s\n", orDash(f.Force.Country), count.Bound, value,
			orDash(f.Force.Group.Of(b.Text, " ")), orDash(f.Force.Unit.Of(b.Text, " ")), f.Force.Status, tellings(b.Text, &f))
	}
	return out.String()
}

// tellings are the words of the count at every place that tells it.
func tellings(text string, f *model.Fact) string {
	var words []string
	for _, a := range f.Anchors {
		if a.Role == model.RoleCount {
			words = append(words, a.Of(text))
		}
	}
	return strings.Join(words, " & ")
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// TestForceWords sees that the lexicon lists every word that the rules name: a
// word that it does not list would never be found.
func TestForceWords(t *testing.T) {
	listed(t, *theForceWords())
}

// listed checks that the lexicon has every word and every list of words in the
// fields of w.
func listed(t *testing.T, words any) {
	t.Helper()
	w := reflect.ValueOf(words)
	for i := range w.NumField() {
		f := w.Field(i)
		if f.Kind() != reflect.Struct {
			if f.Uint() == 0 {
				t.Errorf("%s is not listed", w.Type().Field(i).Name)
			}
			continue
		}
		ids := f.FieldByName("ids")
		for k := range ids.Len() {
			if ids.Index(k).Uint() == 0 {
				t.Errorf("word %d of %s is not listed", k, w.Type().Field(i).Name)
			}
		}
	}
}

// FuzzForces promises that no text makes the rules panic, and that every field
// is a place in the text.
func FuzzForces(f *testing.F) {
	f.Add("Chinese peacekeepers number 1,800 worldwide, 1,031 of them in South Sudan.")
	f.Add("## Egypt\n\n**Military deployments:** 800 (plus nearly 150 police) Mali (MINUSMA); 5 (1 (2 (3")
	f.Add("| Country | Troops |\n|---|---|\n| Mali | 2,000 |\n| | 7 | 8 |\n")
	f.Add("another 100 were sent of whom 5,000-strong from 3 to 4 (1,200), each from Mali and Chad; army 300; navy 200")
	f.Add("Troops:\n- Mali: 300\n\n600 of its 1,200 soldiers, the other 400 there")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, format := range []model.Format{model.PlainText, model.Markdown} {
			b := briefOf(text)
			b.Format = format
			for _, fact := range Facts(context.Background(), b, Options{Workers: 1}) {
				for _, a := range fact.Anchors {
					if fact.Force != nil && (a.Start < 0 || a.Empty() || a.End > len(text) || !utf8.ValidString(a.Of(text))) {
						t.Fatalf("%v is no place in %q", a, text)
					}
				}
			}
		}
	})
}
