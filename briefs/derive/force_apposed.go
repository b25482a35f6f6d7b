package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// outgrown reports whether the hedge of b is a verb whose subject b counts: "has
// exceeded 20,000".
func (s *forceScene) outgrown(b *body) bool {
	t := s.at(b.from)
	return t.Kind == lang.Word && t.Cues(lang.ForceCount) && !t.Is(lang.Preposition)
}

// endsCount reports whether the word at i is none that a number could count.
func (s *forceScene) endsCount(i int) bool {
	t := s.at(i)
	return s.breaks(i) || t.Is(lang.Preposition|lang.Function|lang.Adverb) || oneOf(t.ID, &s.w.parts) || s.participle(i)
}

// participle reports whether the word at i tells what is done with the people
// before it: "drawn from", "deployed".
func (s *forceScene) participle(i int) bool {
	t := s.at(i)
	return t.Kind == lang.Word && t.Shape == lang.Lower && (t.Cues(lang.ForceStay|lang.ForceSend|lang.ForceHold|lang.ForceLeave) ||
		strings.HasSuffix(t.Of(s.p.text), "ed") || strings.HasSuffix(t.Of(s.p.text), "ing") || oneOf(t.ID, &s.w.made))
}

// forceOf reports whether b sizes the noun of a body before "of", and a
// participle tells of the body behind it: "a force of 20,000 drawn from".
func (s *forceScene) forceOf(b *body) bool {
	return s.at(b.from-1).ID == s.w.of && s.at(b.from-2).Cues(lang.ForceBody) && b.many(10) && s.participle(b.to)
}

// apposedTo is the body whose size the number b tells between commas or in
// brackets: "the Burundian contingent, now perhaps 5,000, is", "the garrison
// (300)".
func (s *forceScene) apposedTo(b *body) run {
	i := b.from - 1
	for n := 0; n < 3 && s.at(i).Kind == lang.Word && (s.at(i).Is(lang.Adverb|lang.Time|lang.Preposition) || s.at(i).Cues(lang.ForceStay)) && s.place(i) == nil; n++ {
		i-- // "now", "at present"
	}
	open, end := s.at(i), b.to
	if s.at(end).Is(lang.Person) && s.at(end).Kind == lang.Word {
		end++ // "the contingent, at present 105 people,"
	}
	close := s.at(end)
	bracket := open.ID == '(' && close.ID == ')'
	if open.Kind != lang.Mark || !bracket && (open.ID != ',' || close.ID != ',') || !b.many(10) {
		return run{}
	}
	i = s.overPlace(i)
	if t := s.at(i - 1); t.Kind == lang.Word && t.Cues(lang.ForceBody|lang.ForceUnit) && !t.Cues(lang.ForceSend) {
		return run{i - 1, i}
	}
	return run{}
}

// counted reports whether "the number of" or the like stands before the noun at
// i.
func (s *forceScene) counted(i int) bool {
	for j := i - 1; j >= i-4; j-- {
		if s.at(j).ID == s.w.of {
			return s.at(j - 1).Cues(lang.ForceCount | lang.ForceStrength)
		}
	}
	return false
}

// unitBefore is the nearest noun for people under arms before token i.
func (s *forceScene) unitBefore(i int) run {
	for j := i - 1; j >= s.since(i); j-- {
		if s.at(j).Cues(lang.ForceUnit) && s.at(j).Kind == lang.Word && s.numberAt(j-1) == nil {
			return s.wholeNoun(j)
		}
	}
	return run{}
}

// wholeNoun is the noun at i with the modifiers that belong to it.
func (s *forceScene) wholeNoun(i int) run {
	first := i
	for first > s.a && s.at(first-1).Cues(lang.ForceArmed|lang.ForceUnit) && s.at(first-1).Kind == lang.Word && s.place(first-1) == nil {
		first--
	}
	return run{first, i + 1}
}

// armedAround reports whether an army, a mission or people under arms are named
// in the sentence before b.
func (s *forceScene) armedAround(b *body) bool {
	for i := s.since(b.from); i < b.from; i++ {
		if s.at(i).Cues(lang.ForceUnit|lang.ForceBody|lang.ForceArmed) || s.armedName(i) {
			return true
		}
	}
	return false
}
