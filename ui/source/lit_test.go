package source

import (
	"strings"
	"testing"
	"unicode"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// loud is a theme in which every role has a colour of its own, so that a test
// can tell them apart.
func loud() *theme.Theme {
	th := plainTheme()
	for r := range th.Anchor {
		th.Anchor[r] = paint.Style{Bg: paint.RGB(uint32(0x100000 + r))}
	}
	for k := range th.Mark {
		th.Mark[k] = paint.Style{Bg: paint.RGB(uint32(0x200000 + k))}
		th.Kind[k].Fg = th.Anchor[model.RoleCount].Bg
	}
	return th
}

func squash(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("*/▎", r) })
	return strings.Join(words, "")
}

// For every fact chosen, at every width, the cells of each role show the words
// of its spans and nothing else; the counts and quotations of all other facts
// are marked.
func TestLitCellsShowTheFactsWords(t *testing.T) {
	b := brief(report, model.Markdown)
	th := loud()
	for w := 20; w < 130; w += 3 {
		p := New(b)
		p.Resize(w, 80)
		s := *session(b)
		for i := range s.Facts {
			s = s.Choose(i)
			rows := p.View(&s, th, false)
			for _, a := range s.Facts[i].Anchors {
				if have, want := squash(styled(rows, th.Anchor[a.Role])), squash(a.Of(b.Text)); have != want {
					t.Errorf("width %d, fact %d, %v: lit %q, want %q\n%s", w, i, a.Role, have, want, frame(rows))
				}
			}
			for j := range s.Facts {
				f := &s.Facts[j]
				want := ""
				for _, a := range f.Anchors {
					if j != i && a.Role == f.Kind.MainRole() {
						want += squash(a.Of(b.Text))
					}
				}
				if have := squash(styled(rows, th.Mark[f.Kind])); have != want {
					t.Errorf("width %d, fact %d chosen, %d marked %q, want %q", w, i, j, have, want)
				}
			}
		}
	}
}

func TestCursorIsOneCell(t *testing.T) {
	p := reportPane(60, 30)
	th := plainTheme()
	for _, at := range []string{"A year", "Mali", "programme", "2,600 |", "twice"} {
		p.SetCursor(strings.Index(report, at))
		if got := styled(p.View(nil, th, true), th.Cursor); got != at[:1] {
			t.Errorf("at %q the cursor shows %q", at, got)
		}
		if got := styled(p.View(nil, th, false), th.Cursor); got != "" {
			t.Errorf("without the focus the cursor shows %q", got)
		}
	}
}

// No byte of a briefing reaches the terminal as anything but a letter: what is
// not part of a style or a link is neither a control nor does it reorder others.
func FuzzView(f *testing.F) {
	f.Add(report, "the", 40)
	f.Add("a\x1b[2Jb\x9bc\u009d8;;x\x07 [l](https://example.org/\x1b]0;x\x07) &#27;c\u202e\u2066\ufeff\r\n\x00\x7f", "b", 20)
	f.Add("<https://example.org/\u202ea> [x](mailto:a\u2028b)", "", 30)
	f.Fuzz(func(t *testing.T, text, query string, w int) {
		if len(text) > 2000 {
			return
		}
		p := New(brief(strings.ToValidUTF8(text, "?"), model.Markdown))
		p.Resize(1+(w&0xffff)%130, 30)
		p.Find(query, 0)
		settle(p)
		for _, r := range p.View(nil, plainTheme(), true) {
			if r.Width() != p.w {
				t.Fatalf("row is %d wide, not %d: %q", r.Width(), p.w, r.String())
			}
			for _, run := range r {
				for _, c := range run.Text {
					if c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0xfeff || c == 0x200e || c == 0x200f {
						t.Fatalf("%U in %q", c, run.Text)
					}
				}
				if strings.ContainsFunc(run.Link, func(c rune) bool { return c <= 0x20 || c >= 0x7f && c < 0xa0 }) {
					t.Fatalf("link %q", run.Link)
				}
			}
		}
	})
}
