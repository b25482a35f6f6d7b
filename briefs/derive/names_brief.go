package derive

import (
	"slices"
	"strings"

	"debrief/model"
)

// nameList is whom a segment names in full, and what it tells the whole briefing
// of them.
type nameList struct {
	names  []name
	places []place
}

// name is one of them. Where the name, the position and the affiliation stand is
// told at places[at:], in this order.
type name struct {
	sur                   uint32
	at                    int32
	position, affiliation uint8 // how many places they have
	class                 model.Class
}

// place is a span in half the room.
type place struct{ start, end int32 }

func placeOf(s model.Span) place { return place{int32(s.Start), int32(s.End)} }

func (p place) span() model.Span { return model.Span{Start: int(p.start), End: int(p.end)} }

// words are n places from one on.
func (l *nameList) words(at int32, n uint8) model.Words {
	if n == 0 {
		return nil
	}
	w := make(model.Words, n)
	for i := range w {
		w[i] = l.places[int(at)+i].span()
	}
	return w
}

// full is where the name n stands.
func (l *nameList) full(n *name) model.Span { return l.places[n.at].span() }

// position is what n is told to be.
func (l *nameList) position(n *name) model.Words { return l.words(n.at+1, n.position) }

// affiliation is whose n is told to be.
func (l *nameList) affiliation(n *name) model.Words {
	return l.words(n.at+1+int32(n.position), n.affiliation)
}

// inFull are the people whom the passage names in full. They matter only where a
// briefing has more than one segment.
func (p *passage) inFull() nameList {
	if !p.heard.done || p.span.Len() == p.brief.Body.Len() {
		return nameList{}
	}
	c, l := &p.heard.cast, &p.names
	l.names, l.places = l.names[:0], l.places[:0]
	for i := range c.people {
		h := &c.people[i]
		if !h.sure || h.words < 2 || h.count == 0 {
			continue
		}
		s := p.profile(int32(i))
		l.names = append(l.names, name{h.sur, int32(len(l.places)), uint8(len(s.position)), uint8(len(s.affiliation)), s.class})
		l.places = append(l.places, placeOf(p.spanOf(h.first, h.last)))
		for _, s := range s.position {
			l.places = append(l.places, placeOf(s))
		}
		for _, s := range s.affiliation {
			l.places = append(l.places, placeOf(s))
		}
	}
	return nameList{slices.Clone(l.names), slices.Clone(l.places)}
}

// known is somebody whom a segment names in full.
type known struct {
	*name
	in *nameList
}

// meet notes whom a segment names in full.
func (r *resolution) meet(l *nameList) {
	for i := range l.names {
		r.named[l.names[i].sur] = known{&l.names[i], l}
	}
}

// nameInFull gives a speaker who has only their last name in one segment the full
// name that another tells, with what it tells of them.
func (r *resolution) nameInFull(q *model.Quote) {
	s := q.Speaker.First()
	if s.Empty() || hasBlank(s.Of(r.text)) {
		return
	}
	n := r.named[wordHash(s.Of(r.text))]
	if n.name == nil || n.in.full(n.name) == s {
		return
	}
	q.Speaker = model.At(n.in.full(n.name))
	r.add(model.RoleName, q.Speaker)
	if q.Position.Empty() {
		q.Position = n.in.position(n.name)
		r.add(model.RolePosition, q.Position)
	}
	if q.Affiliation.Empty() {
		q.Affiliation = n.in.affiliation(n.name)
		r.add(model.RoleAffiliation, q.Affiliation)
	}
	if q.Class == model.Other {
		q.Class = n.class
	}
}

func hasBlank(s string) bool {
	return strings.IndexByte(s, ' ') >= 0 || strings.IndexByte(s, '\n') >= 0
}
