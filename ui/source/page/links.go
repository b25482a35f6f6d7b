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
	used  map[string]parser.Reference // that were parsed
	read  int                         // of the cutter's lines

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
	if ref, ok := p.links.used[label]; ok {
		return ref, true
	}
	p.readLabels(fewLabels)
	line, ok := p.links.lines[label]
	if !ok {
		return nil, false
	}
	ctx := parser.NewContext()
	goldmark.DefaultParser().Parse(text.NewReader([]byte(line.Of(p.text))), parser.WithContext(ctx))
	ref, ok := ctx.Reference(label)
	if ok {
		p.links.use(label, ref)
	}
	return ref, ok
}

func (l *links) use(label string, ref parser.Reference) {
	if l.used == nil {
		l.used = map[string]parser.Reference{}
	}
	l.used[label] = ref
}

// fewLabels is how many definitions are read while a chunk is laid out; the rest
// are read by Step, as many at a time.
const fewLabels = 4000

// readLabels takes note of the labels of the lines met so far, up to the given
// number in all. The first of several with one label counts. It reports whether
// more are left.
func (p *Page) readLabels(upTo int) (more bool) {
	have := p.cutter.refs
	upTo = min(upTo, len(have))
	for ; p.links.read < upTo; p.links.read++ {
		line := have[p.links.read]
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
	return p.links.read < len(have)
}
