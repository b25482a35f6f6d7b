package uitest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/ui/paint"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Plain is rows without styles, one line each; blanks at the ends of lines go.
func Plain(rows []paint.Row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(r.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// Golden compares rows with testdata/NAME.golden beside the test; -update
// rewrites the file.
func Golden(t *testing.T, name string, rows []paint.Row) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	have := Plain(rows)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), have); diff != "" {
		t.Errorf("%s changed (-want +have):\n%s", name, diff)
	}
}

// Sized checks the contract of every pane: exactly h rows of exactly w cells.
func Sized(t *testing.T, rows []paint.Row, w, h int) {
	t.Helper()
	if len(rows) != h {
		t.Fatalf("%d×%d: have %d rows", w, h, len(rows))
	}
	for y, r := range rows {
		if r.Width() != w || paint.Width(r.String()) != w {
			t.Fatalf("%d×%d: row %d has %d cells (%d measured): %q", w, h, y, r.Width(), paint.Width(r.String()), r.String())
		}
	}
}

// Section compares the part of a file between the comments "<!-- NAME -->" and
// "<!-- end NAME -->" with want; -update rewrites it.
func Section(t *testing.T, path, name, want string) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(file), "<!-- "+name+" -->\n")
	have, after, closed := strings.Cut(rest, "<!-- end "+name+" -->")
	if !ok || !closed {
		t.Fatalf("%s has no part %s", path, name)
	}
	if *update {
		text := before + "<!-- " + name + " -->\n" + want + "<!-- end " + name + " -->" + after
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("the part %s of %s is stale; go test -update rewrites it (-want +have):\n%s", name, path, diff)
	}
}

// Picture gives the picture at path; -update writes this one there first.
func Picture(t *testing.T, path, this string) string {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(this), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	picture, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(picture)
}
