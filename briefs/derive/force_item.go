package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// open notes the place that a block begins with as a label: "POLAND - Some
// 10,000 troops", "Iraq and Syria. In the fourth quarter". What the block tells
// stands there unless it says otherwise.
func (r *forceReader) open(line *sentence) {
	if line.Block == r.itemAt && r.now > 0 {
		return
	}
	r.itemAt, r.item = line.Block, section{}
	if line.placeFirst == line.placeLast {
		return
	}
	s := &r.scene
	s.enter(line)
	i := s.a
	if p := s.place(i); s.at(i).ID == s.w.the && p == nil {
		i++
	}
	for i < s.a+3 && s.at(i).Kind == lang.Mark {
		i++ // a flag before the name
	}
	first := s.place(i)
	if first == nil || !first.IsPlace() {
		return
	}
	label := s.stand(i, s.z)
	end := int(first.Last)
	for s.place(end+1) != nil && (s.at(end).ID == s.w.and || s.at(end).ID == ',') {
		end = int(s.place(end + 1).Last)
	}
	mark := s.at(end)
	alone := end+1 == s.z && mark.Kind == lang.Mark && mark.ID == '.' && r.goesOnIn(line)
	if listed := s.p.blocks[line.Block].Kind == model.ListItem; alone || mark.Kind == lang.Mark && (mark.ID == ':' || listed && mark.ID == '-') {
		r.item = section{span: s.span(label.words), code: label.code, country: first.Kind == gazetteer.Country && label.code != ""}
	}
}

// goesOnIn reports whether the block of line has a sentence behind it.
func (r *forceReader) goesOnIn(line *sentence) bool {
	p := r.scene.p
	return r.now+1 < len(p.sentences) && p.sentences[r.now+1].Block == line.Block
}
