package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// story is the scenes of a passage while it is read.
type story struct {
	scenes []scene
	now    int     // the scene of the last sentence, -1 before the first
	block  int32   // in which the last sentence of a scene stands
	apart  []int32 // the facts that belong to none
	of     []int32 // the scene of each fact, -1 for none
	at     []int32 // the sentence of each fact
	tied   []tieTo // how surely each fact belongs to its scene
	tie    tieTo   // how surely the facts of the sentence do
	main   int     // the last scene that is not told in passing
	read   int     // the last sentence read for a date that opens it

	near   model.Words // where the last claim of a paragraph has its people
	then   model.Words // and when
	nearIn int32       // which paragraph that is
	nearTo int         // and which scene
	last   int         // the last sentence that told of an event

	line model.Words // the date that opened the report
}

// tieTo is how surely a claim belongs to its scene.
type tieTo uint8

const (
	tieNone tieTo = iota // it tells of more than one event
	tieFar               // it stands elsewhere
	tieNear              // it stands near and says nothing else
	tieSure
)

// look notes the places and dates of the sentence, which scene it belongs to and
// who attacked whom.
func (t *tally) look() {
	opened, there := t.openedSince()
	t.spots(t.s)
	where, when := orElse(t.known(t.places), there), orElse(t.firstDate(), opened)
	refers := t.refersBack()
	t.enterScene(where, when, refers && opened.Empty())
	t.story.last = t.index
	sc := &t.story.scenes[t.story.now]
	sc.told++
	sure := sc.told <= opening || refers
	if sure {
		at := since{int32(t.index), refers}
		if sc.place.Empty() {
			sc.place, sc.since[0] = where, at
		} else if t.finer(sc.place, where) {
			sc.place, sc.since[0].before = where, sc.since[0].before || refers
		}
		if day := orElse(t.calendarDate(), opened); sc.day.Empty() && (sc.told == 1 || refers || !t.onlyYear(day)) {
			sc.day, sc.since[1] = day, at
		}
		sc.date = orElse(sc.date, when)
	}
	if sure = sure || t.s.Block == sc.sure; sure {
		sc.sure = t.s.Block
	}
	switch {
	case t.sumsUp():
		t.story.tie = tieNone
	case sure:
		t.story.tie = tieSure
	case !sc.aside && (t.s.Block <= sc.sure+nearby || t.story.now == 0 && t.s.Block <= sc.sure+alone && len(t.story.scenes) == 1):
		t.story.tie = tieNear
	default:
		t.story.tie = tieFar
	}
	t.attackersIn(sc)
	t.leave()
	if len(t.dates) > 0 && !t.lasts(t.dates[0]) {
		t.story.then = t.firstDate()
	}
}

// setScene gives the scene that the sentence opens the place and the day of its claim,
// rather than those that stand first.
func (t *tally) setScene(first int) {
	if first == len(t.facts) || t.story.now < 0 || t.story.tie != tieSure {
		return
	}
	sc, c, at := &t.story.scenes[t.story.now], t.facts[first].Casualty, int32(t.index)
	if !c.Place.Empty() && sc.since[0].at == at && !sc.place.Empty() && !t.nameless(c.Place) {
		sc.place = c.Place
	}
	if !c.Date.Empty() && t.facts[first].Rule != "casualty/toll" && sc.since[1].at == at && !sc.day.Empty() && t.isCalendar(spot{t.p.tokenAt(c.Date[0].Start), t.p.tokenAt(c.Date[0].End-1) + 1}) {
		sc.day = c.Date
	}
}

// leave forgets where and when the claims before were, in another paragraph or
// scene.
func (t *tally) leave() {
	st := &t.story
	if st.nearIn != t.s.Block || st.nearTo != st.now {
		st.near, st.then, st.nearIn, st.nearTo = nil, nil, t.s.Block, st.now
	}
}

// openedSince is the date that opens a sentence of the paragraph which tells of no
// event itself, and what follows with it: in 2008, the talks broke down. The place is
// that of a sentence right before this one: on 12 April a man lit a fuse in Gao.
func (t *tally) openedSince() (when, where model.Words) {
	s := t.s
	for i := max(t.story.read+1, t.index-longAgo); i < t.index; i++ {
		if t.s = &t.p.sentences[i]; t.s.Block == s.Block && (t.s.Numbers || t.s.Class&(lang.Month|lang.Weekday) != 0) {
			if at := t.opensWithDate(); !at.Empty() {
				if when = at; i == t.index-1 {
					t.spots(t.s)
					where = t.known(t.places)
				}
			}
		}
	}
	t.s, t.story.read = s, t.index
	return when, where
}

// opensWithDate is the date behind the preposition that opens the sentence.
func (t *tally) opensWithDate() model.Words {
	i := t.s.First
	if k := t.keyAt(i); i+1 >= t.s.Last || k != keyIn && k != keyOn {
		return nil
	}
	i++
	if i+3 < t.s.Last && t.keyAt(i) != keyWhen && t.p.tokens[i].Is(lang.Determiner) && t.isDayTime(i+1) && t.keyAt(i+2) == keyOf {
		i += 3 // on the night of 3 May
	}
	s := t.dateFrom(i, t.s.Last)
	if s.last <= s.first || !t.isCalendar(s) {
		return nil
	}
	return t.p.at(t.p.spanOf(s.first, s.last))
}

// nearby is how many blocks behind one that surely tells of a scene a claim may
// stand that does not say it tells of another.
const nearby = 2

// alone is the same where the briefing has told of one scene only.
const alone = 12

// opening is in how many sentences a scene says where and when it is.
const opening = 2

// many is from which vague number on people are hardly those of one event:
// hundreds.
const many = 100

// file notes that the facts found since belong to scene k, none if it is -1.
func (t *tally) file(k int32) {
	st := &t.story
	for len(st.of) < len(t.facts) {
		f := &t.facts[len(st.of)]
		k := k
		if n := len(st.apart); n > 0 && slices.Contains(st.apart, int32(len(st.of))) {
			k = -1
		}
		st.of, st.at, st.tied = append(st.of, k), append(st.at, int32(t.index)), append(st.tied, st.tie)
		if f.Casualty.Count.Bound == model.Vague && f.Casualty.Count.Value >= many && st.tie == tieNear {
			st.tied[len(st.of)-1] = tieFar
		}
		if k >= 0 {
			t.besides(f, st.tie > tieNone && !st.scenes[k].aside)
		}
		if k >= 0 && !f.Casualty.Perpetrator.Empty() {
			sc := &st.scenes[k]
			n := len(sc.actors)
			if t.accuse(sc, f.Casualty.Perpetrator, rankNamed); len(sc.actors) > n {
				sc.actors[n].from = len(st.of) - 1
			}
		}
	}
}

// besides gives the claim f the place and the date of the claim before it in its
// paragraph, where it goes on with that.
func (t *tally) besides(f *model.Fact, goesOn bool) {
	st, c := &t.story, f.Casualty
	t.leave()
	if goesOn && c.Place.Empty() {
		c.Place = st.near
		anchor(f, model.RolePlace, c.Place)
	}
	if goesOn && c.Date.Empty() {
		c.Date = st.then
		anchor(f, model.RoleDate, c.Date)
	}
	st.near, st.then = c.Place, orElse(c.Date, st.then)
}

// tellsMore reports whether the name who says more of the doers than the words of
// a claim do: an armed group, where these are gunmen.
func (t *tally) tellsMore(who, words model.Words) bool {
	switch {
	case who.Empty():
		return false
	case words.Empty():
		return true
	}
	return t.namedIn(who) && (!t.namedIn(words) || t.onlyGroup(words)) && t.campOf(words) == irregular && t.campOf(who) != official
}

// complete gives every claim what its scene says and the claim does not. A
// picture's caption may be of another day and others' doing: it gets a place at most.
func (t *tally) complete() {
	for i := range t.facts {
		k := t.story.of[i]
		if k < 0 {
			continue
		}
		f, sc := &t.facts[i], &t.story.scenes[k]
		c := f.Casualty
		caption := t.p.blocks[t.p.sentences[t.story.at[i]].Block].Kind == model.Caption
		if c.Place.Empty() && t.story.tied[i] == tieFar {
			c.Place = orElse(nil, sc.under)
			anchor(f, model.RolePlace, c.Place)
		}
		who := t.culprit(sc, c, i)
		if f.Rule == "casualty/part" && i > 0 && t.story.at[i-1] == t.story.at[i] {
			who = t.facts[i-1].Casualty.Perpetrator // what was done to all was done to some
			if side := t.campOf(who); side != noCamp && side == t.campOf(c.Victims) {
				who = nil
			}
		}
		if !caption && t.tellsMore(who, c.Perpetrator) {
			c.Perpetrator = t.inFull(who, nil)
			anchor(f, model.RolePerpetrator, c.Perpetrator)
		}
		if t.story.tied[i] <= tieFar {
			continue
		}
		at, headline := t.story.at[i], t.inHeadline(t.story.at[i])
		t.nearer(f, sc.place)
		if c.Place.Empty() && sc.since[0].holds(at, headline) {
			c.Place = orElse(nil, sc.place)
		}
		if c.Place.Empty() {
			c.Place = orElse(nil, sc.under)
		}
		if that := t.thatDay(c.Date); (that && !sc.day.Empty() || c.Date.Empty()) && !caption && (that || sc.since[1].holds(at, headline)) {
			c.Date = orElse(nil, sc.day)
		}
		if c.Date.Empty() && !caption {
			c.Date = orElse(nil, sc.line)
		}
		anchor(f, model.RolePlace, c.Place)
		anchor(f, model.RoleDate, c.Date)
	}
}

// inHeadline reports whether the sentence at is a headline.
func (t *tally) inHeadline(at int32) bool {
	s := t.s
	t.s = &t.p.sentences[at]
	head := t.p.blocks[t.s.Block].Kind == model.Heading || t.headline()
	t.s = s
	return head
}
