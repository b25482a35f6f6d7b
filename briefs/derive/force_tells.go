package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// tells reports whether the sentence has a verb that makes it one.
func (s *forceScene) tells() bool {
	for i := s.a; i < s.until(s.a); i++ {
		t := s.at(i)
		if t.Shape != lang.Lower || t.Kind != lang.Word || s.place(i) != nil {
			continue
		}
		if t.Is(lang.Auxiliary|lang.Reporting) || s.actsFor(i) {
			return true
		}
	}
	return false
}

// prose reports whether the sentence is one of running text: it is long and comes
// to what it counts only after some words, of which the first is no place.
func (s *forceScene) prose() bool {
	if kind := s.p.blocks[s.line.Block].Kind; kind != model.Paragraph && kind != model.ListItem || s.at(s.z-1).ID != '.' || s.z-s.a <= labelReach || s.place(s.a) != nil {
		return false
	}
	for i := s.a; i < s.a+labelReach/2; i++ {
		if q := s.numberAt(i); q != nil && q.Sense == lang.Count || s.at(i).ID == ':' {
			return false
		}
	}
	return true
}

// actsFor reports whether the word at i is a verb whose subject has, sends or
// takes people and stands right before it: "Spain contributes", "Britain cut".
func (s *forceScene) actsFor(i int) bool {
	t := s.at(i)
	if !t.Cues(lang.ForceSend|lang.ForceHold|lang.ForceHost|lang.ForceShift|lang.ForceLeave) || t.Is(lang.Preposition) {
		return false
	}
	p := s.place(i - 1)
	return p != nil && (int(p.First) == s.a || s.at(int(p.First)-1).Kind != lang.Word || s.at(int(p.First)-1).ID == s.w.the) && !strings.HasSuffix(t.Of(s.p.text), "ed")
}
