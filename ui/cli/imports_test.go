package cli_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the root of the module, seen from this package.
const module = "../.."

// wall says what the rooms below a folder must not import. A pattern that ends
// in / stands for all below it.
type wall struct {
	below  string
	except []string
	no     []string
	why    string
}

func walls() []wall {
	charm := []string{"charm.land/", "github.com/charmbracelet/"}
	all := []wall{
		{"briefs", nil, append(charm, "debrief/ui", "debrief/ui/"), "briefs knows nothing of a screen"},
		{"ui", []string{"ui/cli"}, []string{"debrief/briefs", "debrief/briefs/"}, "what a reader needs from outside is handed in"},
		{"ui", nil, []string{"debrief/ui/cli"}, "only main calls the command line"},
	}
	panes := []string{"ui/source", "ui/facts", "ui/detail", "ui/status", "ui/overlay"}
	leaves := []string{"ui/keys", "ui/layout", "ui/theme", "ui/paint"}
	for _, pane := range panes {
		all = append(all, wall{pane, nil, slices.DeleteFunc(below("debrief/", panes), func(p string) bool {
			return strings.TrimSuffix(p, "/") == "debrief/"+pane
		}), "panes never import one another"}, wall{pane, nil, []string{"debrief/ui"}, "a pane does not know the whole"})
	}
	for _, leaf := range leaves {
		all = append(all, wall{leaf, nil, append(below("debrief/", panes), "debrief/ui"), "a leaf knows no pane"})
	}
	return all
}

// below is each folder, and everything below it, as import patterns.
func below(prefix string, folders []string) []string {
	var patterns []string
	for _, f := range folders {
		patterns = append(patterns, prefix+f, prefix+f+"/")
	}
	return patterns
}

func TestWalls(t *testing.T) {
	rules := walls()
	files := 0
	for name, file := range sources(t) {
		files++
		room := path.Dir(name)
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range rules {
				if within(room, w.below) && !slices.ContainsFunc(w.except, func(e string) bool { return within(room, e) }) &&
					slices.ContainsFunc(w.no, func(p string) bool { return matches(imported, p) }) {
					t.Errorf("%s imports %s: %s", name, imported, w.why)
				}
			}
			if room == "model" && (strings.Contains(imported, ".") || strings.HasPrefix(imported, "debrief/") || matches(imported, "os") || matches(imported, "os/")) {
				t.Errorf("%s imports %s: model knows only values", name, imported)
			}
			if room == "." && imported != "os" && imported != "debrief/ui/cli" {
				t.Errorf("%s imports %s: main is one call into ui/cli", name, imported)
			}
		}
	}
	if files < 50 {
		t.Errorf("only %d files were looked at", files)
	}
}

func TestModelHasNoClock(t *testing.T) {
	for name, file := range sources(t) {
		if path.Dir(name) != "model" {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, s.Sel.Name) {
				t.Errorf("%s asks time.%s: the time is handed in", name, s.Sel.Name)
			}
			return true
		})
	}
}

func TestTopOfTheModule(t *testing.T) {
	entries, err := os.ReadDir(module)
	if err != nil {
		t.Fatal(err)
	}
	known := []string{"main.go", "ui", "model", "briefs", "go.mod", "go.sum", "README.md", "debrief"}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(known, e.Name()) {
			t.Errorf("%s stands at the top of the module", e.Name())
		}
	}
}

// sources is every Go file of the module that is no test, by its path from the
// module's root.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	all := map[string]*ast.File{}
	err := filepath.WalkDir(module, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(module, p)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		switch {
		case e.IsDir() && (e.Name() == "testdata" || name != "." && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			all[name], err = parser.ParseFile(token.NewFileSet(), p, nil, parser.SkipObjectResolution)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// within reports whether room is folder or lies in it.
func within(room, folder string) bool { return room == folder || strings.HasPrefix(room, folder+"/") }

// matches reports whether an import is meant by a pattern.
func matches(imported, pattern string) bool {
	return imported == pattern || strings.HasSuffix(pattern, "/") && strings.HasPrefix(imported, pattern)
}
