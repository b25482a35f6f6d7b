package briefs

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever begins a large file must look the same once all of it is read.
func TestBeginIsHowTheWholeBegins(t *testing.T) {
	line := "Quarry wardens at Ostrel counted 12 carts – no more – before noon.\n"
	for _, test := range []struct{ name, file, text string }{
		{"plain text", "report.txt", "Quarry report\n\n" + strings.Repeat(line, large/len(line)+1)},
		{"Markdown by its signs", "report.txt", "# Quarry report\n\n" + strings.Repeat("## Part\n\n"+line+"\n", large/len(line))},
		{"front matter", "report.md", "---\ntitle: Quarry\nhandling: TLP:GREEN\n---\n\n" + strings.Repeat(line, large/len(line)+1)},
		{"one line of wide characters", "report.txt", strings.Repeat("–", large/2)},
		{"a byte order mark", "report.txt", "\ufeff" + strings.Repeat(line, large/len(line)+1)},
	} {
		path := filepath.Join(t.TempDir(), test.file)
		if err := os.WriteFile(path, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		b, ok := Begin(context.Background(), path)
		if !ok {
			t.Errorf("%s: not begun", test.name)
			continue
		}
		whole, err := Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(whole.Text, b.Text) || len(b.Text) < beginning/2 {
			t.Errorf("%s: the first %d bytes are not those of the whole", test.name, len(b.Text))
		}
		if b.Title != whole.Title || b.Format != whole.Format || b.Handling != whole.Handling || b.Body.Start != whole.Body.Start {
			t.Errorf("%s: begun as %q, %v, %q, %v; the whole is %q, %v, %q, %v", test.name,
				b.Title, b.Format, b.Handling, b.Body, whole.Title, whole.Format, whole.Handling, whole.Body)
		}
		if b.ID != "" {
			t.Errorf("%s: the beginning has the ID %q, as if it were the whole", test.name, b.ID)
		}
	}
}

func TestBeginLeavesToOpen(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"small.txt":  "A short note from the quarry.\n",
		"binary.txt": strings.Repeat("\x00\x01\x02\x03", large/4),
		"wide.txt":   "\xff\xfe" + strings.Repeat("Q\x00", large/2),
		"blank.txt":  strings.Repeat(" ", beginning) + strings.Repeat("word ", large),
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok := Begin(context.Background(), path); ok {
			t.Errorf("%s: begun", name)
		}
	}
	for _, path := range []string{dir, filepath.Join(dir, "missing.txt"), Stdin} {
		if _, ok := Begin(context.Background(), path); ok {
			t.Errorf("%s: begun", path)
		}
	}
}
