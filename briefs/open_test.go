package briefs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"debrief/model"
)

// Each archive of testdata/open is an input and what is known of it after
// opening: fields, the first words of the body, the notes.
func TestOpen(t *testing.T) {
	paths, err := filepath.Glob("testdata/open/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			in, want := archive.Files[i], archive.Files[i+1]
			t.Run(filepath.Base(path)+"/"+in.Name, func(t *testing.T) {
				b, err := Parse(in.Name, string(in.Data))
				if err != nil {
					t.Fatal(err)
				}
				if have := described(b); have != string(want.Data) {
					t.Errorf("%s\nhave\n%s\nwant\n%s", in.Data, have, want.Data)
				}
			})
		}
	}
}

func described(b *model.Brief) string {
	var s strings.Builder
	for _, f := range [][2]string{
		{"format", b.Format.String()}, {"title", b.Title}, {"source", b.Source}, {"author", b.Author},
		{"date", b.Date}, {"handling", b.Handling},
	} {
		if f[1] != "" {
			fmt.Fprintf(&s, "%s: %s\n", f[0], f[1])
		}
	}
	first, _, _ := strings.Cut(b.Body.Of(b.Text), "\n")
	fmt.Fprintf(&s, "body: %q\n", first)
	for _, n := range b.Notes {
		fmt.Fprintf(&s, "note: %s\n", n)
	}
	return s.String()
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenErrors(t *testing.T) {
	ctx := context.Background()
	for name, c := range map[string]struct {
		text string
		want error
		say  string
	}{
		"empty.txt":  {"", ErrEmpty, "nothing in it"},
		"blank.txt":  {" \n\t\r\n\ufeff\u200e", ErrEmpty, "nothing in it"},
		"report.pdf": {"%PDF-1.7\n1 0 obj\n", ErrNotText, "a PDF"},
		"report.rtf": {"{\\rtf1 Hello}", ErrNotText, "RTF"},
		"a.docx":     {"PK\x03\x04\x14\x00\x00word/document.xml", ErrNotText, "DOCX"},
		"a.odt":      {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", ErrNotText, "ODT"},
		"a.zip":      {"PK\x03\x04\x14\x00\x00notes.txt", ErrNotText, "ZIP"},
		"a.png":      {"\x89PNG\r\n\x1a\n\x00\x00", ErrNotText, "PNG"},
		"a.jpg":      {"\xff\xd8\xff\xe0\x00\x10JFIF", ErrNotText, "JPEG"},
		"a.gz":       {"\x1f\x8b\x08\x00\x00\x00", ErrNotText, "gzip"},
		"a.bin":      {strings.Repeat("\x01\x02\x03abc\x04", 100), ErrNotText, "binary"},
		"wide.txt":   {strings.Repeat("a\x00", 100), ErrNotText, "UTF-16"},
		"koi8.txt":   {strings.Repeat("\xf7\xc1\xc7\xce\xc5\xd2 ", 50), ErrNotText, "encoding"},
	} {
		_, err := Open(ctx, write(t, name, c.text))
		if !errors.Is(err, c.want) || !strings.Contains(fmt.Sprint(err), c.say) {
			t.Errorf("%s: have %v, want %v with %q", name, err, c.want, c.say)
		}
	}
}

func TestMissingSuggests(t *testing.T) {
	path := write(t, "wagner-mali.txt", "x")
	_, err := Open(context.Background(), filepath.Join(filepath.Dir(path), "wagner-mail.txt"))
	var e *Error
	if !errors.As(err, &e) || !errors.Is(err, ErrMissing) || e.Hint != "did you mean "+path+"?" {
		t.Errorf("have %v with hint %q", err, e.Hint)
	}
	if strings.Count(err.Error(), "wagner-mail.txt") != 1 {
		t.Errorf("%q names the path more than once", err)
	}
}

func TestErrorQuotesOddPaths(t *testing.T) {
	_, err := Open(context.Background(), "no\x1b[31m\u202esuch")
	if err == nil || strings.ContainsAny(err.Error(), "\x1b\u202e") {
		t.Errorf("%q lets control characters through", err)
	}
}

func TestOpenDevice(t *testing.T) {
	if _, err := os.Stat(os.DevNull); err != nil {
		t.Skip("no device here")
	}
	if _, err := Open(context.Background(), os.DevNull); !errors.Is(err, ErrNotAFile) {
		t.Errorf("have %v, want %v", err, ErrNotAFile)
	}
}

func TestTextsThatLookOdd(t *testing.T) {
	for name, text := range map[string]string{
		"gif":   "GIF89 was the name of the patrol.",
		"mz":    "MZ is a code on a map.",
		"ansi":  "\x1b[1mBold\x1b[0m words of a log, many of them.",
		"latin": "Le p\xe9riph\xe9rique de Bamako \xe0 l'aube",
		"nul":   "one stray \x00 in a long and otherwise quite ordinary line of text",
	} {
		if _, err := Parse(name, text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUTF16(t *testing.T) {
	const text = "Mali – 1,500 “men” 👍\r\nü"
	units := utf16.Encode([]rune(text))
	little, big := []byte{0xff, 0xfe}, []byte{0xfe, 0xff}
	for _, u := range units {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	want := strings.ReplaceAll(text, "\r", " ")
	for name, in := range map[string][]byte{"little": little, "big": big, "odd": append(big, 0)} {
		b, err := Parse(name, string(in))
		if err != nil || b.Text != want {
			t.Fatalf("%s: have %q, %v, want %q", name, b.Text, err, want)
		}
		if len(b.Notes) != 1 || !strings.Contains(b.Notes[0], "UTF-16") {
			t.Errorf("%s: notes %q do not tell of UTF-16", name, b.Notes)
		}
	}
	half, err := Parse("half", "\xff\xfe\x00\xd8a\x00")
	if err != nil || half.Text != "\ufffda" {
		t.Errorf("half a pair: have %q, %v", half.Text, err)
	}
}

func TestOffsetsAreThoseOfTheFile(t *testing.T) {
	in := "\ufeff---\r\ntitle: x\r\n---\r\nJNIM killed\u202e 100 people.\r\n"
	b, err := Parse("x.txt", in)
	if err != nil {
		t.Fatal(err)
	}
	if have, want := strings.Index(b.Text, "100 people"), strings.Index(in, "100 people"); have != want || len(b.Text) != len(in) {
		t.Errorf("words at %d of %d, want %d of %d", have, len(b.Text), want, len(in))
	}
	if b.Title != "x" || !strings.HasPrefix(b.Body.Of(b.Text), "JNIM") {
		t.Errorf("title %q, body %q", b.Title, b.Body.Of(b.Text))
	}
}

func TestParseLeavesItsText(t *testing.T) {
	text := string([]byte("a\x1bb"))
	if _, err := Parse("x", text); err != nil || text != "a\x1bb" {
		t.Errorf("text became %q, %v", text, err)
	}
}

func TestIdentity(t *testing.T) {
	a, _ := Parse("a", "the same words")
	b, _ := Parse("b", "the same words")
	c, _ := Parse("a", "the same wordz")
	if a.ID != b.ID || a.ID == c.ID || len(a.ID) != 32 {
		t.Errorf("IDs %s %s %s", a.ID, b.ID, c.ID)
	}
	long := []byte(strings.Repeat("x", 3*leaf+5))
	id := identity(long)
	for _, at := range []int{0, leaf, 3*leaf + 4} {
		long[at] = 'y'
		if identity(long) == id {
			t.Errorf("a change at %d leaves the identity", at)
		}
		long[at] = 'x'
	}
}

func TestListFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "sub/c.TXT", "sub/d.jsonl", ".hidden/e.txt", ".f.txt", "README", "x.png"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	shelf, err := List(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	relative := func(paths []string) (names []string) {
		for _, p := range paths {
			r, _ := filepath.Rel(dir, p)
			names = append(names, filepath.ToSlash(r))
		}
		return names
	}
	if have := relative(shelf.Paths); !slices.Equal(have, []string{"README", "a.md", "b.txt", "sub/c.TXT"}) {
		t.Errorf("briefings %q", have)
	}
	if have := relative(shelf.Skipped); !slices.Equal(have, []string{"sub/d.jsonl", "x.png"}) {
		t.Errorf("skipped %q", have)
	}
	if _, err := List(context.Background(), t.TempDir()); !errors.Is(err, ErrNoBriefings) {
		t.Errorf("an empty folder: %v", err)
	}
}

func TestOneLongLine(t *testing.T) {
	text := strings.Repeat("Some 1,500 men — so they say — are there. ", 480_000)
	b, err := Parse("long.txt", text)
	if err != nil || b.Text != text {
		t.Fatalf("%d bytes, %v", len(b.Text), err)
	}
	if n := utf8.RuneCountInString(b.Title); n > titleLimit+1 || !strings.HasPrefix(text, strings.TrimSuffix(b.Title, "…")) {
		t.Errorf("title %q", b.Title)
	}
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("The company has ‘around’ 900 guards in Chad, 250 in Togo and around 60 in Benin.\n", 110_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse("x.txt", text); err != nil {
			b.Fatal(err)
		}
	}
}

// TestOpenNameless opens texts that have to be cleaned and others as Open does, but
// for the ID, which is left empty.
func TestOpenNameless(t *testing.T) {
	for _, text := range []string{"Twelve carts stood at the ford.\n", "Twelve\a carts\u202e stood at the ford.\n"} {
		path := filepath.Join(t.TempDir(), "ford.txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		want, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		have, err := OpenNameless(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if want.ID == "" || have.ID != "" {
			t.Errorf("Open has the ID %q, OpenNameless %q", want.ID, have.ID)
		}
		want.ID = ""
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%q (-want +have):\n%s", text, diff)
		}
	}
}
