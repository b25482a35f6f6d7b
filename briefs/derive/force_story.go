package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

const (
	// oldYears is how many years before the last one of the text people must have been sent for
	// them to be a force of an earlier time, although nobody says that they left.
	oldYears = 3
	// yearSight is how many words before a year may put it into the future.
	yearSight = 8
)

// storyTime is the time that a passage tells of, sentence by sentence.
type storyTime struct {
	asked         bool
	first, latest int64 // of the years that the passage tells of
	count         int   // how many it tells
	year          int64 // that of the story before the sentence next, 0 where it is of the present
	next          int   // the first sentence that is not yet read
}

// years notes which years the passage tells of, but for those to come.
func (s *forceScene) years() *storyTime {
	t := &s.story
	if t.asked {
		return t
	}
	t.asked = true
	for i := range s.p.quantities {
		q := &s.p.quantities[i]
		if q.Sense != lang.YearNumber || s.yearAhead(int(q.First)) {
			continue
		}
		if t.count++; t.first == 0 || q.Value < t.first {
			t.first = q.Value
		}
		t.latest = max(t.latest, q.Value)
	}
	return t
}

// yearAhead reports whether a word before the year at token i puts it into the future.
func (s *forceScene) yearAhead(i int) bool {
	for j := i - 1; j >= max(0, i-yearSight); j-- {
		t := &s.p.tokens[j]
		if t.Kind == lang.Mark && t.ID == '.' {
			return false
		}
		if t.Kind == lang.Word && t.Cues(lang.ForceAhead) && !t.Is(lang.Month) {
			return true
		}
	}
	return false
}

// old reports whether people sent in a year are a force of an earlier time: the text tells of
// much later ones, or of no other.
func (s *forceScene) old(year int64) bool {
	t := s.years()
	return t.latest-year >= oldYears || t.count == 1
}

// storyYear is the year that the story has come to before the sentence being read, 0 where it
// tells of the present.
func (s *forceScene) storyYear() int64 {
	t := s.years()
	if t.count == 0 || t.count > 1 && t.latest-t.first < oldYears {
		return 0
	}
	for here := int(s.p.within[s.a]); t.next < here; t.next++ {
		t.read(s, &s.p.sentences[t.next])
	}
	return t.year
}

// read goes on with the story by one sentence.
func (t *storyTime) read(s *forceScene, line *sentence) {
	year := int64(0)
	for i := line.numFirst; i < line.numLast; i++ {
		if q := &s.p.quantities[i]; q.Sense == lang.YearNumber && s.datesStory(int(q.First)) && (t.count > 1 || int(q.First-line.First) < yearReach/2) {
			year = max(year, q.Value)
		}
	}
	heading := s.p.blocks[line.Block].Kind == model.Heading
	if year == 0 && t.year == 0 && !heading {
		return // whatever its tense, like that of most
	}
	past, present := s.tenses(line)
	switch {
	case heading, past && year > 0:
		t.year = year
	case present:
		t.year = 0
	}
}

// datesStory reports whether the year at token i says when something was, and is no part of
// the name of a paper or the end of a time before.
func (s *forceScene) datesStory(i int) bool {
	if i == 0 {
		return false
	}
	before := &s.p.tokens[i-1]
	return before.ID != '(' && before.ID != s.w.since && before.ID != s.w.than
}

// tenses reports whether a line tells of the past and whether it tells of the present, outside
// of what it quotes and of what it adds on somebody or something.
func (s *forceScene) tenses(line *sentence) (past, present bool) {
	quoted := false
	for i := int(line.First); i < int(line.Last); i++ {
		t := &s.p.tokens[i]
		if t.Kind == lang.QuoteMark {
			quoted = !quoted
		}
		if quoted || t.Kind != lang.Word {
			continue
		}
		before := &s.edge
		if i > int(line.First) {
			before = &s.p.tokens[i-1]
		}
		switch {
		case oneOf(t.ID, &s.w.today):
			present = present || !before.Is(lang.Relative) && before.ID != s.w.to && !before.Cues(lang.ForceAhead)
		case !past:
			past = oneOf(t.ID, &s.w.been) || oneOf(t.ID, &s.w.pastOnes) || s.tellsEd(t, before)
		}
	}
	return past, present
}

// tellsEd reports whether t is a past form in -ed that a noun before it may do, rather than
// describe the noun behind it.
func (s *forceScene) tellsEd(t, before *lang.Token) bool {
	return t.Shape == lang.Lower && !t.Hyphen && before.Kind == lang.Word && !before.Is(lang.Determiner|lang.Preposition|lang.Auxiliary|lang.NumberWord) && strings.HasSuffix(t.Of(s.p.text), "ed")
}

// ofOldStory reports whether what the sentence tells of b is of an earlier time, by its own year
// or as it goes on with a story.
func (s *forceScene) ofOldStory(b *body, l, r governor) bool {
	if s.presentForm(l) && !l.comma || s.presentForm(r) && !r.comma {
		return false
	}
	year := s.ownYear(b, l)
	if year == 0 {
		year = s.storyYear()
	}
	if year == 0 || !s.old(year) {
		return false
	}
	past, present := s.tenses(s.line)
	return past && !present
}

// presentForm reports whether the verb of g is in the third person of the present.
func (s *forceScene) presentForm(g governor) bool {
	return g.told() && !g.aux && s.at(g.at).Shape == lang.Lower && s.at(g.at).Is(lang.Verb|lang.Reporting) && strings.HasSuffix(s.at(g.at).Of(s.p.text), "s")
}

// ownYear is the last year that the sentence tells of as that of b, 0 for none.
func (s *forceScene) ownYear(b *body, l governor) int64 {
	year := int64(0)
	ends := s.at(b.from-1).ID == s.w.to && l.is(lang.ForceShift) // "from 2,000 in 2013 to 9,000"
	for i := s.line.numFirst; i < s.line.numLast; i++ {
		q := &s.p.quantities[i]
		at := int(q.First)
		if q.Sense != lang.YearNumber || at < s.since(b.from) && at > s.a+yearReach || at > s.until(b.to) || !s.datesStory(at) {
			continue
		}
		lead := at < s.a+yearReach/2 && !s.aside(at, b.from)
		if lead && !ends || at < b.from && !ends && !s.countBetween(at, b.from) && !s.aside(at, b.from) || at > b.to && !s.countBetween(b.to-1, at) {
			year = max(year, q.Value)
		}
	}
	return year
}

// bygone reports whether the year at token i makes those that a verb beside it tells of a force
// of an earlier time: whoever was sent lately is there, whoever was there is there no more.
func (s *forceScene) bygone(i int, l, r governor) bool {
	year := s.numberAt(i).Value
	if s.old(year) {
		return true
	}
	came := lang.ForceSend | lang.ForceShift
	return year < s.years().latest && !l.is(came) && !r.is(came)
}
