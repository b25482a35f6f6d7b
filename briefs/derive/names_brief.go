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

// nameInFull gives a speaker who has only their last name in one segment the full
// name that another tells, with what it tells of them.
func (r *resolution) nameInFull(q *model.Quote) {
	s := q.Speaker.First()
	if s.Empty() || hasBlank(s.Of(r.text)) {
		return
	}
	n := r.named[wordHash(s.Of(r.text))]
	if n == nil || n.full == s {
		return
	}
	q.Speaker = model.At(n.full)
	r.add(model.RoleName, q.Speaker)
	if q.Position.Empty() {
		q.Position = n.position
		r.add(model.RolePosition, n.position)
	}
	if q.Affiliation.Empty() {
		q.Affiliation = n.affiliation
		r.add(model.RoleAffiliation, n.affiliation)
	}
	if q.Class == model.Other {
		q.Class = n.class
	}
}

func hasBlank(s string) bool {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\n' {
			return true
		}
	}
	return false
}
