package briefs

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/model"
)

// Whatever ends a large file must end it still once all of it is read.
func TestEndIsHowTheWholeEnds(t *testing.T) {
	line := "Quarry wardens at Ostrel counted 12 carts – no more – before noon.\n"
	for _, test := range []struct{ name, file, text string }{
		{"plain text", "report.txt", "Quarry report\n\n" + strings.Repeat(line, large/len(line)+1)},
		{"Markdown", "report.md", "# Quarry report\n\n" + strings.Repeat("## Part\n\n"+line+"\n", large/len(line))},
		{"line ends of another system", "report.txt", strings.Repeat("Twelve carts.\r\n\r\n", large/14)},
		{"no line end", "report.txt", strings.Repeat(line, large/len(line)+1) + "The last – cart."},
	} {
		path := filepath.Join(t.TempDir(), test.file)
		if err := os.WriteFile(path, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		whole, err := Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		b, ok := End(context.Background(), path, &model.Brief{Name: test.file, Format: whole.Format, ID: "begun"})
		switch {
		case !ok:
			t.Errorf("%s: no end", test.name)
		case !strings.HasSuffix(whole.Text, b.Text) || len(b.Text) < ending/4 || b.Body.Len() != len(b.Text):
			t.Errorf("%s: the last %d bytes, body %v, are not those of the whole", test.name, len(b.Text), b.Body)
		case b.ID != "" || b.Format != whole.Format || b.Name != test.file:
			t.Errorf("%s: ended as %v", test.name, b)
		}
	}
}

func TestEndLeavesToOpen(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"small.txt":    "A short note from the quarry.\n",
		"one-line.txt": strings.Repeat("word ", large),
		"bytes.txt":    strings.Repeat("Twelve carts.\n", large/8) + "Caf\xe9\n",
		"blank.txt":    strings.Repeat("\n", 2*large),
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if b, ok := End(context.Background(), path, &model.Brief{}); ok {
			t.Errorf("%s: ended with %q", name, b.Text)
		}
	}
	if _, ok := End(context.Background(), filepath.Join(dir, "none.txt"), &model.Brief{}); ok {
		t.Error("a file that is none has an end")
	}
}
