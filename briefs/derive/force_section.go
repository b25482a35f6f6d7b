package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// heading notes the place that a heading names and opens the frame for a table
// or a list below it.
func (r *forceReader) heading(line *sentence) {
	s := &r.scene
	s.enter(line)
	r.frame = forceFrame{}
	r.section = r.title
	if named := s.sectionOf(line); !named.span.Empty() {
		r.section = named
	}
	if r.now == 0 && !s.tells() {
		r.title = r.section
	}
	r.section.who = r.bodyOfHeading()
	if item := line.Numbers && s.labelled(); !item && (line.Cue&(lang.ForceUnit|lang.ForceList) != 0 || r.section.mission && line.Cue&lostCues == 0) {
		r.openFrame(line, run{s.a, s.z})
		r.ofMission()
	}
}

// bodyOfHeading is the army or movement that a heading is, and nothing else:
// "THE CHADIAN ARMY".
func (r *forceReader) bodyOfHeading() owner {
	s := &r.scene
	last := s.z
	for last > s.a && s.at(last-1).Kind != lang.Word {
		last--
	}
	first := s.a
	if s.at(first).ID == s.w.the {
		first++
	}
	if last-first < 1 || last-first > 5 || s.line.Numbers {
		return owner{}
	}
	t := s.at(last - 1)
	if !t.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceName) && !oneOf(t.ID, &s.w.armies) || t.Cues(lang.ForceSend) {
		return owner{}
	}
	who := r.named(run{first, last})
	for i := first; i < last && who.origin == "" && who.host == ""; i++ {
		if s.at(i).Is(lang.Preposition) {
			return owner{} // "Deployment of the force"
		}
	}
	return who
}

// labelOnly reports whether the whole of an item is a name: then it is the
// heading of what follows rather than an item.
func (s *forceScene) labelOnly(line *sentence) bool {
	if line.Numbers || line.Last-line.First > 6 || s.p.blocks[line.Block].Kind != model.ListItem {
		return false
	}
	p := s.p
	if int(line.First) > 0 && p.within[line.First-1] >= 0 && p.sentences[p.within[line.First-1]].Block == line.Block || int(line.Last) < len(p.tokens) && p.sentences[p.within[line.Last]].Block == line.Block {
		return false
	}
	return line.placeFirst < line.placeLast || line.Cue&(lang.ForceBody|lang.ForceUnit|lang.ForceName) != 0
}

// sectionOf is the first country or mission that a heading names, a mission
// before any country.
func (s *forceScene) sectionOf(line *sentence) section {
	var found section
	for _, p := range s.p.placesOf(line) {
		mission := p.Kind == gazetteer.Mission
		if p.IsPlace() && (found.span.Empty() || mission && !found.mission) {
			found = section{span: p.Span(s.p.tokens), code: p.Code(), mission: mission, country: true, owned: s.at(int(p.Last)).ID == lang.ApostropheS}
		}
	}
	if found.mission && found.code == "" {
		for _, p := range s.p.placesOf(line) {
			if p.IsPlace() && p.Code() != "" {
				found.code = p.Code() // "UNISFA, Abyei"
				break
			}
		}
	}
	return found
}

// ofMission lets the numbers under a heading in a section about a mission be
// those of the mission.
func (r *forceReader) ofMission() {
	if f := &r.frame; r.section.mission && f.place.Empty() {
		f.open, f.strength = true, false
		f.place, f.code = r.section.span, r.section.code
	}
}
