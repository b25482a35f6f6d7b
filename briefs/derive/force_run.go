package derive

import (
	"slices"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

const (
	// runLeast is how many countries make a run: items that follow one another, each
	// beginning with another country.
	runLeast = 3
	// runReach is how many sentences a run is looked at, and runHead how many before it.
	runReach = 80
	runHead  = 8
)

// forceTalk is what a sentence has that speaks of forces.
const forceTalk = lang.ForceUnit | lang.ForceBody | lang.ForceCrew | lang.ForceList | lang.ForceSend | lang.ForceStay

// runs opens a list for the run that begins with line, where what stands before says that its
// countries have people in another one: "Troops are moving into Chad." over "Benin: 150 troops".
func (r *forceReader) runs(line *sentence) {
	if line.Block <= r.runTo || line.Cue&lang.ForceUnit == 0 && !r.talksBefore() {
		return
	}
	labels, ok := r.labelsOfRun(line)
	if !ok {
		return
	}
	host := r.hostOfRun(labels)
	r.scene.enter(line)
	if host.span.Empty() {
		return
	}
	f := forceFrame{open: true, block: -1, gives: true, place: host.span, code: host.code}
	f.unit = r.unitBefore()
	f.firm = f.unit.Empty()
	r.followsPlan(&f)
	r.section, r.frame = host, f
	r.announced = announcedList{forceFrame: f, last: line.Block, begun: true}
}

// talksBefore reports whether the sentence before speaks of forces.
func (r *forceReader) talksBefore() bool {
	return r.now > 0 && r.scene.p.sentences[r.now-1].Cue&forceTalk != 0
}

// labelsOfRun are the countries of the run that begins with line; ok is false where it is none.
func (r *forceReader) labelsOfRun(line *sentence) (labels []int32, ok bool) {
	s := &r.scene
	p := s.p
	last, numbers := line.Block-1, 0
	r.labels = r.labels[:0]
	for k := r.now; k < min(len(p.sentences), r.now+runReach); k++ {
		l := &p.sentences[k]
		if l.Block == last {
			continue // the rest of an item
		}
		if s.enter(l); l.Block != last+1 || l.placeFirst == l.placeLast || !s.labelled() {
			break
		}
		last = l.Block
		if code := codeID(s.place(s.a).Code()); !slices.Contains(r.labels, code) {
			r.labels = append(r.labels, code)
		}
		if l.Numbers {
			numbers++
		}
	}
	r.runTo = last
	return r.labels, len(r.labels) >= runLeast && numbers >= 2
}

// codeID is a country's code as a number.
func codeID(code string) int32 {
	if len(code) < 2 {
		return 0
	}
	return int32(code[0])<<8 | int32(code[1])
}

// hostOfRun is the country or mission in which the sentences before a run say that people under
// arms are. It is empty where that is one of the run, or where a movement or a country that is
// none of it has people there: then the run tells where.
func (r *forceReader) hostOfRun(labels []int32) section {
	s := &r.scene
	for k := r.now - 1; k >= max(0, r.now-runHead); k-- {
		l := &s.p.sentences[k]
		if l.Cue&(forceTalk|lang.ForceName) == 0 {
			continue
		}
		if s.enter(l); s.namesMovement() {
			return section{}
		}
		places := s.p.placesOf(l)
		for i := len(places) - 1; i >= 0; i-- {
			m := &places[i]
			known := m.Code() == "" || slices.Contains(labels, codeID(m.Code()))
			switch {
			case m.IsPlace() && (missionAt(m) || s.leadOf(int(m.First)) >= 0):
				if m.Code() == "" {
					continue
				}
				if known {
					return section{}
				}
				return section{span: m.Span(s.p.tokens), code: m.Code(), country: true}
			case m.Kind == gazetteer.Adjective && !known && s.at(int(m.Last)).Cues(lang.ForceUnit|lang.ForceBody):
				return section{}
			}
		}
	}
	return section{}
}

// namesMovement reports whether the sentence names a movement under arms.
func (s *forceScene) namesMovement() bool {
	for i := s.a; i < s.z && s.line.Cue&lang.ForceName != 0; i++ {
		if s.forceName(i) && s.place(i) == nil && !oneOf(s.at(i).ID, &s.w.alliances) {
			return true
		}
	}
	return false
}

// unitBefore is the noun for people in the title or label right before a run.
func (r *forceReader) unitBefore() model.Span {
	if r.now == 0 {
		return model.Span{}
	}
	p := r.scene.p
	l := &p.sentences[r.now-1]
	defer r.scene.enter(r.scene.line)
	if r.scene.enter(l); !r.scene.isTitle() && r.scene.at(r.scene.z-1).ID != ':' {
		return model.Span{}
	}
	for i := l.First; i < l.Last; i++ {
		if t := &p.tokens[i]; t.Cues(lang.ForceUnit|lang.ForceBody) && t.Kind == lang.Word {
			return t.Span()
		}
	}
	return model.Span{}
}
