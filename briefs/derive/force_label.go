package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// label is the name that labels the number at i, nil for none: a name that a
// comma parts from it and that hangs on a preposition labels nothing.
func (l *forceList) label(i int) *gazetteer.Match {
	s := &l.r.scene
	p := s.place(l.labelBefore(i))
	if p != nil && s.at(i-1).ID == ',' && s.at(int(p.First)-1).Is(lang.Preposition) {
		return nil
	}
	return p
}

// labelBefore is the token before a number and the marks that part a place from
// its number: "Chad: 1,000", "Chad (1,000)", "Chad – 1,000".
func (l *forceList) labelBefore(i int) int {
	s := &l.r.scene
	for i--; i >= s.a && s.at(i).Kind == lang.Mark && (s.at(i).ID == ':' || s.at(i).ID == '(' || s.at(i).ID == '-' || s.at(i).ID == ','); i-- {
	}
	return i
}

// labelledNext reports whether the name at i is the label of the next item
// rather than the place of the number before it: it begins a line, or a dash or
// colon follows it.
func (s *forceScene) labelledNext(i int) bool {
	mark := s.at(int(s.place(i).Last))
	return s.newLine(i) || mark.Kind == lang.Mark && (mark.ID == ':' || mark.ID == '-')
}

// unitItem reports whether the item line begins with a kind of people and a colon:
// "Troops: 3,022".
func (r *forceReader) unitItem(line *sentence) bool {
	s := &r.scene
	s.enter(line)
	return !s.unitLabel(s.a).empty()
}

// unitLabel is the kind of people that begins at i and ends at a colon.
func (s *forceScene) unitLabel(i int) run {
	first := i
	for s.at(i).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceArmed) && s.at(i).Kind == lang.Word && s.place(i) == nil {
		i++
	}
	if i == first || s.at(i).ID != ':' {
		return run{}
	}
	return run{first, i}
}

// unknownLand is the name at i up to the next mark that no list of places knows,
// in an item of a list: "1,000 French West Indies".
func (s *forceScene) unknownLand(i int) stand {
	end := i
	for end < s.z && s.named(s.at(end)) && s.numberAt(end) == nil && !s.at(end).Is(lang.Month) && !s.at(end).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceArmed|lang.ForceBranch) {
		end++
	}
	if mark := s.at(end); end == i || mark.Kind != lang.Mark || mark.ID != ';' && mark.ID != '(' && mark.ID != ',' {
		return stand{}
	}
	return stand{words: run{i, end}}
}

// newLine reports whether token i begins a line.
func (s *forceScene) newLine(i int) bool {
	if i <= s.a || i >= s.z {
		return false
	}
	return strings.IndexByte(s.p.text[s.p.tokens[i-1].End:s.p.tokens[i].Start], '\n') >= 0
}
