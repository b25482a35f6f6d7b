package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// inline reads the inline children of n.
func (c *composer) inline(r *reader, n ast.Node) {
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		c.span(r, k)
	}
}

// span reads one inline node.
func (c *composer) span(r *reader, n ast.Node) {
	look, link := r.look, r.link
	defer func() { r.look, r.link = look, link }()
	switch n := n.(type) {
	case *ast.Text:
		c.words(r, n)
		return
	case *ast.RawHTML:
		r.look |= HTML
		c.segments(r, n.Segments, raw)
		return
	case *ast.AutoLink:
		r.look |= Linked
		r.link = c.target(address(n, c.src))
		from := cap(c.src) - cap(n.Label(c.src)) // the label is a part of the source
		r.read(from, from+len(n.Label(c.src)), raw)
		return
	case *ast.Link:
		r.look |= Linked
		r.link = c.target(string(n.Destination))
	case *ast.Image:
		r.look |= Picture
		r.link = c.target(string(n.Destination))
	case *ast.CodeSpan:
		r.look |= Code
	case *ast.Emphasis:
		if n.Level > 1 {
			r.look |= Strong
		} else {
			r.look |= Emph
		}
	case *east.Strikethrough:
		r.look |= Strike
	}
	c.inline(r, n)
}

// words reads a text node and the end of its line.
func (c *composer) words(r *reader, n *ast.Text) {
	how := prose
	if n.IsRaw() || r.look&Code != 0 {
		how = raw
	}
	from, to := n.Segment.Start, n.Segment.Stop
	r.read(from, to, how)
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	end := to
	if i := strings.IndexByte(c.text[to:], '\n'); i >= 0 {
		end = to + i + 1
	}
	if n.HardLineBreak() {
		r.feed(to, end)
	} else {
		r.blank(to, max(end, to+1), prose)
	}
}

func (c *composer) segments(r *reader, s *text.Segments, how reading) {
	for i := range s.Len() {
		at := s.At(i)
		for range at.Padding {
			r.blank(max(at.Start-1, 0), at.Start, how)
		}
		r.read(at.Start, at.Stop, how)
	}
}

// target gives the place of a link's target among the links of the chunk, 0 for
// one that must not be followed from a terminal.
func (c *composer) target(to string) uint16 {
	if !Followable(to) || len(c.links) == 1<<16-1 {
		return 0
	}
	for i, have := range c.links {
		if have == to {
			return uint16(i + 1)
		}
	}
	c.links = append(c.links, to)
	return uint16(len(c.links))
}

// Followable reports whether target is an address that a reader may be offered
// to open: of the web or of mail, and without characters that an address cannot
// have.
func Followable(target string) bool {
	scheme, rest, ok := strings.Cut(target, ":")
	if !ok || rest == "" || strings.ContainsFunc(target, func(r rune) bool { return r <= ' ' || r == 0x7f || unfit(r) }) {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		return strings.HasPrefix(rest, "//") && len(rest) > 2
	case "mailto":
		return true
	}
	return false
}

// address is what an autolink leads to.
func address(n *ast.AutoLink, src []byte) string {
	url := string(n.URL(src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		return "mailto:" + url
	}
	return url
}
