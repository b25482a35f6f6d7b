package derive

import "debrief/briefs/lang"

// governor is the verb, or the noun of an action, that a body belongs to.
type governor struct {
	at     int // its token; negative when there is none
	cue    lang.Cue
	comma  bool // a comma stands between
	direct bool // nothing but small words stand between
	aux    bool // an auxiliary carries it
}

func (g governor) is(c lang.Cue) bool { return g.at >= 0 && g.cue&c != 0 }

// told reports whether there is one at all.
func (g governor) told() bool { return g.at >= 0 }

const (
	// lostCues make people no force: dead, captured, jailed.
	lostCues = lang.CasualtyCues&^lang.Hint | lang.ForceOut
	// goneCues say of people before them that they are dead, hurt or missing.
	goneCues = lang.Dead | lang.Missing | lang.Wounded | lang.Killed
	// heldCues make people a force: somebody has or sends them.
	heldCues = lang.ForceSend | lang.ForceStay | lang.ForceHold | lang.ForceHost | lang.ForceLeave | lang.ForceCount |
		lang.ForceShift | lang.ForceStrength | lang.ForceBody | lang.ForceAhead
	actCues = heldCues | lostCues
	// governReach is how many words away a verb may stand.
	governReach = 18
)

// acts reports whether the word at i is one that governs bodies.
func (s *forceScene) acts(i int) bool {
	t := s.at(i)
	if t.Kind != lang.Word || s.place(i) != nil || s.numberAt(i) != nil || s.inMonth(i) {
		return false
	}
	if t.Cues(lang.ForceBody|lang.ForceCrew|lang.ForceStrength) && !t.Cues(actCues&^lang.ForceBody&^lang.ForceStrength) {
		if s.at(i+1).Kind == lang.QuoteMark {
			return s.at(i+2).ID == s.w.of
		}
		return s.at(i+1).ID == s.w.of // "a contingent of", "a strength of"
	}
	if t.Cues(lang.ForceCount) && s.at(i+1).ID == s.w.of && s.at(i-1).Is(lang.Determiner) || t.ID == s.w.number && (s.at(i-1).Is(lang.Determiner|lang.Possessive) || s.at(i-2).Is(lang.Article) && s.at(i-1).Kind == lang.Word) {
		return false // "the number of", "has cut that number to"
	}
	if t.Cues(lang.ForceOut) && !t.Cues(actCues&^lang.ForceOut) && s.at(i-1).Is(lang.Determiner) && s.at(i+1).ID != s.w.of {
		return false // "secured the vote"
	}
	if oneOf(t.ID, &s.w.attacks) && t.Shape == lang.Lower {
		return true
	}
	if t.ID == s.w.numbers && s.at(i+1).ID == s.w.at {
		return false // "estimated militia numbers at"
	}
	if t.ID == s.w.charged && s.at(i+1).Is(lang.Preposition) && s.at(i+1).ID != s.w.with {
		return false // "charged up the hill"
	}
	return t.Cues(actCues|lang.ForceAhead) && !t.Is(lang.Preposition) || t.Is(lang.Verb|lang.Reporting|lang.Auxiliary)
}

// before is the nearest governor to the left of token from, in its clause.
func (s *forceScene) before(from int) governor { return s.beforePart(from, false) }

// beforePart is before; with part it looks on from a word like "including" and
// stops at the next one.
func (s *forceScene) beforePart(from int, part bool) governor {
	g := governor{at: -1, direct: true}
	for i := from - 1; i >= max(s.a, from-governReach); i-- {
		t := s.at(i)
		switch {
		case t.Kind == lang.Mark && t.ID == ',':
			g.comma = true
		case t.Kind == lang.Mark && t.ID == ')':
			i = s.opening(i)
		case t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':' || t.ID == '(' || t.ID == '-' && !t.Hyphen):
			return g
		case t.Kind != lang.Word:
		case oneOf(t.ID, &s.w.parts):
			if part {
				return g
			}
			if up := s.beforePart(i, true); up.is(lostCues) {
				up.comma = false
				return up
			}
			g.at = i
			return g
		case s.acts(i):
			g.at, g.cue = i, t.Cue
			if lost := s.lostBefore(i); (t.Is(lang.Be) || oneOf(t.ID, &s.w.standing)) && lost != 0 {
				g.cue, g.comma = lost, false
			}
			g.aux = t.Is(lang.Auxiliary) && !t.Is(lang.Have)
			return g
		case s.opensClause(i) || t.ID == s.w.that && s.at(i+1).ID != s.w.number:
			return g
		}
		if !t.Is(lang.Function|lang.Hedge|lang.Adverb) && s.numberAt(i) == nil {
			g.direct = false
		}
	}
	return g
}

// lostBefore is the cue of a loss that is the subject of the verb at i: "the
// confirmed deaths are".
func (s *forceScene) lostBefore(i int) lang.Cue {
	for j := i - 1; j >= max(s.a, i-4); j-- {
		if t := s.at(j); t.Kind == lang.Word && t.Cues(lostCues) {
			return t.Cue & lostCues
		}
	}
	return 0
}

// behind is the nearest verb to the right of token to, in its clause: what the
// people do or what is done with them.
func (s *forceScene) behind(to int) governor {
	g := governor{at: -1, direct: true}
	for i := to; i < min(s.z, to+governReach); i++ {
		t := s.at(i)
		switch {
		case t.Kind == lang.Mark && t.ID == ',':
			if end := s.asideEnd(i); end > 0 {
				i = end
				continue
			}
			g.comma = true
			continue
		case t.Kind == lang.Mark && t.ID == '(':
			i = s.closing(i)
			continue
		case t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':'):
			return g
		case t.Kind != lang.Word:
			continue
		case t.ID == s.w.according:
			return g
		case t.ID == s.w.and && s.at(i+1).Is(lang.Possessive) && i == to:
			return g // "to 2,500 and its promise to leave"
		case t.ID == s.w.and && (g.comma && s.acts(i+1) || oneOf(s.at(i+1).ID, &s.w.single)):
			return g // "…, and has seized": the one before goes on
		case t.Is(lang.Auxiliary) && !s.inMonth(i):
			return s.mainVerb(g, i)
		case t.Is(lang.Reporting) && !g.direct:
			continue
		case s.acts(i) && !t.Is(lang.Preposition):
			g.at, g.cue = i, t.Cue|s.at(i+1).Cue&goneCues // "went missing"
			return g
		case s.opensClause(i):
			return g
		}
		g.direct = false
	}
	return g
}

// asideEnd is the comma that closes what the one at i opens about a part of the people: ",
// including several commanders,". It is 0 where none does.
func (s *forceScene) asideEnd(i int) int {
	if !oneOf(s.at(i+1).ID, &s.w.parts) || s.at(i+1).Kind != lang.Word {
		return 0
	}
	for j := i + 2; j < i+governReach; j++ {
		if t := s.at(j); t.Kind == lang.Mark {
			if t.ID == ',' && s.at(j+1).Is(lang.Auxiliary) {
				return j
			}
			return 0
		}
	}
	return 0
}

// opensClause reports whether the word at i begins a clause of its own: a
// conjunction, unless it is part of "as well as" and the like.
func (s *forceScene) opensClause(i int) bool {
	t := s.at(i)
	if !oneOf(t.ID, &s.w.clause) {
		return false
	}
	return t.ID != s.w.as || s.at(i+1).Is(lang.Determiner|lang.Pronoun) && !s.at(i+1).Is(lang.Hedge)
}

// mainVerb is the verb that the auxiliary at i carries.
func (s *forceScene) mainVerb(g governor, i int) governor {
	g.at, g.cue, g.aux = i, s.at(i).Cue, true
	for j := i + 1; j < min(s.z, i+6); j++ {
		t := s.at(j)
		if t.Kind != lang.Word {
			return g
		}
		if t.Is(lang.Auxiliary) || t.Is(lang.Adverb) && !t.Cues(actCues) || t.Is(lang.Negation) || t.ID == s.w.to {
			g.cue |= t.Cue & lang.ForceAhead
			continue
		}
		g.at, g.cue = j, t.Cue|g.cue&lang.ForceAhead
		if t.Is(lang.Reporting|lang.Verb) || t.Cues(lang.ForceCount) {
			g.cue |= s.goneAt(j + 1) // "were reported dead", "were believed to be missing"
		}
		return g
	}
	return g
}

// goneAt is the cue of a word at i, or up to two small words later, that says
// that people are dead, hurt or missing.
func (s *forceScene) goneAt(i int) lang.Cue {
	for j := i; j < i+4; j++ {
		t := s.at(j)
		if t.Kind != lang.Word {
			return 0
		}
		if t.Cues(goneCues) {
			return t.Cue & goneCues
		}
		if !t.Is(lang.Auxiliary) && t.ID != s.w.to && !t.Is(lang.Adverb) {
			return 0
		}
	}
	return 0
}

// opening is the bracket that opens the one which the token at i closes, or i where it is not near.
func (s *forceScene) opening(i int) int {
	for j := i - 1; j >= max(s.a, i-governReach); j-- {
		if t := s.at(j); t.Kind == lang.Mark && t.ID == '(' {
			return j
		}
	}
	return i
}

// closing is the bracket that closes the one at i, or the last token of the
// sentence.
func (s *forceScene) closing(i int) int {
	end := s.until(i)
	for ; i < end; i++ {
		if t := s.at(i); t.Kind == lang.Mark && t.ID == ')' {
			return i
		}
	}
	return end - 1
}
