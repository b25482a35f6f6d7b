package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// announceReach is how many blocks behind the sentence that announces a list, or behind its item
// before, an item of it may stand: headings part the items, and remarks come before the first.
const announceReach = 3

// announcedList is a list that was announced.
type announcedList struct {
	forceFrame
	last  int32 // the block of the announcement, or of the last item
	begun bool
}

// announce notes the list that the sentence line announces: "The following is a list of the
// contributions of troops".
func (r *forceReader) announce(line *sentence) {
	if line.Cue&(lang.ForceList|lang.ForceUnit) == 0 {
		return
	}
	s := &r.scene
	s.enter(line)
	for i := s.a; i < min(s.z, s.a+labelReach); i++ {
		if t := s.at(i); t.Kind == lang.Word && oneOf(t.ID, &s.w.announcing) {
			r.openFrame(line, run{s.a, s.z})
			r.announced = announcedList{forceFrame: r.frame, last: line.Block}
			r.frame.open = false
			return
		}
	}
}

// resume opens the list that was announced where line is an item of it.
func (r *forceReader) resume(line *sentence) {
	if !line.Numbers || line.placeFirst == line.placeLast || r.scene.p.blocks[line.Block].Kind == model.TableRow {
		return
	}
	if r.scene.enter(line); !r.scene.labelled() {
		return
	}
	if !r.announced.open || line.Block-r.announced.last > announceReach {
		if !r.frame.open {
			r.runs(line)
		}
		return
	}
	r.announced.last, r.announced.begun = line.Block, true
	if !r.frame.open {
		r.frame = r.announced.forceFrame
	}
}

// passOver ends the list that has begun: line stands in a paragraph that is none of its items.
func (r *forceReader) passOver(line *sentence) {
	if r.announced.begun && r.announced.last != line.Block && !r.countsNobody(line) {
		r.announced = announcedList{}
	}
}

// countsNobody reports whether line is an item that counts nobody, in the midst of a list.
func (r *forceReader) countsNobody(line *sentence) bool {
	if !r.announced.begun || line.Block != r.announced.last+1 || line.placeFirst == line.placeLast {
		return false
	}
	if r.scene.enter(line); !r.scene.labelled() {
		return false
	}
	r.announced.last = line.Block
	return true
}
