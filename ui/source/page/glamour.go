package page

import (
	"bytes"
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// mill lays leaf blocks out with Glamour at one width.
type mill struct {
	width    int
	renderer renderer.Renderer
	out      bytes.Buffer
}

func newMill(width int) *mill {
	r := ansi.NewRenderer(ansi.Options{
		WordWrap: width, PreserveNewLines: true, InlineTableLinks: true, Styles: bare(width),
	})
	return &mill{width: width, renderer: renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(r, 1000)))}
}

// bare is a Glamour style of nothing but structure: no colours, no margins, no
// signs. What a cell looks like is read off the briefing's own tree, so a theme
// can change without a new layout. Code has no theme, which keeps Chroma out.
func bare(width int) ansi.StyleConfig {
	line, none := "│", "─"
	return ansi.StyleConfig{
		HorizontalRule: ansi.StylePrimitive{Format: strings.Repeat("─", width)},
		Table:          ansi.StyleTable{CenterSeparator: &line, ColumnSeparator: &line, RowSeparator: &none},
	}
}

// render gives Glamour's output for doc, whose text stands in masks.
func (m *mill) render(doc ast.Node, masks []byte) string {
	m.out.Reset()
	if err := m.renderer.Render(&m.out, masks, doc); err != nil {
		return ""
	}
	return m.out.String()
}

// mills holds a mill for each of the widths used last.
type mills struct{ list []*mill }

// mostMills is how many widths are kept: that of the page, and those of lists,
// quotes and tables in it.
const mostMills = 32

func (m *mills) at(width int) *mill {
	for i, have := range m.list {
		if have.width == width {
			copy(m.list[1:i+1], m.list[:i])
			m.list[0] = have
			return have
		}
	}
	if len(m.list) >= mostMills {
		m.list = m.list[:mostMills-1]
	}
	made := newMill(width)
	m.list = append([]*mill{made}, m.list...)
	return made
}
