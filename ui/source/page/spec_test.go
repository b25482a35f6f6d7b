package page

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"debrief/model"
)

// example is one of the CommonMark specification, as goldmark's module keeps
// them.
type example struct {
	Markdown string
	HTML     string
	Example  int
	Section  string
}

func examples(t *testing.T) []example {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("the go command does not tell where goldmark's module lies:", err)
	}
	file := filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Skip("goldmark's module does not hold the specification's examples:", err)
	}
	var list []example
	if err := json.Unmarshal(b, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

var (
	tag   = regexp.MustCompile(`<[^>]*>`)
	image = regexp.MustCompile(`<img [^>]*alt="([^"]*)"[^>]*>`)
)

// read is the text that a reader of the example's HTML sees.
func (e example) read() string {
	return html.UnescapeString(tag.ReplaceAllString(image.ReplaceAllString(e.HTML, "$1"), ""))
}

// Every example of the specification is laid out without a flaw, and its cells
// show the text that its HTML holds. Tags in the source are shown as they stand,
// so they are left out where the texts would differ.
func TestSpecification(t *testing.T) {
	list := examples(t)
	passed := 0
	for _, e := range list {
		ok := true
		for _, w := range []int{20, 40, 80, 200} {
			b := brief(e.Markdown, model.Markdown)
			p := New(b)
			rows := all(p, w)
			if err := flaw(p, rows, w); err != nil {
				t.Errorf("example %d (%s), width %d: %v\n%q\n%s", e.Example, e.Section, w, err, e.Markdown, picture(rows))
				ok = false
			}
			have, want := squash(lit(rows, b.Body)), squash(e.read())
			if have != want && tag.ReplaceAllString(have, "") != tag.ReplaceAllString(want, "") {
				t.Errorf("example %d (%s), width %d:\nhave %q\nwant %q\n%q", e.Example, e.Section, w, have, want, e.Markdown)
				ok = false
			}
		}
		if ok {
			passed++
		}
	}
	t.Logf("%d of %d examples pass", passed, len(list))
}
