package model

// thread is all that was said of one fact. It is never changed once it is
// shared: a step makes a new one that shares the old one's entries.
type thread struct {
	review Review // follows from the entries
	head   *node  // the last entry
	brief  string // ID of the text that knows the fact by review.Fact
	fact   *Fact  // in the text that is read; nil when it is not known there, or for remarks
	says   Saying // what the fact says, 0 when not known yet
	known  bool   // an entry keeps the words of the fact as it is
	turned bool   // an entry switches another one
}

// node is an entry in a thread. Entries stand in the order of their IDs.
type node struct {
	*Entry
	undoes bool // the entry switches another one
	stale  bool // made when the fact said something else
	prev   *node
}

// learn makes t know what its fact says.
func (t *thread) learn(text string) {
	if t.says == 0 && t.fact != nil {
		t.says = SayingOf(t.fact, text)
	}
}

// stale reports whether an entry was made when the fact said something else.
func (t *thread) stale(e *Entry) bool {
	return e.Says != 0 && t.says != 0 && e.Says != t.says
}

// knows reports whether an entry keeps the words of the fact as it is.
func (t *thread) knows(e *Entry) bool {
	return e.Subject != nil && e.Brief == t.brief && e.Says == t.says
}

// before reports whether an entry of this name comes behind all of t.
func (t *thread) before(id EntryID) bool { return t.head == nil || t.head.ID.Compare(id) < 0 }

// with is t with one more entry, the last by its ID.
func (t *thread) with(e *Entry, text string) *thread {
	next := *t
	next.learn(text)
	if !e.undoes() {
		next.review = next.review.own()
	}
	next.take(&node{e, e.undoes(), next.stale(e), t.head})
	if e.undoes() {
		next.fold()
	}
	return &next
}

// take puts n on top of t, whose review must be its own. What n switches is left
// to fold.
func (t *thread) take(n *node) {
	t.head = n
	t.known = t.known || t.knows(n.Entry)
	if n.undoes {
		t.turned = true
		return
	}
	t.review.apply(n.Entry, n.stale)
}

// fold makes the review anew from all entries. An entry holds unless the last
// entry that targets it undoes it.
func (t *thread) fold() {
	var line []*node
	var off map[EntryID]bool
	for n := t.head; n != nil; n = n.prev {
		if !n.undoes {
			line = append(line, n)
			continue
		}
		if off == nil {
			off = map[EntryID]bool{}
		}
		if _, later := off[n.Target]; !later {
			off[n.Target] = n.What == Undone
		}
	}
	t.review = Review{Fact: t.review.Fact, Kind: t.review.Kind, Lost: t.review.Lost, Subject: t.review.Subject}
	for i := len(line) - 1; i >= 0; i-- {
		if n := line[i]; !off[n.ID] {
			t.review.apply(n.Entry, n.stale)
		} else {
			t.review.recall(n.Entry, n.stale)
		}
	}
}

// has reports whether the entry is in the thread.
func (t *thread) has(id EntryID) bool {
	for n := t.head; n != nil; n = n.prev {
		if n.ID == id {
			return true
		}
	}
	return false
}

// threads is a list of threads that can be shared: setting one copies a small
// part of it. The first are those of the derived facts; as long as nobody has
// said anything of a fact, its thread takes no room.
type threads struct {
	leaves [][]*thread // nil, or of leafSize; what nobody has said anything of is nil
	n      int
	own    bool // nobody shares the leaves: they may be set where they are
	facts  []Fact
	brief  string // ID of their text
}

const leafSize = 128

// threadsOf are the threads of facts of a text, nothing said in any of them.
func threadsOf(facts []Fact, brief string) threads {
	n := (len(facts) + leafSize - 1) / leafSize
	return threads{leaves: make([][]*thread, n), n: len(facts), facts: facts, brief: brief}
}

// said is the thread i, nil if nobody has said anything in it.
func (t threads) said(i int32) *thread {
	if leaf := t.leaves[i/leafSize]; leaf != nil {
		return leaf[i%leafSize]
	}
	return nil
}

// silent is the thread of a fact that nobody has said anything of.
func (t threads) silent(i int32) thread {
	f := &t.facts[i]
	return thread{brief: t.brief, fact: f, review: Review{Fact: f.ID, Kind: f.Kind}}
}

func (t threads) at(i int32) *thread {
	if th := t.said(i); th != nil {
		return th
	}
	th := t.silent(i)
	return &th
}

// review is what follows from thread i.
func (t threads) review(i int32) Review {
	if th := t.said(i); th != nil {
		return th.review
	}
	return Review{Fact: t.facts[i].ID, Kind: t.facts[i].Kind}
}

// speak is the thread i to be changed where it is, of a list that nobody shares
// yet.
func (t *threads) speak(i int32) *thread {
	th := t.at(i)
	t.put(i, th)
	return th
}

func (t *threads) put(i int32, to *thread) {
	leaf := &t.leaves[i/leafSize]
	if *leaf == nil {
		*leaf = make([]*thread, leafSize)
	}
	(*leaf)[i%leafSize] = to
}

func (t threads) set(i int32, to *thread) threads {
	if !t.own {
		t.leaves = append(make([][]*thread, 0, len(t.leaves)), t.leaves...)
		t.leaves[i/leafSize] = append([]*thread(nil), t.leaves[i/leafSize]...)
	}
	t.put(i, to)
	return t
}

// alone is t with leaves of its own, for many changes at once.
func (t threads) alone() threads {
	leaves := make([][]*thread, len(t.leaves))
	for i, leaf := range t.leaves {
		leaves[i] = append([]*thread(nil), leaf...)
	}
	t.leaves, t.own = leaves, true
	return t
}

// push appends to a list that nobody shares yet.
func (t *threads) push(to *thread) int32 {
	if t.n%leafSize == 0 {
		t.leaves = append(t.leaves, nil)
	}
	t.put(int32(t.n), to)
	t.n++
	return int32(t.n - 1)
}

// and is t with one more thread.
func (t threads) and(to *thread) (threads, int32) {
	t.leaves = append(make([][]*thread, 0, len(t.leaves)+1), t.leaves...)
	if t.n%leafSize != 0 {
		last := &t.leaves[len(t.leaves)-1]
		*last = append([]*thread(nil), *last...)
	}
	i := t.push(to)
	return t, i
}

// each hands one thread after another to do, which may not keep those of facts
// that nobody has said anything of.
func (t threads) each(do func(i int32, th *thread)) {
	var silent thread
	for i := range int32(t.n) {
		th := t.said(i)
		if th == nil {
			silent = t.silent(i)
			th = &silent
		}
		do(i, th)
	}
}
