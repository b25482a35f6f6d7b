package page

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"debrief/model"
)

// links is the definitions of links of the whole briefing, by their labels. Lines
// that define some are only read when a chunk asks for one.
type links struct {
	lines map[string]model.Span
	read  int // of the cutter's lines

	complete bool // the briefing is cut, and no chunk is kept that was laid out before
}

// references is what goldmark knows while it parses a chunk: the definitions in
// the chunk itself, then those of the rest of the briefing as far as it is cut.
type references struct {
	parser.Context
	page *Page
}

// Reference gives the definition of label.
func (r references) Reference(label string) (parser.Reference, bool) {
	if ref, ok := r.Context.Reference(label); ok {
		return ref, true
	}
	return r.page.reference(label)
}

func (p *Page) reference(label string) (parser.Reference, bool) {
	p.readLabels()
	line, ok := p.links.lines[label]
	if !ok {
		return nil, false
	}
	ctx := parser.NewContext()
	goldmark.DefaultParser().Parse(text.NewReader([]byte(line.Of(p.text))), parser.WithContext(ctx))
	return ctx.Reference(label)
}

// readLabels takes note of the labels of the lines met since the last time. The
// first of several with one label counts.
func (p *Page) readLabels() {
	for _, line := range p.cutter.refs[p.links.read:] {
		s := line.Of(p.text)
		end := strings.Index(s, "]:")
		if end < 1 {
			continue
		}
		if p.links.lines == nil {
			p.links.lines = map[string]model.Span{}
		}
		label := util.ToLinkReference([]byte(s[1:end]))
		if _, ok := p.links.lines[label]; !ok {
			p.links.lines[label] = line
		}
	}
	p.links.read = len(p.cutter.refs)
}
