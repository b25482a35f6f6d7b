package format

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"debrief/model"
)

// In the archives of testdata a file's name tells what Recognise is told; the
// comment above them is for people.
func TestRecognise(t *testing.T) {
	for path, want := range map[string]model.Format{
		"testdata/markdown.txtar": model.Markdown,
		"testdata/plain.txtar":    model.PlainText,
	} {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if have := Recognise("stdin", string(f.Data)); have != want {
				t.Errorf("%s: %s: have %v, want %v", path, f.Name, have, want)
			}
		}
	}
}

func TestNameSettles(t *testing.T) {
	for name, want := range map[string]model.Format{
		"a.md": model.Markdown, "a.MARKDOWN": model.Markdown, "a.txt": model.PlainText, "": model.PlainText,
	} {
		if have := Recognise(name, "No markup here."); have != want {
			t.Errorf("%q: have %v, want %v", name, have, want)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("# a\n\n[b](http://c)\n|d|e|\n|--|--|\n**f**\n")
	f.Fuzz(func(t *testing.T, text string) {
		first := Recognise("stdin", text)
		if again := Recognise("stdin", strings.Clone(text)); again != first {
			t.Errorf("%q is %v, then %v", text, first, again)
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	text := strings.Repeat("Around 1,500 men are in the country, * so * they * say - and [some] (more).\n", 1000)
	b.SetBytes(int64(min(len(text), sample)))
	for b.Loop() {
		Recognise("stdin", text)
	}
}
