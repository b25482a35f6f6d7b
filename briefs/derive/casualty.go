package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// A tally reads the casualty claims of one sentence after another and keeps its
// memory. The sentence becomes words, numbers become groups with the noun they
// count, and every word that tells of death or harm looks for its groups.
type tally struct {
	p          *passage
	s          *sentence
	parts      []part // of words, by their number
	words      []piece
	keys       keywords // those of the words, and perhaps more
	groups     []headcount
	caps       bool
	index      int // of the sentence in the passage
	places     []spot
	sites      bool // places without a name count too: at the lighthouse
	dates      []spot
	hand       model.Words // who did what the claim before tells
	teller     model.Words // who says what the claim that is read tells
	voice      model.Words // who says what the sentence before claims
	voiced     int         // which sentence that is
	unverified model.Span  // what says that the claims of the sentence could not be verified
	beyond     piece       // what stands outside the sentence
	facts      []model.Fact

	carry  carry
	issued issued
	giving giving
	story  story
	who    victims   // whose camp is asked for
	stems  [2][]stem // that are compared

	header   model.Span // of the table that is read
	headings []heading
}

// casualties are the casualty claims of the passage, in the order of the text.
func (p *passage) casualties() []model.Fact {
	t := &p.tally
	*t = tally{
		p: p, parts: casualtyParts(), beyond: piece{sense: asSemi},
		words: t.words[:0], groups: t.groups[:0], places: t.places[:0], dates: t.dates[:0], facts: t.facts[:0],
		story: story{scenes: t.story.scenes[:0], apart: t.story.apart[:0], of: t.story.of[:0], at: t.story.at[:0], tied: t.story.tied[:0], now: -1, read: -1},
		who:   victims{words: t.who.words[:0]}, stems: t.stems,
	}
	if !t.hasClaims() {
		return nil
	}
	for i := range p.sentences {
		t.s, t.index = &p.sentences[i], i
		if block := &p.blocks[t.s.Block]; block.Kind == model.TableRow {
			t.row(block)
			t.file(-1)
			continue
		}
		t.section()
		claims := t.mayClaim() || t.mayCarry()
		if !claims && !violent(t.s) {
			continue
		}
		t.read(&t.s.Sentence)
		t.groups = t.groups[:0]
		t.look()
		if claims {
			t.sentence()
			t.file(int32(t.story.now))
		}
	}
	t.complete()
	return t.facts
}

// hasClaims reports whether a claim may begin anywhere in the passage. Without one it
// matters to nobody which scenes there are.
func (t *tally) hasClaims() bool {
	for i := range t.p.sentences {
		t.s = &t.p.sentences[i]
		if t.p.blocks[t.s.Block].Kind == model.TableRow || t.mayClaim() {
			return true
		}
	}
	return false
}

// mayClaim reports whether the sentence may make a claim by itself.
func (t *tally) mayClaim() bool {
	return t.s.Cue&lang.CasualtyCues != 0 && (t.s.Numbers || t.s.Class&lang.Article != 0 || t.keyAt(t.s.First) == keyNew || t.tellsOfBoth())
}

// tellsOfBoth reports whether the sentence, which has no number, counts two by "both".
func (t *tally) tellsOfBoth() bool {
	for i := t.s.First; i < t.s.Last; i++ {
		if t.keyAt(i) == keyBoth {
			return true
		}
	}
	return false
}

// sentence adds the claims of one sentence.
func (t *tally) sentence() {
	t.groupUp()
	if len(t.groups) == 0 {
		return
	}
	first := len(t.facts)
	if t.voiced+1 != t.index {
		t.voice = nil
	}
	t.follow()
	t.rest()
	t.spread()
	t.goOn()
	for i := range t.groups {
		if g := &t.groups[i]; g.taken && t.counts(g) {
			if len(t.facts) == first {
				t.sight()
				t.hand = nil
				t.unverified = t.doubt()
			}
			t.add(i)
		}
	}
	sameVoice(t.facts[first:])
	t.setScene(first)
	t.keep(first)
	t.voice = nil
	if n := len(t.facts); n > first {
		t.voice, t.voiced = t.facts[n-1].Casualty.Claimant, t.index
	}
}

// sameVoice gives a claim without claimant that of the claim before it in its
// sentence: 22 died, officials reported, with 25 others injured.
func sameVoice(facts []model.Fact) {
	for i := 1; i < len(facts); i++ {
		who := facts[i-1].Casualty.Claimant
		if c := facts[i].Casualty; c.Claimant.Empty() && c.Hedge.Empty() && !who.Empty() {
			c.Claimant = who
			anchor(&facts[i], model.RoleClaimant, who)
		}
	}
}

// counts reports whether the group's number tells of people at all: no rate, no
// definition ("four or more are killed"), none.
func (t *tally) counts(g *headcount) bool {
	if n := t.words[g.at].number; n > 0 {
		q := &t.p.quantities[n-1]
		if q.Value == 0 && q.Bound != model.Vague || t.defines(g, q) {
			return false
		}
	}
	return !t.rate(g)
}

// rate reports whether the number of g is told for a stretch of time: 30 a week.
func (t *tally) rate(g *headcount) bool {
	after := t.at(g.end)
	return after.key == keyPer || after.sense == asArticle && t.at(g.end+1).is(lang.Duration) && t.at(g.end+2).key != keyOnce && t.at(g.end+2).key != keyBefore && t.at(g.end+2).key != keyLater
}

// defines reports whether the number sets a bound for what shall count, in the
// present: four or more people are killed.
func (t *tally) defines(g *headcount, q *lang.Quantity) bool {
	if q.Bound != model.AtLeast || q.Digits.End == q.End || g.verb < g.end {
		return false
	}
	for j := g.end; j < g.verb; j++ {
		if t.words[j].key == keyAre {
			return true
		}
	}
	return false
}

// add appends the claim of group i: two claims where it counts two of each.
func (t *tally) add(i int) {
	g := &t.groups[i]
	for j := g.rest[0]; j < g.rest[1]; j++ {
		if t.words[j].sense == asAnd && t.at(g.at+1).key == keyEach {
			rest := g.rest
			g.rest[1] = j
			t.facts = append(t.facts, t.fact(i))
			g.rest = [2]int{j + 1, rest[1]}
		}
	}
	t.facts = append(t.facts, t.fact(i))
	if g.died {
		g.outcome = model.Killed
		t.facts = append(t.facts, t.fact(i))
	}
}

// fact is the claim of group i.
func (t *tally) fact(i int) model.Fact {
	g := &t.groups[i]
	c := t.p.room.casualties.one()
	*c = model.Casualty{Outcome: g.outcome, Count: t.estimate(g)}
	f := model.Fact{Kind: model.KindCasualty, Rule: t.p.rule("casualty/", g.rule), Casualty: c, Anchors: t.p.anchors(usual)}
	c.Victims = t.victims(i)
	c.Claimant, c.Hedge = t.claimant(g)
	c.Perpetrator = t.perpetrator(g, c.Claimant)
	c.Place = t.placeBut(g, c.Claimant)
	c.Date = t.date(g)
	if i := t.apartAt(g); i >= 0 {
		t.setApart(c, g, i)
	}
	if c.Hedge.Empty() {
		c.Hedge = t.hedge(g)
	}
	anchor(&f, model.RoleCount, c.Count.Words)
	anchor(&f, model.RoleVictims, c.Victims)
	anchor(&f, model.RoleClaimant, c.Claimant)
	anchor(&f, model.RolePerpetrator, c.Perpetrator)
	anchor(&f, model.RolePlace, c.Place)
	anchor(&f, model.RoleDate, c.Date)
	anchor(&f, model.RoleHedge, c.Hedge)
	for _, k := range g.cues {
		if k >= 0 {
			anchor(&f, model.RoleCue, t.p.at(t.spanOf(k, k+1)))
		}
	}
	return f
}

// usual is how many anchors a claim has at most, as a rule.
const usual = 12

// anchor adds the places of a field to f.
func anchor(f *model.Fact, role model.Role, w model.Words) {
	for _, s := range w {
		f.Anchors = append(f.Anchors, model.Anchor{Span: s, Role: role})
	}
}

// estimate is the count of g: its number, or one for an article.
func (t *tally) estimate(g *headcount) model.Estimate {
	if n := t.words[g.at].number; n > 0 {
		return t.p.estimate(&t.p.quantities[n-1])
	}
	switch {
	case g.twin:
		return model.Estimate{Words: t.p.at(t.spanOf(g.at, g.end)), Value: 2, Low: 2, High: 2}
	case t.words[g.at].key == keyBoth:
		return model.Estimate{Words: t.p.at(t.spanOf(g.at, g.at+1)), Value: 2, Low: 2, High: 2}
	case t.at(g.at+1).key == keyCouple && t.at(g.at+2).sense == asOf:
		return model.Estimate{Words: t.p.at(t.spanOf(g.at, g.at+2)), Value: 2, Bound: model.About}
	case g.head > g.at && t.words[g.head].key == keyCouple:
		return model.Estimate{Words: t.p.at(t.spanOf(g.at, g.head+1)), Value: 2, Low: 2, High: 2}
	}
	return model.Estimate{Words: t.p.at(t.spanOf(g.at, g.at+1)), Value: 1, Low: 1, High: 1}
}

// spanOf is the part of the text from word i to the word before j.
func (t *tally) spanOf(i, j int) model.Span {
	if i >= j {
		return model.Span{}
	}
	return t.p.spanOf(t.words[i].first, t.words[j-1].last)
}
