package lang

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/model"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what is read as what is wanted")

// golden checks the archive testdata/name: each section is a text, and the
// section behind it, called want, is what show makes of it.
func golden(t *testing.T, name string, show func(text string) string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		text, want := archive.Files[i], &archive.Files[i+1]
		have := show(strings.TrimSuffix(string(text.Data), "\n"))
		if want.Name != "want" {
			t.Fatalf("%s: %q follows %q", path, want.Name, text.Name)
		}
		if *update {
			want.Data = []byte(have)
		} else if have != string(want.Data) {
			t.Errorf("%s\n%s\nhave\n%swant\n%s", text.Name, text.Data, have, want.Data)
		}
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// parsed is a text cut into blocks, tokens and sentences.
type parsed struct {
	text      string
	blocks    []model.Block
	tokens    []Token
	sentences []Sentence
}

func parse(text string, f model.Format) parsed {
	p := parsed{text: text, blocks: Blocks(text, model.Span{End: len(text)}, f)}
	for i, b := range p.blocks {
		first := len(p.tokens)
		p.tokens = Tokens(p.tokens, text, b, f)
		p.sentences = Sentences(p.sentences, p.tokens, first, int32(i), b.Kind)
	}
	return p
}

func (p *parsed) words(s Sentence) string {
	var b strings.Builder
	for i := s.First; i < s.Last; i++ {
		t := &p.tokens[i]
		switch {
		case i == s.First:
		case t.Hyphen:
			b.WriteByte('~')
		case t.Space:
			b.WriteByte(' ')
		default:
			b.WriteByte('|')
		}
		b.WriteString(strings.ReplaceAll(t.Of(p.text), "\n", "⏎"))
	}
	return b.String()
}

func showSentences(f model.Format) func(string) string {
	return func(text string) string { return sentencesOf(text, f) }
}

func sentencesOf(text string, f model.Format) string {
	p := parse(text, f)
	var b strings.Builder
	for _, s := range p.sentences {
		mark := ""
		if s.Caps {
			mark += "CAPITALS "
		}
		if s.Dateline {
			mark += "DATELINE "
		}
		fmt.Fprintf(&b, "%d %s%s\n", s.Block, mark, p.words(s))
	}
	return b.String()
}

var senses = [...]string{"count", "date", "year", "age", "money", "percent", "measure", "duration", "time", "ordinal", "designation", "phone", "fraction"}

func showNumbers(text string) string {
	p := parse(text, model.PlainText)
	var b strings.Builder
	for _, s := range p.sentences {
		for _, q := range Quantities(nil, text, p.tokens, s) {
			if q.Sense != Count {
				fmt.Fprintf(&b, "%s: %s\n", q.Of(text), senses[q.Sense])
				continue
			}
			strong := ""
			if q.Strong {
				strong = " strong"
			}
			fmt.Fprintf(&b, "%s: %s %d [%d, %d]%s\n", q.Of(text), q.Bound, q.Value, q.Low, q.High, strong)
		}
	}
	return b.String()
}

var blockKinds = [...]string{"paragraph", "heading", "item", "row", "quote", "code", "caption"}

func showBlocks(f model.Format) func(string) string {
	return func(text string) string {
		var b strings.Builder
		for _, k := range Blocks(text, model.Span{End: len(text)}, f) {
			header := ""
			if !k.Header.Empty() {
				header = " of " + k.Header.Of(text)
			}
			fmt.Fprintf(&b, "%s %d%s: %s\n", blockKinds[k.Kind], k.Level, header, strings.ReplaceAll(k.Of(text), "\n", "⏎"))
		}
		return b.String()
	}
}

func TestSentences(t *testing.T) { golden(t, "sentences.txtar", showSentences(model.PlainText)) }
func TestNumbers(t *testing.T)   { golden(t, "numbers.txtar", showNumbers) }
func TestMarkdownSentences(t *testing.T) {
	golden(t, "markup.txtar", showSentences(model.Markdown))
}
func TestPlainBlocks(t *testing.T) {
	golden(t, "plain.txtar", showBlocks(model.PlainText))
}
func TestMarkdownBlocks(t *testing.T) {
	golden(t, "markdown.txtar", showBlocks(model.Markdown))
}
