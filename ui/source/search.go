package source

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"debrief/model"
	"debrief/ui/source/page"
)

// search is a search in the text as it is read: across line ends and markup, but
// not from one block into the next. Hits are counted by chunks in slices, so
// that a long briefing never holds up the keyboard.
type search struct {
	query   string
	on      bool
	fold    page.Fold
	literal []byte
	pattern *regexp.Regexp
	counts  []int32 // hits of each chunk, in the order of the text
	total   int
	words   page.Words
	rare    string  // a word that every hit holds, empty if none is known
	recent  []found // hits of the chunks asked for last
	waiting int     // 1 or -1: a step stopped after its slice and goes on in Step
	from    int     // where a waiting step is, a chunk
	home    int     // the cursor when it began: once that moves, nobody waits
	wrapped bool
	past    []string
}

// found is the hits of one chunk.
type found struct {
	chunk int
	hits  []model.Span
}

const (
	mostRecent = 64 // chunks whose hits are kept
	mostPast   = 50 // queries in the history
)

// Find searches for query from the byte at offset from on and goes to its first
// hit. Capital letters in query make it tell small from capital ones apart; a
// keyboard's quotation marks and dashes stand for all others. Where nothing is
// found the cursor goes to from. An empty query ends the search.
func (p *Pane) Find(query string, from int) {
	fold := page.Fold{Case: !strings.ContainsFunc(query, unicode.IsUpper), Marks: isASCII(query)}
	literal := fold.Of(query)
	p.search(query, search{fold: fold, literal: []byte(literal), rare: rarest(literal)}, from)
}

// FindPattern is Find for a regular expression in the syntax of package regexp.
// When expr is none the search that was on stays, and the error says why.
func (p *Pane) FindPattern(expr string, from int) error {
	upper := strings.ContainsFunc(strings.NewReplacer(`\S`, "", `\W`, "", `\D`, "", `\B`, "", `\P`, "", `\pL`, "").Replace(expr), unicode.IsUpper)
	flags := "(?m)"
	if !upper {
		flags = "(?mi)"
	}
	re, err := regexp.Compile(flags + expr)
	if err != nil {
		return fmt.Errorf("search for %q: %w", expr, err)
	}
	p.search(expr, search{pattern: re}, from)
	return nil
}

func (p *Pane) search(query string, s search, from int) {
	s.past, s.query, s.on = p.find.past, query, query != ""
	p.find = s
	if !s.on {
		return
	}
	if _, ok := p.seek(1, from); !ok && p.find.waiting == 0 {
		p.SetCursor(from) // and not where the beginning of query was found
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// EndSearch forgets the search, but for its history.
func (p *Pane) EndSearch() {
	p.Remember()
	p.find = search{past: p.find.past}
}

// Remember puts the query into the history, the latest first.
func (p *Pane) Remember() {
	q := p.find.query
	if q == "" {
		return
	}
	past := slices.DeleteFunc(slices.Clone(p.find.past), func(s string) bool { return s == q })
	p.find.past = append([]string{q}, past[:min(len(past), mostPast-1)]...)
}

// Searches is the history of queries, the latest first.
func (p *Pane) Searches() []string {
	p.Remember()
	return p.find.past
}

// Query is what is searched for, empty when no search is on.
func (p *Pane) Query() string { return p.find.query }

// hits are the hits in chunk i.
func (p *Pane) hits(i int) []model.Span {
	f := &p.find
	for j := range f.recent {
		if f.recent[j].chunk == i {
			return f.recent[j].hits
		}
	}
	if !p.page.ReadWords(&f.words, i, f.fold) {
		return nil
	}
	hits := f.match(&f.words)
	if len(f.recent) >= mostRecent {
		f.recent = slices.Delete(f.recent, 0, mostRecent/4)
	}
	f.recent = append(f.recent, found{i, hits})
	return hits
}

// match finds the hits in w.
func (f *search) match(w *page.Words) (hits []model.Span) {
	if f.pattern != nil {
		for _, m := range f.pattern.FindAllIndex(w.Text, -1) {
			hits = appendHit(hits, w, m[0], m[1])
		}
		return hits
	}
	for at := 0; len(f.literal) > 0; {
		i := bytes.Index(w.Text[at:], f.literal)
		if i < 0 {
			break
		}
		hits = appendHit(hits, w, at+i, at+i+len(f.literal))
		at += i + len(f.literal)
	}
	return hits
}

func appendHit(hits []model.Span, w *page.Words, from, to int) []model.Span {
	if from >= to {
		return hits
	}
	s := model.Span{Start: w.Base + int(w.Start[from]), End: w.Base + int(w.End[to-1])}
	if s.Empty() {
		return hits
	}
	return append(hits, s)
}
