package source

import (
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/paint"
)

func megabytes(n int) string { return strings.Repeat(report+"\n", n<<20/len(report)) }

// BenchmarkView is a frame of the pane at the size it has on a screen of
// 200×60 cells: as it stands, and with a search on.
func BenchmarkView(b *testing.B) {
	for _, query := range []string{"", "the"} {
		b.Run("searching="+query, func(b *testing.B) {
			br := brief(report, model.Markdown)
			s, th := session(br), plainTheme()
			p := New(br)
			p.Resize(127, 56)
			*s = s.Choose(0)
			p.Find(query, 0)
			b.ReportAllocs()
			for b.Loop() {
				paint.Frame(p.View(s, th, true))
			}
		})
	}
}

// BenchmarkKey is a key that moves the cursor in the middle of 10 MB, with the
// frame after it.
func BenchmarkKey(b *testing.B) {
	br := brief(megabytes(10), model.Markdown)
	s, th := session(br), plainTheme()
	for name, key := range map[string]func(p *Pane){
		"down":  func(p *Pane) { p.Down(1) },
		"word":  func(p *Pane) { p.Word(1) },
		"page":  func(p *Pane) { p.Page(2) },
		"ends":  func(p *Pane) { p.Bottom(); p.Top() },
		"wheel": func(p *Pane) { p.Scroll(3) },
	} {
		b.Run(name, func(b *testing.B) {
			p := New(br)
			p.Resize(127, 56)
			settle(p)
			p.SetCursor(5 << 20)
			for b.Loop() {
				key(p)
				p.View(s, th, true)
			}
		})
	}
}

// BenchmarkCount counts the hits of a common and of a rare word in 10 MB.
func BenchmarkCount(b *testing.B) {
	for _, f := range []model.Format{model.PlainText, model.Markdown} {
		br := brief(megabytes(10), f)
		for _, query := range []string{"the", "zebra crossing"} {
			b.Run(f.String()+"/"+query, func(b *testing.B) {
				b.SetBytes(int64(len(br.Text)))
				for b.Loop() {
					p := New(br)
					p.Resize(127, 56)
					p.Find(query, 0)
					settle(p)
				}
			})
		}
	}
}

// BenchmarkStep is the longest that one Step keeps a key waiting.
func BenchmarkStep(b *testing.B) {
	br := brief(megabytes(10), model.Markdown)
	p := New(br)
	p.Resize(127, 56)
	p.Find("the", 0)
	for b.Loop() {
		if !p.Step() {
			p.Find("the", 0)
		}
	}
}
