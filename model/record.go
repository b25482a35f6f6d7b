package model

// Records are read off journals without the texts: the words of a fact, its rule
// among them, stand in the first entry on it, and each entry says which verdict
// stands after it.

// Count adds what the journal of one briefing says of the rules that found its
// facts. Entries are in the order of their IDs.
func (r Records) Count(entries []Entry) {
	facts := map[subjectKey]*verdictOnRule{}
	for i := range entries {
		e := &entries[i]
		key := subjectKey{e.Brief, e.Fact}
		v := facts[key]
		if v == nil {
			v = &verdictOnRule{}
			facts[key] = v
		}
		v.take(e)
	}
	for _, v := range facts {
		v.count(r)
	}
}

// verdictOnRule is what became of one fact.
type verdictOnRule struct {
	rule    RuleKey
	verdict Verdict
	edits   map[EntryID]bool // entries that changed fields; false when undone
}

func (v *verdictOnRule) take(e *Entry) {
	if e.Subject != nil {
		v.rule = RuleKey{e.Subject.Kind, e.Subject.Rule}
	}
	v.verdict = e.After
	switch e.What {
	case Edited:
		if v.edits == nil {
			v.edits = map[EntryID]bool{}
		}
		v.edits[e.ID] = true
	case Undone, Redone:
		if _, ok := v.edits[e.Target]; ok {
			v.edits[e.Target] = e.What == Redone
		}
	}
}

// count adds a fact that was judged and that a rule found.
func (v *verdictOnRule) count(to Records) {
	if v.rule.Rule == "" || v.verdict != Accepted && v.verdict != Rejected {
		return
	}
	rec := to[v.rule]
	rec.Judged++
	if v.verdict == Rejected || v.mended() {
		rec.Wrong++
	}
	to[v.rule] = rec
}

func (v *verdictOnRule) mended() bool {
	for _, holds := range v.edits {
		if holds {
			return true
		}
	}
	return false
}
