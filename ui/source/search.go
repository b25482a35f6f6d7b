package source

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"debrief/model"
	"debrief/ui/source/page"
	"debrief/ui/theme"
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
	wrapped bool
	past    []string
}

// found is the hits of one chunk.
type found struct {
	chunk int
	hits  []model.Span
}

// Work that one call may do: some bytes of Markdown, or some time.
const (
	stepBytes  = 32 << 10 // per Step
	quickBytes = 64 << 10 // before a search leaves the rest to Step
	mostTime   = 6 * time.Millisecond

	mostRecent = 64 // chunks whose hits are kept
	mostPast   = 50 // queries in the history
)

// Find searches for query from the byte at offset from on and goes to its first
// hit. Capital letters in query make it tell small from capital ones apart; a
// keyboard's quotation marks and dashes stand for all others. An empty query
// ends the search.
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
	p.seek(1, from)
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

// Next goes to the n-th next hit, the n-th previous when n is negative. It
// reports whether the search went on from the other end of the briefing, and
// whether there is a hit. Where finding it would take long, ok is true, the
// cursor stays, and Step goes on.
func (p *Pane) Next(n int) (wrapped, ok bool) {
	if !p.find.on {
		return false, false
	}
	p.jumps.add(p.cursor)
	by := cmp.Compare(n, 0)
	for ; n != 0; n -= by {
		from := p.cursor + 1
		if by < 0 {
			from = p.cursor
		}
		over, found := p.seek(by, from)
		if !found {
			return wrapped, p.find.waiting != 0
		}
		wrapped = wrapped || over
	}
	return wrapped, true
}

// seek goes to the first hit at or after the byte at offset from, or to the last
// before it when by is -1.
func (p *Pane) seek(by, from int) (wrapped, ok bool) {
	p.find.waiting, p.find.wrapped = 0, false
	i := p.page.ChunkAt(from)
	for _, h := range ordered(p.hits(i), by) {
		if by > 0 && h.Start >= from || by < 0 && h.Start < from {
			p.Reveal(h)
			return false, true
		}
	}
	return p.seekOn(by, i, from)
}

// ordered is hits in the direction by.
func ordered(hits []model.Span, by int) []model.Span {
	if by > 0 {
		return hits
	}
	back := slices.Clone(hits)
	slices.Reverse(back)
	return back
}

// seekOn goes on from chunk i, around the end of the briefing and back to the
// chunk where the search began. After its slice of work it leaves the rest to
// Step.
func (p *Pane) seekOn(by, i, from int) (wrapped, ok bool) {
	start := p.page.ChunkAt(from)
	began := time.Now()
	for work := 0; work < quickBytes && time.Since(began) < mostTime; {
		i += by
		switch {
		case by > 0 && !p.page.HasChunk(i):
			i, p.find.wrapped = 0, true
		case i < 0:
			if !p.page.Done() {
				p.page.Step()
				i = 0
				work += quickBytes / 4
				continue
			}
			i, p.find.wrapped = p.page.Chunks()-1, true
		}
		hits := p.hitsKnown(i, &work)
		if len(hits) > 0 {
			p.find.waiting = 0
			p.Reveal(ordered(hits, by)[0])
			return p.find.wrapped, true
		}
		if i == start {
			p.find.waiting = 0
			return p.find.wrapped, false
		}
	}
	p.find.waiting, p.find.from = by, i
	return p.find.wrapped, false
}

// hitsKnown is hits for a chunk that may be known to have none. It adds what it
// had to read to work.
func (p *Pane) hitsKnown(i int, work *int) []model.Span {
	if i < len(p.find.counts) && p.find.counts[i] == 0 {
		*work += 16
		return nil
	}
	n, cost, _ := p.countIn(i)
	*work += cost
	if n == 0 {
		return nil
	}
	return p.hits(i)
}

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

// Step does a slice of the work that is left: reading the briefing to its end,
// counting the hits, and going on with a search for the next one. It reports
// whether more is left; until then it is to be called again.
func (p *Pane) Step() (more bool) {
	if p.find.on {
		if p.find.waiting != 0 {
			p.seekOn(p.find.waiting, p.find.from, p.cursor)
		}
		if p.count() {
			return true
		}
	}
	return p.page.Step() || p.find.waiting != 0
}

// count counts the hits of a slice of chunks. It reports whether more are left.
func (p *Pane) count() (more bool) {
	f := &p.find
	began := time.Now()
	for work := 0; work < stepBytes && time.Since(began) < mostTime; {
		i := len(f.counts)
		n, cost, ok := p.countIn(i)
		if !ok {
			return false
		}
		f.counts = append(f.counts, int32(n))
		f.total += n
		work += cost
	}
	return true
}

// countIn gives the number of hits in chunk i and what it cost to count them, in
// bytes of Markdown read.
func (p *Pane) countIn(i int) (n, cost int, ok bool) {
	f := &p.find
	if !p.page.HasChunk(i) {
		return 0, 0, false
	}
	start, end := p.page.Span(i)
	cost = max(end-start, 64)
	if f.rare != "" && !p.page.MayHold(i, f.rare, f.fold.Case) {
		return 0, cost / 16, true
	}
	if p.brief.Format != model.Markdown {
		cost /= 8
	}
	p.page.ReadWords(&f.words, i, f.fold)
	return len(f.match(&f.words)), cost, true
}

// rarest is the longest word of ASCII letters and digits in literal.
func rarest(literal string) (longest string) {
	for _, word := range strings.FieldsFunc(literal, func(r rune) bool {
		return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// Hits tells at which hit the cursor stands, from 1, or 0; how many have been
// counted; and whether counting goes on.
func (p *Pane) Hits() (at, of int, counting bool) {
	f := &p.find
	if !f.on {
		return 0, 0, false
	}
	counting = !p.page.Done() || len(f.counts) < p.page.Chunks()
	i := p.page.ChunkAt(p.cursor)
	if i >= len(f.counts) {
		return 0, f.total, counting
	}
	for j, h := range p.hits(i) {
		if h.Holds(p.cursor) {
			at = j + 1
		}
	}
	if at > 0 {
		for _, n := range f.counts[:i] {
			at += int(n)
		}
	}
	return at, f.total, counting
}

// Searching is the share of the briefing whose hits have been counted, in
// percent.
func (p *Pane) Searching() int {
	n := len(p.find.counts)
	if n == 0 || p.page.Body().Empty() {
		return 0
	}
	_, end := p.page.Span(n - 1)
	return (end - p.page.Body().Start) * 100 / p.page.Body().Len()
}

// hitLayer is the layer of the hits in sight.
func (p *Pane) hitLayer(th *theme.Theme, seen model.Span) layer {
	if !p.find.on {
		return layer{}
	}
	var bands []band
	for i := p.page.ChunkAt(seen.Start); p.page.HasChunk(i); i++ {
		if start, _ := p.page.Span(i); start >= seen.End {
			break
		}
		for _, h := range p.hits(i) {
			style := th.Hit
			if h.Holds(p.cursor) {
				style = th.HitHere
			}
			bands = append(bands, band{h, style})
		}
	}
	return layer{bands: bands}
}
