package model

import (
	"fmt"
	"math"
	"strings"
)

// Doubt is something that speaks against a fact, with its weight in points.
//
// The points put facts into an order in which to look at them; they are no
// probability. What was found on the words alone weighs 1 to 3: 1 for what a
// sound fact often lacks too, 2 for what leaves open what was counted or which
// of several numbers holds, 3 where nobody answers for the words. The record of
// the rule weighs up to 6, in proportion to how much of what it found was
// rejected or mended, as soon as there is enough to tell. A claim told more
// than once has a point less. A fact with nothing against it has 0 points.
type Doubt struct {
	Points int
	Why    string // a clause, for a reader
}

// Record is what reviewers made of the facts that one rule found.
type Record struct {
	Judged int // accepted or rejected
	Wrong  int // of these, rejected, or accepted with other values
}

// RuleKey names a rule.
type RuleKey struct {
	Kind Kind
	Rule string
}

// Records are the records of rules.
type Records map[RuleKey]Record

// enough is how many judged facts make a record of a rule.
const enough = 5

// worstRecord is the points of a rule all of whose facts were wrong.
const worstRecord = 6

// Doubts is what speaks against f, a fact of text: nothing against one that a
// reviewer added.
func Doubts(f *Fact, text string, records Records) []Doubt {
	if isAdded(f.ID) {
		return nil
	}
	d := doubts{text: text}
	d.record(records[RuleKey{f.Kind, f.Rule}])
	if e := f.Count(); e != nil {
		d.when(e.Bound == Vague, 1, "its count is a word, not a number")
	}
	d.when(len(f.Rivals) > 0, 2, "another count is given for the same event")
	switch {
	case f.Force != nil:
		d.force(f.Force)
	case f.Casualty != nil:
		d.casualty(f.Casualty)
	case f.Quote != nil:
		d.quote(f)
	}
	if n := f.Tellings(); n > 1 && len(d.all) > 0 {
		d.all = append(d.all, Doubt{-1, fmt.Sprintf("but it is told %d times", n)})
	}
	return d.all
}

// Points is the sum of doubts.
func Points(doubts []Doubt) int {
	sum := 0
	for _, d := range doubts {
		sum += d.Points
	}
	return sum
}

// doubts gathers what speaks against one fact.
type doubts struct {
	text string
	all  []Doubt
}

func (d *doubts) when(holds bool, points int, why string) {
	if holds {
		d.all = append(d.all, Doubt{points, why})
	}
}

func (d *doubts) record(r Record) {
	if r.Judged < enough || r.Wrong == 0 {
		return
	}
	points := int(math.Round(worstRecord * float64(r.Wrong) / float64(r.Judged)))
	d.when(points > 0, points, fmt.Sprintf("reviewers rejected or mended %d of %d facts of its rule", r.Wrong, r.Judged))
}

func (d *doubts) force(f *Force) {
	d.when(f.CountryName == "", 2, "no place is told")
	d.when(f.CountryName != "" && f.Country == "", 1, "its place is no known country")
	d.when(f.Group.Empty() && f.Unit.Empty(), 2, "it is not told who they are")
	d.when(f.Group.Empty() && !f.Unit.Empty(), 1, "it is not told whose they are")
}

func (d *doubts) casualty(c *Casualty) {
	d.when(c.Claimant.Empty(), 1, "nobody is named who claims it")
	d.when(d.pronoun(c.Claimant), 2, "who claims it is only a pronoun")
	d.when(c.Victims.Empty(), 2, "it is not told who the victims are")
	d.when(c.Place.Empty() && c.Date.Empty(), 1, "neither place nor date is told")
	d.when(!c.Hedge.Empty(), 1, "the text itself holds it open")
}

func (d *doubts) quote(f *Fact) {
	q := f.Quote
	d.when(q.Speaker.Empty() && q.Position.Empty(), 3, "no speaker is told")
	d.when(q.Speaker.Empty() && !q.Position.Empty(), 1, "the speaker has no name")
	d.when(d.pronoun(q.Speaker), 3, "the speaker is only a pronoun")
	d.when(!q.Direct, 1, "the words are reported, not in quotation marks")
	if !q.Speaker.Empty() && !d.pronoun(q.Speaker) {
		d.when(d.standsFor(f), 1, "the name was found for a pronoun")
	}
}

// standsFor reports whether the words nearest to a quotation are a pronoun.
func (d *doubts) standsFor(f *Fact) bool {
	for _, a := range f.Anchors {
		if a.Role == RoleSpeaker && d.pronoun(At(a.Span)) {
			return true
		}
	}
	return false
}

// longestPronoun is the bytes of the longest word that pronoun knows.
const longestPronoun = 4

// pronoun reports whether the words are a personal pronoun and nothing else.
func (d *doubts) pronoun(w Words) bool {
	if len(w) != 1 || w[0].Len() > longestPronoun {
		return false
	}
	switch strings.ToLower(w[0].Of(d.text)) {
	case "he", "she", "they", "it", "we", "i", "who", "him", "her", "them":
		return true
	}
	return false
}
