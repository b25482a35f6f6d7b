package derive

import (
	"context"
	"runtime"
	"sync"

	"debrief/model"
)

// Options say how facts are derived, never which.
type Options struct {
	Workers int        // how many segments are read at a time; 0 for one a processor
	First   model.Span // what is read first because somebody looks at it

	// Progress, if set, hears of every segment that was read: how many bytes of
	// how many are done, and now and then, with fresh true, the facts so far in
	// the order of the text. Calls do not overlap.
	Progress func(facts []model.Fact, fresh bool, done, total int)
}

// Facts are the facts of b in the order of the text, the same whatever the
// options. When ctx ends early, they are those of the part that was read.
func Facts(ctx context.Context, b *model.Brief, o Options) []model.Fact {
	segments := cut(b)
	d := &document{brief: b, text: b.Text, segments: segments, findings: make([]findings, len(segments))}
	r := reading{document: d, options: o}
	r.order, r.ahead = order(segments, o.First)
	r.run(ctx)
	d.segments, d.last = nil, true
	return d.facts()
}

// document is a briefing whose segments are read one by one.
type document struct {
	brief    *model.Brief
	text     string
	segments []segment
	findings []findings // of each segment, in the order of the text
	last     bool       // whether the findings are of use no more than once
}

// findings are what one segment gives to the whole: candidates for facts and
// what the pass over the document needs of its text.
type findings struct {
	candidates parcel
	names      nameList
}

// reading is one run over the segments of a document.
type reading struct {
	*document
	options Options
	order   []int // in which segments are read

	mu    sync.Mutex
	next  int // place in order
	bytes int // done
	told  int // segments done when facts were told last
	count int // segments done
	ahead int // segments that somebody looks at and that are not done
}

// run reads all segments.
func (r *reading) run(ctx context.Context) {
	workers := r.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	workers = min(workers, len(r.segments))
	if workers <= 1 {
		r.work(ctx)
		return
	}
	var all sync.WaitGroup
	for range workers {
		all.Go(func() { r.work(ctx) })
	}
	all.Wait()
}

// work reads segments until none is left.
func (r *reading) work(ctx context.Context) {
	p := passages.Get().(*passage)
	defer func() {
		p.forget()
		passages.Put(p)
	}()
	for ctx.Err() == nil {
		r.mu.Lock()
		if r.next == len(r.order) {
			r.mu.Unlock()
			return
		}
		i := r.order[r.next]
		r.next++
		r.mu.Unlock()
		found := p.read(r.brief, r.segments[i])
		r.finish(i, found)
	}
}

// finish notes what segment i gave. Facts are told when all segments are done
// that somebody looks at, and then whenever the number of segments read has
// doubled, so that telling costs no more than reading. Of a long text the last
// that are told are those of its first eighth: what is told and all that is
// found take memory at the same time.
func (r *reading) finish(i int, found findings) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.findings[i] = found
	r.count++
	r.bytes += r.segments[i].Len()
	if r.segments[i].Overlaps(r.options.First) {
		r.ahead--
	}
	tell := r.options.Progress
	if tell == nil {
		return
	}
	if r.ahead == 0 && r.count >= 2*r.told && r.count < r.lastTold() {
		r.told = r.count
		tell(r.facts(), true, r.bytes, len(r.text))
		return
	}
	tell(nil, false, r.bytes, len(r.text))
}

// longText is how many segments make a long text.
const longText = 256

// lastTold is the number of segments from which on facts are told only when all
// are read.
func (r *reading) lastTold() int {
	if n := len(r.segments); n < longText {
		return n
	}
	return max(len(r.segments)/8, longText)
}

// passages are kept for their memory.
var passages = sync.Pool{New: func() any { return &passage{} }}
