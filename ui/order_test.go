package ui

import (
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/source"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

// way is the facts that accepting one after the other comes to.
func (r *reader) way(n int) string {
	ids := []string{r.chosen()}
	for range n {
		r.press("a")
		ids = append(ids, r.chosen())
	}
	return strings.Join(ids, " ")
}

func TestTheOrderOfTheReviewIsChosen(t *testing.T) {
	r := reviewed(t, &shelf{})
	r.is("by kind", r.way(4), "f1 f2 f3 c1 c2")
	r = reviewed(t, &shelf{}).press("S")
	r.sees("as the text reads")
	r.press("j", "k")
	r.sees("as read · 0/7 seen")
	var read []string
	for i := range r.session.Facts {
		read = append(read, r.session.Facts[i].ID)
	}
	r.is("as read", r.press("g").way(4), strings.Join(read[:5], " "))
	r = reviewed(t, &shelf{}).press("SS")
	r.sees("least certain first")
	before := 99
	for range 6 {
		r.press("space")
		points := model.Points(model.Doubts(r.session.Chosen(), uitest.Text, nil))
		if points > before {
			t.Errorf("%s has %d points, the one before it %d", r.chosen(), points, before)
		}
		before = points
	}
	if r.press("S").session.Order != model.ByKind {
		t.Error("the orders do not come round")
	}
}

func TestThePaletteKnowsTheOrder(t *testing.T) {
	r := reviewed(t, &shelf{}).press(":", "least certain", "enter")
	if r.session.Order != model.AsRead {
		t.Error("the palette does not change the order")
	}
}

func TestTheRecordOfARuleCounts(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s)
	all := r.session.Reviews
	for i := range r.session.Facts { // what is said of the rules elsewhere
		f := r.session.Facts[i]
		f.ID += "elsewhere"
		next, e := all.Judge(r.now(), &f, model.Rejected, model.NoReason, "")
		all, s.entries = next, append(s.entries, e)
		f.ID += "too"
		next, e = all.Judge(r.now(), &f, model.Rejected, model.NoReason, "")
		all, s.entries = next, append(s.entries, e)
	}
	r = reviewed(t, s)
	if len(r.session.Records) != 0 {
		t.Fatal("records are read though nobody wants them")
	}
	r.press("i")
	if len(r.session.Records) == 0 {
		t.Fatal("no records were read")
	}
	r.sees("rejected or mended")
}

func TestAReviewGoesOnWhereItStopped(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s).press("S", "a", "1", "tab", "j", "j")
	r.send(tea.WindowSizeMsg{Width: 120, Height: 12})
	r.press("tab", "]", "tab", "k", "k")
	top, cursor, chosen := r.source.First(), r.source.Cursor(), r.chosen()
	r.press("q")
	again := readWith(t, r.cfg, 120, 12)
	if again.source.First() != top || again.source.Cursor() != cursor {
		t.Errorf("the text stands at %d with the cursor at %d, want %d and %d", again.source.First(), again.source.Cursor(), top, cursor)
	}
	again.is("the fact", again.chosen(), chosen)
	if again.session.Filter != model.Only(model.KindForce) || again.session.Order != model.AsRead {
		t.Errorf("filter %+v, order %s", again.session.Filter, again.session.Order)
	}
}

func TestAReviewWithoutAPlaceBeginsAtTheFirstUnseen(t *testing.T) {
	s := &shelf{}
	reviewed(t, s).press("a", "x") // and is killed
	r := reviewed(t, s)
	r.is("the fact", r.chosen(), "f3")
}

func TestThePaneReturnsToAnyPlace(t *testing.T) {
	b := &model.Brief{Text: strings.Repeat("A line of the report that is long enough to be wrapped at least once in a pane of forty cells.\n\n", 60)}
	b.Body = model.Span{End: len(b.Text)}
	p := source.New(b)
	p.Resize(40, 10)
	for range 40 {
		p.Down(3)
		first, cursor := p.First(), p.Cursor()
		q := source.New(b)
		q.Resize(40, 10)
		q.Return(first, cursor)
		if q.First() != first || q.Cursor() != cursor {
			t.Fatalf("have %d and %d, want %d and %d", q.First(), q.Cursor(), first, cursor)
		}
	}
}
