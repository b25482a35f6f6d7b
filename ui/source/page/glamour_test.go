package page

import (
	"testing"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"debrief/model"
)

const code = "```go\nfunc main() {}\n```\n"

// Code never gets as far as Chroma, for which a module without any colours
// stands in: what asks it for them, as a Glamour style with a theme for code
// does, gets nothing at all.
func TestCodeIsLaidOutWithoutChroma(t *testing.T) {
	p := New(brief(code, model.Markdown))
	if rows := all(p, 40); picture(rows) != "  func main() {}\n" || p.strays > 0 {
		t.Errorf("%d blocks lost:\n%s", p.strays, picture(rows))
	}
	themed := bare(40)
	themed.CodeBlock.Theme = "monokai"
	r := ansi.NewRenderer(ansi.Options{WordWrap: 40, Styles: themed})
	m := &mill{renderer: renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(r, 1)))}
	if out := m.render(goldmark.DefaultParser().Parse(text.NewReader([]byte(code))), []byte(code)); out != "" {
		t.Errorf("code with a theme gives %q: Chroma is linked in", out)
	}
}
