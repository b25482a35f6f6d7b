package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// sizedPhrase reads what a number sizes that hangs on by a hyphen: "5,000-strong
// contingent", "35-member team of advisers".
func (s *forceScene) sizedPhrase(b *body) {
	b.sized = true
	for i := b.to; i < b.to+5; i++ {
		t := s.at(i)
		if p := s.place(i); p != nil {
			b.name = run{i, int(p.Last)}
			if missionAt(p) && s.endsNoun(int(p.Last)) {
				b.sort, b.to = firmBody, int(p.Last) // "the 8,700-strong MNJTF"
				return
			}
			i = int(p.Last) - 1
			continue
		}
		if t.Kind == lang.QuoteMark {
			continue
		}
		if s.forceName(i) && s.endsNoun(i+1) && t.Cues(lang.ForceName) {
			b.sort, b.to, b.name = firmBody, i+1, run{i, i + 1}
			return
		}
		if t.Kind != lang.Word || t.Is(lang.Function) && !t.Is(lang.Body) {
			break
		}
		if t.Cues(lang.ForceArmed | lang.ForceUnit) {
			b.armed = true
		}
		if (t.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew) || s.named(t) && t.ID == s.w.forces || b.armed && t.Cues(lang.ForceFaint)) && (!s.at(i+1).Cues(lang.ForceBody|lang.ForceCrew) || s.at(i+1).Cues(lang.ForceStay)) {
			s.sizedNoun(b, i)
			return
		}
		if t.ID == lang.Unknown && strings.HasSuffix(t.Of(s.p.text), "force") {
			s.sizedNoun(b, i) // a strikeforce
			return
		}
		if t.Shape == lang.Upper && t.ID == lang.Unknown && t.End-t.Start >= 3 && b.many(500) && s.endsNoun(i+1) && s.at(int(b.count.Last)).ID == s.w.strong {
			b.sort, b.to, b.name = firmBody, i+1, run{i, i + 1}
			return // "the 20,000-strong IPKF"
		}
		if s.named(t) {
			s.extendName(b, i)
		}
	}
	b.sort, b.name = noBody, run{}
	if i := int(b.count.Last); s.at(i).ID == s.w.strong {
		b.sort, b.to, b.sized = bareBody, i+1, false // "are 3,500 strong"
	}
}

// sizedNoun takes the noun at i as the body that the number sizes. A team or a
// group is a force only with people under arms behind it.
func (s *forceScene) sizedNoun(b *body, i int) {
	unit := run{i, i + 1}
	b.to = i + 1
	if s.at(int(b.count.Last)).Cues(lang.ForceUnit) && i > int(b.count.Last) {
		unit, b.armed = run{int(b.count.Last), int(b.count.Last) + 1}, true
	}
	if s.at(i+1).ID == s.w.of {
		of := body{count: b.count, sort: bareBody}
		for j := i + 2; j < i+7; {
			next := s.step(&of, j)
			if next == j || of.sort != bareBody {
				break
			}
			j = next
		}
		if of.sort >= faintBody && (of.sort == firmBody || of.armed) {
			unit, b.to, b.armed = of.unit, of.to, true
			unit.first = max(unit.first, i+2)
			if b.name.empty() {
				b.name = of.name
			}
		}
	}
	b.unit = unit
	b.sort = firmBody
	if s.at(i).Cues(lang.ForceCrew) && !b.armed {
		b.sort = faintBody
		b.armed = s.at(int(b.count.Last)).ID == s.w.man || !b.name.empty() && b.many(50)
	}
}

// openedBody is the body that acts behind the participle which opens the sentence and tells its
// size: "Having reached a strength of 3,000, the guard was". It is empty for none.
func (s *forceScene) openedBody(b *body, l governor) run {
	if !l.is(lang.ForceShift|lang.ForceStrength|lang.ForceCount) || !s.participle(s.a) && !s.pastFormed(s.a) && !strings.HasSuffix(s.at(s.a).Of(s.p.text), "ing") {
		return run{}
	}
	for i := b.to; i < s.until(b.to); i++ {
		if t := s.at(i); t.ID != ',' || s.at(i+1).ID != s.w.the {
			continue
		}
		for j := i + 2; j < i+5 && s.at(j).Kind == lang.Word; j++ {
			if t := s.at(j); t.Cues(lang.ForceBody|lang.ForceBranch|lang.ForceUnit) && s.startsVerb(j+1) {
				return run{j, j + 1}
			}
		}
		return run{}
	}
	return run{}
}

// armyFollows reports whether an army or a part of one is named within four
// words: "900 men of the presidential guard".
func (s *forceScene) armyFollows(i int) bool {
	for j := i; j < i+8 && (s.at(j).Kind == lang.Word || s.at(j).Kind == lang.Number); j++ {
		if s.at(j).Cues(lang.ForceBody|lang.ForceBranch|lang.ForceUnit) || s.named(s.at(j)) && s.at(j).Is(lang.Formation) && s.named(s.at(j-1)) || s.named(s.at(j)) && (oneOf(s.at(j).ID, &s.w.armies) || s.at(j).Cues(lang.ForceBody)) || s.armedName(j) {
			return true
		}
	}
	return false
}

// wholeForce reports whether b are a whole army that is sized: "the 25,000-strong army".
func (s *forceScene) wholeForce(b *body) bool {
	return b.sized && b.name.empty() && s.at(b.from-1).ID == s.w.the && b.unit.first == b.to-1 && (oneOf(s.at(b.to-1).ID, &s.w.armies) || oneOf(s.at(b.to-1).ID, &s.w.meant))
}

// fromIt is the movement or mission told before that b are said to be from: "200 soldiers
// from the mission".
func (r *forceReader) fromIt(b *body) owner {
	s := &r.scene
	if i := b.to; (s.at(i).ID == s.w.from || s.at(i).ID == s.w.of) && s.at(i+1).ID == s.w.the && (oneOf(s.at(i+2).ID, &s.w.bands) || oneOf(s.at(i+2).ID, &s.w.meant)) && s.endsCount(i+3) {
		return r.groupToldBefore(i)
	}
	return owner{}
}
