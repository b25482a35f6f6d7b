package derive

import (
	"strings"

	"debrief/model"
)

// ofRebels reports whether w is the name of a movement that fights, though it calls
// itself an army: the Azure Liberation Army.
func (t *tally) ofRebels(w model.Words) bool {
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		if k := t.keyAt(i); k == keyGroup || k == keyMovement && t.p.tokens[i].Capital() {
			return true
		}
	}
	return false
}

// onlyGroup reports whether w calls some people a group and does not name it.
func (t *tally) onlyGroup(w model.Words) bool {
	return t.keyAt(t.p.tokenAt(w[0].End-1)) == keySum && !t.hasName(w)
}

// culprit is who of the actors of sc did what c tells: the one named most surely
// who is not on the side of the victims.
func (t *tally) culprit(sc *scene, c *model.Casualty, at int) model.Words {
	best, rank := -1, -1
	victims := t.campOf(c.Victims)
	for i := range sc.actors {
		a := &sc.actors[i]
		sure := a.rank + t.beside(a.at, t.story.at[at])
		switch {
		case sure < rank, sure == rank && a.at != sc.actors[best].at, a.from > at, t.story.tied[at] <= tieFar && a.at != t.story.at[at]:
		case victims != noCamp && a.side == victims && (victims == irregular || a.rank < rankBlamed), victims == irregular && a.side != official:
		case a.rank < rankBlamed && a.at != t.story.at[at] && t.elsewhere(a, c):
		case t.shareWord(a.who, c.Victims), !a.foe.Empty() && !t.shareWord(a.foe, c.Victims):
		default:
			best, rank = i, sure
		}
	}
	if best < 0 {
		return nil
	}
	return sc.actors[best].who
}

// elsewhere reports whether the sentence that names a tells of another place than the
// claim c does.
func (t *tally) elsewhere(a *actor, c *model.Casualty) bool {
	return !a.site.Empty() && !c.Place.Empty() && t.hasName(a.site) && t.hasName(c.Place) && !t.shareName(a.site, c.Place) && !t.finer(a.site, c.Place) && !t.finer(c.Place, a.site)
}

// shareName reports whether a word with a capital stands in both a and b.
func (t *tally) shareName(a, b model.Words) bool {
	for i := t.p.tokenAt(a[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < a[0].End; i++ {
		if t.p.tokens[i].Capital() && strings.Contains(b[0].Of(t.p.text), t.p.tokens[i].Of(t.p.text)) {
			return true
		}
	}
	return false
}

// beside is how much nearer than the rest of the briefing the sentences i and j
// are: 2 for the same, 1 in one paragraph.
func (t *tally) beside(i, j int32) int {
	switch {
	case i == j:
		return 2
	case t.p.sentences[i].Block == t.p.sentences[j].Block:
		return 1
	}
	return 0
}
