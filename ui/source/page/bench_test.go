package page

import (
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

// long is Markdown of about n bytes with every kind of block.
func long(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "## Sector %d\n\nThe group keeps *around* **%d** men in [sector %d](https://example.org/%d) and has lost at\n", i, i*7, i, i)
		b.WriteString("least forty since the spring, according to a spokesman of the ministry, who did not give\nhis name. Nobody could confirm the figure “for now”, he said.\n\n")
		b.WriteString("- first column: twelve lorries\n- second column: `four` lorries\n  1. fuel\n  2. water\n\n> We counted them twice before we wrote anything down, and then\n> a third time.\n\n")
		if i%5 == 0 {
			b.WriteString("| Place | Men |\n|---|--:|\n| North | 120 |\n| South | 75 |\n\n```\nlog line 1\nlog line 2\n```\n\n")
		}
	}
	return b.String()
}

func sizes() []int { return []int{2 << 10, 100 << 10, 1 << 20, 10 << 20, 100 << 20} }

func name(n int) string {
	if n < 1<<20 {
		return fmt.Sprintf("%dKB", n>>10)
	}
	return fmt.Sprintf("%dMB", n>>20)
}

// BenchmarkOpen is the time to the first screen.
func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes() {
		br := brief(long(n), model.Markdown)
		b.Run(name(n), func(b *testing.B) {
			for b.Loop() {
				New(br).Window(Pos{}, 58, 90)
			}
		})
	}
}

func BenchmarkScroll(b *testing.B) {
	p := New(brief(long(10<<20), model.Markdown))
	at := Pos{}
	for b.Loop() {
		at = p.Scroll(at, 1, 90)
		p.Window(at, 58, 90)
	}
}

func BenchmarkJump(b *testing.B) {
	p := New(brief(long(10<<20), model.Markdown))
	i := 0
	for b.Loop() {
		i += 7919 * 131
		at, _ := p.Find(i%(10<<20), 90)
		p.Window(at, 58, 90)
	}
}

func BenchmarkResize(b *testing.B) {
	p := New(brief(long(10<<20), model.Markdown))
	w := 0
	for b.Loop() {
		w = (w + 1) % 50
		p.cache = newCache()
		at, _ := p.Find(5<<20, 40+w)
		p.Window(at, 58, 40+w)
	}
}

func BenchmarkToTheEnd(b *testing.B) {
	br := brief(long(100<<20), model.Markdown)
	for b.Loop() {
		p := New(br)
		p.Scroll(p.Last(90), -57, 90)
	}
}

func BenchmarkCut(b *testing.B) {
	br := brief(long(10<<20), model.Markdown)
	b.SetBytes(int64(len(br.Text)))
	for b.Loop() {
		newCutter(br.Text, br.Body, br.Format).find(len(br.Text))
	}
}

func BenchmarkLayOut(b *testing.B) {
	br := brief(long(200<<10), model.Markdown)
	b.SetBytes(int64(len(br.Text)))
	for b.Loop() {
		all(New(br), 90)
	}
}
