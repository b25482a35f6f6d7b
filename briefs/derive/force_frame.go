package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// forceFrame is what heads a list without verbs: "Military deployments: …",
// "French troops abroad:" over bullets, the heading over a table. It says what
// the numbers below it count.
type forceFrame struct {
	open     bool
	block    int32 // its own block
	strength bool  // its numbers are strengths of whole armies, not deployments
	unit     model.Span
	owner
	place   model.Span // the country or mission that it names
	code    string
	listed  run          // what behind the label in its own sentence belongs to the list
	mission bool         // the word itself stands in the label
	named   bool         // a mission is named in it
	located bool         // it says that they are in the place that it names
	firm    bool         // a number without a noun of its own counts nobody
	gives   bool         // its names are those of who gives the people, not where they are
	status  model.Status // of all its numbers
	sign    run          // the words of the status
}

// section is the country or mission that the nearest heading names, or the
// title of the briefing where no nearer one names any.
type section struct {
	span    model.Span
	code    string
	mission bool
	country bool  // it is one country
	owned   bool  // the heading names it as an owner: "Russia\'s bases"
	who     owner // the army or movement that the heading names
}

// frames opens and closes frames at the sentence line. It reports whether the
// numbers of the sentence are to be read as a list.
func (r *forceReader) frames(line *sentence) bool {
	p := r.scene.p
	kind := p.blocks[line.Block].Kind
	own := r.frame.open && r.frame.block == line.Block
	r.resume(line)
	switch kind {
	case model.Heading:
		if r.itemLike(line) || line.Numbers && r.label(line) {
			return true
		}
		if r.countsNobody(line) {
			return false
		}
		r.heading(line)
		return false
	case model.TableRow:
		return line.Numbers
	case model.ListItem:
		if r.scene.labelOnly(line) {
			r.heading(line)
			return false
		}
		if !own && r.frame.open && !r.frame.place.Empty() && r.unitItem(line) {
			return line.Numbers
		}
		if own || r.label(line) {
			return line.Numbers
		}
		return r.frame.open && line.Numbers
	}
	if own || r.itemLike(line) {
		return line.Numbers
	}
	r.frame.open = false
	r.passOver(line)
	if r.label(line) {
		return line.Numbers
	}
	r.announce(line)
	return false
}

// itemLike reports whether a short line that looks like a heading is rather an
// item of the open list: "Italy: 300".
func (r *forceReader) itemLike(line *sentence) bool {
	if !r.frame.open || !line.Numbers {
		return false
	}
	r.scene.enter(line)
	return r.scene.labelled()
}

// labelled reports whether the sentence begins with a place as the label of what follows.
func (s *forceScene) labelled() bool {
	p := s.place(s.a)
	if p == nil || !p.IsPlace() {
		return false
	}
	i := int(p.Last)
	if s.at(i).Kind == lang.Word && s.at(i).Shape == lang.Lower && s.at(i+1).Kind == lang.Mark && s.numberAt(i+2) != nil {
		i++ // France leading - 1,900
	}
	mark := s.at(i)
	return mark.Kind == lang.Mark && (mark.ID == ':' || mark.ID == '-' || mark.ID == '(') || s.numberAt(i) != nil
}

// labelReach is how many words a label has at most before its colon.
const labelReach = 12

// label opens a frame when line begins with a label for forces and a colon.
func (r *forceReader) label(line *sentence) bool {
	if line.Cue&(lang.ForceList|lang.ForceUnit|lang.ForceStrength|lang.ForceName) == 0 {
		return false
	}
	s := &r.scene
	s.enter(line)
	colon := s.leadIn()
	for i := s.a; colon < 0 && i < min(s.z, s.a+labelReach); i++ {
		t := s.at(i)
		if t.Kind == lang.Mark && t.ID == ':' {
			colon = i
			break
		}
		if t.Is(lang.Auxiliary|lang.Reporting) && !t.Cues(lang.ForceList) || s.numberAt(i) != nil && s.numberAt(i).Sense == lang.Count {
			return false
		}
	}
	if colon < 0 || colon+1 < s.z && !s.labels(run{s.a, colon}) {
		if s.isTitle() && s.p.blocks[line.Block].Kind != model.ListItem && !(line.Numbers && s.labelled()) {
			r.openFrame(line, run{s.a, s.z})
		}
		return false
	}
	r.openFrame(line, run{s.a, colon})
	r.frame.listed = run{colon + 1, s.z}
	if r.frame.listed.empty() {
		r.announced = announcedList{forceFrame: r.frame, last: line.Block}
	}
	return r.frame.open
}

// leadIn is the colon that ends a line in the first words of the sentence, as it
// stands before a list; -1 without one.
func (s *forceScene) leadIn() int {
	for i := s.a; i < min(s.z, s.a+3*labelReach); i++ {
		t := s.at(i)
		if t.Kind == lang.Mark && t.ID == ':' && (i+1 == s.z || s.newLine(i+1)) {
			return i
		}
		if q := s.numberAt(i); q != nil && q.Sense == lang.Count {
			return -1
		}
	}
	return -1
}

// isTitle reports whether the sentence is a title without a verb, as it stands
// over a table.
func (s *forceScene) isTitle() bool {
	return s.z-s.a <= labelReach && s.line.Class&(lang.Auxiliary|lang.Verb|lang.Reporting) == 0 && s.at(s.z-1).ID != '.' && !s.line.Quotes
}

// labels reports whether the words of l head a list of forces rather than open
// a sentence.
func (s *forceScene) labels(l run) bool {
	for i := l.first; i < l.last; i++ {
		if s.at(i).Cues(lang.ForceList) || s.forceName(i) {
			return true
		}
	}
	return false
}

// openFrame reads the words of a label or heading.
func (r *forceReader) openFrame(line *sentence, label run) {
	s := &r.scene
	f := forceFrame{block: line.Block}
	for i := label.first; i < label.last; i++ {
		t := s.at(i)
		if p := s.place(i); p != nil {
			r.frameName(&f, p)
			continue
		}
		if (t.Cues(lang.ForceAhead) || t.ID == s.w.committed) && !t.Is(lang.Auxiliary) && f.sign.empty() {
			f.status, f.sign = model.Planned, run{i, i + 1}
		}
		f.mission = f.mission || t.ID == s.w.mission
		switch {
		case oneOf(t.ID, &s.w.giving):
			f.gives, f.open = true, true
		case t.Cues(lang.ForceUnit | lang.ForceFaint):
			f.unit, f.open = t.Span(), true
		case t.Cues(lang.ForceStrength) && !t.Is(lang.Adjective|lang.Preposition) && label.last-label.first == 1 && r.section.code == "":
			f.gives, f.open, f.status = true, true, model.Past // of the sides of a battle
		case t.Cues(lang.ForceStrength) && !t.Is(lang.Adjective|lang.Preposition):
			f.strength, f.open = true, true
		case t.Cues(lang.ForceList):
			f.open = true
		case t.Cues(lang.ForceArmed) && f.unit.Empty():
			f.unit = t.Span()
		case s.forceName(i) && f.group.Empty():
			f.group, f.open = t.Span(), true
		}
	}
	if f.strength && (f.named || f.located) {
		f.strength = false // "Current strength of MONUSCO", "The numbers in Iraq"
	}
	if f.strength && f.place.Empty() && f.mission {
		f.place, f.code = r.missionBefore()
		f.strength = f.place.Empty() // "MISSION STRENGTH" is that of the mission named last
	}
	if f.open && !f.strength {
		r.followsPlan(&f)
	}
	r.frame = f
}

// frameName takes a name in a label: an adjective tells whose people they are,
// a place where they are.
func (r *forceReader) frameName(f *forceFrame, p *gazetteer.Match) {
	span := p.Span(r.scene.p.tokens)
	switch {
	case !p.IsPlace() && f.group.Empty():
		f.owner = owner{group: span, origin: p.Code()}
	case p.IsPlace() && r.scene.at(int(p.Last)).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceArmed|lang.ForceList) && p.Kind != gazetteer.Mission:
		f.owner = owner{group: span, origin: p.Code()} // "US forces overseas"
	case p.IsPlace() && f.place.Empty():
		f.place, f.code, f.named = span, p.Code(), missionAt(p)
		f.located = r.scene.leadOf(int(p.First)) >= 0
	}
}

// listed reads the sentence as part of a list and reports whether it was one.
func (r *forceReader) listed() bool {
	s := &r.scene
	switch s.p.blocks[s.line.Block].Kind {
	case model.TableRow:
		r.row()
		return true
	}
	heading := s.isHeading() && r.frame.block == s.line.Block && r.frame.listed.empty()
	told := r.frame.block != s.line.Block && (s.tells() || s.prose()) // a sentence under a heading, no item
	if !r.frame.open || heading || told {
		return r.branches()
	}
	before := len(r.facts)
	l := forceList{r: r, depth: depths(s)}
	if r.frame.strength {
		l.strengths()
	} else {
		l.deployments()
	}
	return len(r.facts) > before || r.branches()
}
