package model

import (
	"runtime"
	"strings"
	"sync"
)

// sought is a fact of one of the briefing's texts that has to be found in the
// one that is read.
type sought struct {
	subjectKey
	subject *Subject // nil when the journal does not have it
	to      int      // position among the facts, -1 when it is not found
}

// isAdded reports whether an ID is that of a fact that a reviewer added.
func isAdded(id string) bool { return strings.HasPrefix(id, addedPrefix) }

// addedPrefix begins the ID of a fact that a reviewer added. No kind of derived
// fact has it.
const addedPrefix = "a"

// berth gives a thread to every fact that entries speak of, and says which one it
// is for each entry.
func (r *Reviews) berth(entries []Entry) []int32 {
	berths := r.known(entries)
	for _, group := range strangers(entries, berths) {
		if r.facts != nil {
			find(group, r.facts, r.brief.Text, r.spoken(group, entries))
		}
		for i := range group {
			r.place(&group[i])
		}
	}
	for i := range entries {
		if berths[i] < 0 {
			berths[i], _ = r.locate(&entries[i])
		}
	}
	return berths
}

// known is the thread of each entry on a fact that is known by its ID in the text
// that is read, -1 of others. All cores look for them.
func (r *Reviews) known(entries []Entry) []int32 {
	berths := make([]int32, len(entries))
	part := max(len(entries)/runtime.GOMAXPROCS(0)+1, leastPart)
	var all sync.WaitGroup
	for from := 0; from < len(entries); from += part {
		all.Go(func() {
			for i := from; i < min(from+part, len(entries)); i++ {
				at, ok := r.here.of(entries[i].Fact)
				if berths[i] = at; !ok || entries[i].Brief != r.brief.ID {
					berths[i] = -1
				}
			}
		})
	}
	all.Wait()
	return berths
}

// leastPart is how many entries are worth a goroutine.
const leastPart = 4096

// strangers are the facts of the entries that have no thread, by the text that
// knows them, the texts in the order of the entries.
func strangers(entries []Entry, berths []int32) [][]sought {
	at := map[subjectKey]*sought{}
	var keys []subjectKey
	for i := range entries {
		e := &entries[i]
		if berths[i] >= 0 {
			continue
		}
		key := subjectKey{e.Brief, e.Fact}
		s := at[key]
		if s == nil {
			s = &sought{subjectKey: key, to: -1}
			at[key] = s
			keys = append(keys, key)
		}
		if e.Subject != nil {
			s.subject = e.Subject
		}
	}
	var groups [][]sought
	of := map[string]int{}
	for _, key := range keys {
		g, ok := of[key.brief]
		if !ok {
			g = len(groups)
			of[key.brief] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], *at[key])
	}
	return groups
}

// spoken are the facts that are taken because entries on the text of the group
// know them by their ID. Only the text that is read can have such.
func (r *Reviews) spoken(group []sought, entries []Entry) []bool {
	taken := make([]bool, len(r.facts))
	if len(group) == 0 || group[0].brief != r.brief.ID {
		return taken
	}
	for i := range entries {
		if at, ok := r.here.of(entries[i].Fact); ok && entries[i].Brief == r.brief.ID && int(at) < len(taken) {
			taken[at] = true
		}
	}
	return taken
}

// place gives a thread to a fact that was sought.
func (r *Reviews) place(s *sought) {
	id := s.fact
	switch {
	case id == "" || isAdded(id):
		if _, ok := r.here.of(id); !ok {
			r.here.give(id, r.threads.push(r.strange(s)))
		}
		r.there[s.subjectKey], _ = r.here.of(id)
	case s.to >= 0:
		r.there[s.subjectKey], _ = r.here.of(r.facts[s.to].ID)
	default:
		// A fact that several texts had and this one has no more is lost once.
		lost := subjectKey{"", id}
		if _, ok := r.there[lost]; !ok {
			r.there[lost] = r.threads.push(r.strange(s))
		}
		r.there[s.subjectKey] = r.there[lost]
	}
}

// strange is a thread for what is not among the derived facts.
func (r *Reviews) strange(s *sought) *thread {
	t := &thread{brief: s.brief, review: Review{Fact: s.fact, Kind: Kinds, Subject: s.subject}}
	if s.fact == "" {
		return t
	}
	if t.review.Kind = kindOf(s.fact); s.subject != nil {
		t.review.Kind = s.subject.Kind
	}
	if isAdded(s.fact) && s.subject != nil {
		if f, ok := s.subject.Fact(s.fact, r.brief.Text); ok {
			t.brief, t.fact, t.review.Subject = r.brief.ID, &f, nil
			return t
		}
	}
	t.review.Lost = r.facts != nil
	return t
}

// kindOf guesses the kind of a fact from its ID.
func kindOf(id string) Kind {
	for k := range Kinds {
		if strings.HasPrefix(id, k.String()[:1]) {
			return k
		}
	}
	return KindForce
}
