package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"debrief/model"
	"debrief/ui/theme"
)

func TestSelection(t *testing.T) {
	text := "First line, with Mr. A. Dubois of the U.N. in it. He said: “No.” Then he left.\nSecond *line* has more! Why?\n\nA new paragraph.\nIts end."
	for _, c := range []struct {
		name   string
		format model.Format
		at, to string // where the selection begins, and what the cursor moves to
		grain  Grain
		want   string
	}{
		{"a character", model.PlainText, "line, with", "line, with", ByCharacter, "l"},
		{"characters", model.PlainText, "line, with", "with", ByCharacter, "line, w"},
		{"characters back", model.PlainText, "with", "line, with", ByCharacter, "line, w"},
		{"a word", model.PlainText, "ine, with", "ine, with", ByWord, "line,"},
		{"words", model.PlainText, "ine, with", "ith", ByWord, "line, with"},
		{"words back", model.PlainText, "ith", "irst", ByWord, "First line, with"},
		{"a sentence", model.PlainText, "Dubois", "Dubois", BySentence, "First line, with Mr. A. Dubois of the U.N. in it."},
		{"a sentence that quotes", model.PlainText, "said", "said", BySentence, "He said: “No.”"},
		{"sentences", model.PlainText, "said", "left", BySentence, "He said: “No.” Then he left."},
		{"a paragraph of plain text", model.PlainText, "said", "said", ByParagraph, "First line, with Mr. A. Dubois of the U.N. in it. He said: “No.” Then he left."},
		{"a paragraph of Markdown", model.Markdown, "more", "more", ByParagraph, text[:strings.Index(text, "\n\n")]},
		{"paragraphs", model.Markdown, "more", "end", ByParagraph, text},
		{"a row", model.PlainText, "more", "more", ByLine, "Second *line* has more! Why?"},
		{"over markup", model.Markdown, "Second", "has", ByWord, "Second *line* has"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New(brief(text, c.format))
			p.Resize(100, 20)
			p.SetCursor(strings.Index(text, c.at))
			p.Select(c.grain)
			p.SetCursor(strings.Index(text, c.to))
			if got := p.Selected().Of(text); got != c.want {
				t.Errorf("selected %q, want %q", got, c.want)
			}
			before := p.Selected()
			p.SwapEnds()
			if p.Selected() != before {
				t.Errorf("swapping the ends makes %q", p.Selected().Of(text))
			}
			th := plainTheme()
			if got := squash(styled(p.View(nil, th, false), th.Selection)); got != squash(c.want) {
				t.Errorf("lit %q", got)
			}
			p.Unselect()
			if !p.Selected().Empty() {
				t.Error("still selected")
			}
		})
	}
}

func TestParagraphsOfLists(t *testing.T) {
	text := "# Stores\n\n- Bread for\n  a week.\n- Salt.\n  1. Coarse.\n  2. Fine.\n\n| Ford | Depth |\n|---|---|\n| Ostrel | 2 m |\n"
	for at, want := range map[string]string{
		"Bread": "- Bread for\n  a week.", "week": "- Bread for\n  a week.", "Salt": "- Salt.", "Fine": "2. Fine.", "2 m": "| Ostrel | 2 m |", "Stores": "# Stores",
	} {
		p := New(brief(text, model.Markdown))
		p.Resize(100, 20)
		p.SetCursor(strings.Index(text, at))
		p.Select(ByParagraph)
		if got := p.Selected().Of(text); got != want {
			t.Errorf("the paragraph at %q is %q, want %q", at, got, want)
		}
	}
}

// What has no end is not selected to its end: a frame would wait for it.
func TestSelectionsAreBounded(t *testing.T) {
	for name, unit := range map[string]string{"words": "word ", "one word": "wörd", "lines": "line\n"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		for grain := ByCharacter; grain <= ByParagraph; grain++ {
			p := New(brief(text, model.Markdown))
			p.Resize(100, 20)
			p.SetCursor(len(text) / 2)
			p.Select(grain)
			s := p.Selected()
			if s.Len() > 2*mostGrown+8 || !utf8.ValidString(s.Of(text)) || !s.Holds(p.Cursor()) {
				t.Errorf("%s, grain %d: %d bytes around %d are selected", name, grain, s.Len(), p.Cursor())
			}
		}
	}
}

// The cursor is seen in a selection in every theme, also where both reverse.
func TestCursorIsSeenInASelection(t *testing.T) {
	for _, name := range theme.Names() {
		th, _ := theme.Named(name, true)
		p := New(brief("Carts at the ford.\n", model.PlainText))
		p.Resize(60, 5)
		p.Select(ByLine)
		row := p.View(nil, &th, true)[0]
		var seen string
		for _, run := range row {
			if strings.TrimSpace(run.Text) != "" {
				seen += "[" + run.Text + "]"
			}
		}
		if seen != "[C][arts at the ford.]" {
			t.Errorf("%s: runs of one style are %s", name, seen)
		}
	}
}
