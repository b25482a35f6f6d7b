package library

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// factsEye reads what a factsPen wrote. It believes none of it: a span that is
// no stretch of the text, a number that names nothing and a text with more than
// visible characters all mean that nothing can be read.
type factsEye struct {
	againEye
	source  string // the text of the briefing
	last    int
	facts   []model.Fact
	rivals  []string
	anchors []model.Anchor
	spans   []model.Span
}

// factsFrom is the facts that body keeps of b. They share its memory.
func factsFrom(body []byte, b *model.Brief, engine string) (facts []model.Fact, ok bool) {
	if len(body) <= sumSize || body[0] != derivedLayout {
		return nil, false
	}
	sum, rest := body[1:1+sumSize], body[1+sumSize:]
	if !bytes.Equal(sumOf(b, engine, rest), sum) {
		return nil, false
	}
	return readFacts(shared(rest), b.Text)
}

// readFacts reads facts of a text, all of them or none.
func readFacts(from, text string) ([]model.Fact, bool) {
	y := factsEye{againEye: againEye{eye: eye{from: from}}, source: text}
	y.open()
	for i := range y.facts {
		y.fact(i)
	}
	if y.bad || y.from != "" {
		return nil, false
	}
	return y.facts, true
}

// open makes room for as many facts, rivals, anchors, spans and texts as there
// are, and reads the texts and the IDs.
func (y *factsEye) open() {
	y.facts = make([]model.Fact, y.many(leastFact))
	y.rivals = make([]string, y.many(leastRival))
	y.anchors = make([]model.Anchor, y.many(leastAnchor))
	y.spans = make([]model.Span, y.many(leastSpan))
	y.texts = make([]string, y.many(leastText))
	for i := range y.texts {
		y.texts[i] = y.visible()
	}
	for i := range y.facts {
		y.facts[i].ID = y.visible()
	}
}

// The least bytes that each part takes.
const (
	leastFact   = 8
	leastRival  = 1
	leastAnchor = 3
	leastSpan   = 2
	leastText   = 1
)

func (y *factsEye) fact(at int) {
	f := &y.facts[at]
	f.Kind = model.Kind(y.small(int(model.Kinds)))
	f.Rule = y.again()
	f.Anchors = share(y, &y.anchors)
	for i := range f.Anchors {
		f.Anchors[i] = model.Anchor{Role: model.Role(y.small(int(model.Roles))), Span: y.span()}
	}
	f.Rivals = share(y, &y.rivals)
	for i := range f.Rivals {
		f.Rivals[i] = y.rival(at)
	}
	switch f.Kind {
	case model.KindForce:
		f.Force = y.force()
	case model.KindCasualty:
		f.Casualty = y.casualty()
	case model.KindQuote:
		f.Quote = y.quote()
	}
}

func (y *factsEye) force() *model.Force {
	f := &model.Force{Country: y.again(), CountryName: y.again(), Origin: y.again(), Status: model.Status(y.small(int(model.Total) + 1))}
	f.Count = y.estimate()
	y.words(&f.Place, &f.OriginPlace, &f.Group, &f.Unit, &f.StatusWords)
	return f
}

func (y *factsEye) casualty() *model.Casualty {
	c := &model.Casualty{Outcome: model.Outcome(y.small(int(model.Mixed) + 1)), Count: y.estimate()}
	y.words(&c.Victims, &c.Claimant, &c.Perpetrator, &c.Place, &c.Date, &c.Hedge)
	return c
}

func (y *factsEye) quote() *model.Quote {
	q := &model.Quote{Direct: y.small(2) == 1, Class: model.Class(y.small(int(model.Classes)))}
	y.words(&q.Speaker, &q.Position, &q.Affiliation, &q.Outlet, &q.Parts)
	return q
}

func (y *factsEye) estimate() (e model.Estimate) {
	e.Value, e.Low, e.High = y.signed(), y.signed(), y.signed()
	e.Bound = model.Bound(y.small(int(model.Vague) + 1))
	y.words(&e.Words)
	return e
}

func (y *factsEye) words(fields ...*model.Words) {
	for _, w := range fields {
		*w = share(y, &y.spans)
		for i := range *w {
			(*w)[i] = y.span()
		}
	}
}

// span is a stretch of the text from the start of a character to that of another.
func (y *factsEye) span() model.Span {
	from, size := y.signed(), y.number()
	start := int64(y.last) + from
	if start < 0 || start > int64(len(y.source)) || size > uint64(len(y.source))-uint64(start) {
		y.fail()
		return model.Span{}
	}
	s := model.Span{Start: int(start), End: int(start) + int(size)}
	if !y.border(s.Start) || !y.border(s.End) {
		y.fail()
		return model.Span{}
	}
	y.last = s.Start
	return s
}

func (y *factsEye) border(at int) bool { return at == len(y.source) || utf8.RuneStart(y.source[at]) }

// rival is the ID of a fact that is so many facts away.
func (y *factsEye) rival(at int) string {
	i := int64(at) + y.signed()
	if i < 0 || i >= int64(len(y.facts)) {
		y.fail()
		return ""
	}
	return y.facts[i].ID
}

// visible is a text that is safe to show.
func (y *factsEye) visible() string {
	s := y.text()
	if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) }) {
		y.fail()
		return ""
	}
	return s
}

// share is a list as long as is told, cut from the room that was made for all; nil
// when it is empty.
func share[T any](y *factsEye, room *[]T) []T {
	n := y.number()
	switch {
	case n > uint64(len(*room)):
		y.fail()
		return nil
	case n == 0:
		return nil
	}
	list := (*room)[:n:n]
	*room = (*room)[n:]
	return list
}
