package derive

import "debrief/model"

// name is what a segment tells the whole briefing of somebody it names in full.
type name struct {
	full                  model.Span
	sur                   uint32
	position, affiliation model.Words
	class                 model.Class
}

// names are the people whom the passage names in full. They matter only where a
// briefing has more than one segment.
func (p *passage) names() []name {
	if !p.heard.done || p.span.Len() == p.brief.Body.Len() {
		return nil
	}
	c := &p.heard.cast
	var names []name
	for i := range c.people {
		h := &c.people[i]
		if !h.sure || h.words < 2 || h.count == 0 {
			continue
		}
		s := p.profile(int32(i))
		names = append(names, name{p.spanOf(h.first, h.last), h.sur, s.position, s.affiliation, s.class})
	}
	return names
}

// resolveQuotes gives speakers who have only their last name in one segment the
// full name that another tells, with what it tells of them.
func (d *document) resolveQuotes() {
	if len(d.segments) < 2 {
		return
	}
	named := map[uint32]*name{}
	at := 0
	for i := range d.list {
		f := &d.list[i]
		if f.Quote == nil {
			continue
		}
		for at < len(d.segments) && d.segments[at].Start <= f.Start() {
			for k := range d.findings[at].names {
				n := &d.findings[at].names[k]
				named[n.sur] = n
			}
			at++
		}
		d.nameInFull(f, named)
	}
}

// nameInFull replaces a speaker's single name.
func (d *document) nameInFull(f *model.Fact, named map[uint32]*name) {
	s := f.Quote.Speaker.First()
	if s.Empty() || hasBlank(s.Of(d.text)) {
		return
	}
	n := named[wordHash(s.Of(d.text))]
	if n == nil || n.full == s {
		return
	}
	q := f.Quote
	q.Speaker = model.At(n.full)
	anchors := append(f.Anchors[:len(f.Anchors):len(f.Anchors)], model.Anchor{Span: n.full, Role: model.RoleName})
	if q.Position.Empty() {
		q.Position = n.position
		anchors = append(anchors, anchorsAt(n.position, model.RolePosition)...)
	}
	if q.Affiliation.Empty() {
		q.Affiliation = n.affiliation
		anchors = append(anchors, anchorsAt(n.affiliation, model.RoleAffiliation)...)
	}
	if q.Class == model.Other {
		q.Class = n.class
	}
	sortAnchors(anchors)
	f.Anchors = anchors
}

func anchorsAt(w model.Words, role model.Role) []model.Anchor {
	anchors := make([]model.Anchor, 0, len(w))
	for _, s := range w {
		anchors = append(anchors, model.Anchor{Span: s, Role: role})
	}
	return anchors
}

func hasBlank(s string) bool {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\n' {
			return true
		}
	}
	return false
}
