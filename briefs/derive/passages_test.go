package derive

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"debrief/model"
)

var update = flag.Bool("update", false, "write what is derived as what is wanted into the passages")

// comparePassages reads the archives testdata/KIND*.txtar, in which a passage is
// followed by what is wanted of it, and compares that with what list gives. A
// passage whose name ends in .md is Markdown.
func comparePassages(t *testing.T, kind string, list func(*model.Brief) string) {
	t.Helper()
	files, err := filepath.Glob("testdata/" + kind + "*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no passages: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			text, want := archive.Files[i], &archive.Files[i+1]
			name, format, _ := strings.Cut(text.Name, ".")
			if want.Name != name+".want" {
				t.Fatalf("%s: %s stands behind %s", file, want.Name, text.Name)
			}
			b := briefOf(strings.TrimSuffix(string(text.Data), "\n"))
			if format == "md" {
				b.Format = model.Markdown
			}
			have := list(b)
			t.Run(name, func(t *testing.T) {
				if have != string(want.Data) && !*update {
					t.Errorf("passage:\n%shave:\n%swant:\n%s", text.Data, have, want.Data)
				}
			})
			want.Data = []byte(have)
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
