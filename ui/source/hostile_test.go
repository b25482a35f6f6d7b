package source

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

// hostile are texts that a careless reader takes quadratic time or endless
// memory for, each of about n bytes.
func hostile(n int) map[string]*model.Brief {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)) }
	md := func(s string) *model.Brief { return brief(s, model.Markdown) }
	return map[string]*model.Brief{
		"one line of words":         brief(rep("word "), model.PlainText),
		"one line of Markdown":      md(rep("wo*r*d ")),
		"one word":                  brief(rep("x"), model.PlainText),
		"one word of Markdown":      md(rep("x")),
		"one wide word":             md(rep("字")),
		"combining marks":           md("e" + rep("\u0301")),
		"joiners":                   md(rep("👩\u200d")),
		"blanks":                    brief(rep(" "), model.PlainText),
		"blanks of Markdown":        md(rep(" ")),
		"empty lines":               md(rep("\n")),
		"tabs":                      brief(rep("\t"), model.PlainText),
		"a list":                    md(rep("- an item of a list without end\n")),
		"a loose list":              md(rep("- item\n\n")),
		"an ordered list":           md(rep("1. item\n")),
		"nested lists":              md(rep("  ") + "- x"),
		"a list ever deeper":        md(ladder(n)),
		"quotes on one line":        md(rep("> ") + "x"),
		"brackets":                  md(rep("[")),
		"brackets closed":           md(rep("[a](")),
		"emphasis opened":           md(rep("*a_")),
		"emphasis nested":           md(rep("*a **a ")),
		"backticks":                 md(backticks(n)),
		"an unclosed fence":         md("```\n" + rep("code\n")),
		"an unclosed comment":       md("<!--\n" + rep("text\n")),
		"a table of a million rows": md("| a | b |\n|---|---|\n" + rep("| 1 | 2 |\n")),
		"a table of many columns":   md(rep("|a") + "\n" + rep("|-") + "\n"),
		"a paragraph without end":   md(rep("a line of a paragraph that never ends\n")),
		"headings":                  md(rep("# a\n")),
		"definitions":               md(rep("[a]: b\n")),
		"references":                md("[a]: https://example.org\n\n" + rep("[a] ")),
		"entities":                  md(rep("&amp;")),
		"tags":                      md(rep("<a>")),
		"addresses":                 md(rep("https://a.b/ ")),
		"lines that end in blanks":  brief(rep("a \n"), model.PlainText),
	}
}

// ladder is a list whose items stand ever deeper.
func ladder(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(" ", i%60*2) + "- x\n")
	}
	return b.String()
}

// backticks are runs of them, each longer than the last.
func backticks(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString("e" + strings.Repeat("`", i))
	}
	return b.String()
}

// Texts made to be slow take no key much longer than others do, at their
// beginning, middle and end.
func TestHostileTexts(t *testing.T) {
	usual := slowest(t, brief(megabytes(1), model.Markdown))
	for name, b := range hostile(512 << 10) {
		t.Run(name, func(t *testing.T) {
			slow := slowest(t, b)
			if limit := 50*usual + time.Second/2; slow > limit {
				t.Errorf("took %v, more than %v", slow, limit)
			}
		})
	}
}

// slowest is the longest that a key takes on b, with the frame after it.
func slowest(t *testing.T, b *model.Brief) (slow time.Duration) {
	s := model.NewSession(b)
	p := New(b)
	for _, key := range []struct {
		name string
		do   func()
	}{
		{"open", func() { p.Resize(100, 40) }}, {"page", func() { p.Page(2) }}, {"word", func() { p.Word(3) }},
		{"find", func() { p.Find("xyzzy", 0) }}, {"step", func() { p.Step() }}, {"end", p.Bottom}, {"resize", func() { p.Resize(63, 40) }},
		{"middle", func() { p.SetCursor(len(b.Text) / 2) }}, {"up", func() { p.Down(-3) }}, {"top", p.Top},
	} {
		began := time.Now()
		key.do()
		p.View(&s, plainTheme(), true)
		if d := time.Since(began); d > slow {
			slow = d
			t.Logf("%s: %v", key.name, d.Round(time.Millisecond))
		}
	}
	return slow
}

// A briefing costs little more memory than its text, wherever one goes in it.
func TestMemory(t *testing.T) {
	b := brief(megabytes(10), model.Markdown)
	before := heap()
	p := New(b)
	p.Resize(120, 50)
	settle(p)
	for at := 0; at < len(b.Text); at += len(b.Text) / 300 {
		p.SetCursor(at)
		p.View(nil, plainTheme(), true)
	}
	if used := int(heap()) - int(before); used > 30<<20 {
		t.Errorf("a briefing of 10 MB takes %d MB besides its text", used>>20)
	}
	runtime.KeepAlive(p)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
