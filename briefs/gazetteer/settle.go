package gazetteer

// Settle decides ambiguous names by the others: a name that may mean several
// countries means the one that the text names without doubt, when it names
// exactly one of them. For a reading as a part of a country, the country alone
// is no sign: troops of the United States in Georgia need not be at home. A
// place inside that part's country is.
func Settle(matches []Match) {
	var s signs
	open := false
	for i := range matches {
		s.add(&matches[i])
		open = open || matches[i].Ambiguous
	}
	if !open {
		return
	}
	for i := range matches {
		if m := &matches[i]; m.Ambiguous {
			if code := s.decide(&theNames().entries[m.entry]); code > 0 {
				m.code, m.Ambiguous = code, false
			}
		}
	}
}

// signs are the countries that names without doubt tell of.
type signs struct {
	named  [300]bool // by any name
	inside [300]bool // by a place in it
}

func (s *signs) add(m *Match) {
	if m.code == 0 {
		return
	}
	s.named[m.code] = true
	if m.Kind == Town || m.Kind == Region || m.Kind == Capital {
		s.inside[m.code] = true
	}
}

// decide is the one reading of e that there are signs of, 0 if there are none or
// signs of several.
func (s *signs) decide(e *entry) int16 {
	found := int16(0)
	for i, code := range e.codes {
		sign := s.named[code]
		if e.kind == Country && len(e.kinds) > i && e.kinds[i] == Region {
			sign = s.inside[code]
		}
		switch {
		case !sign:
		case found > 0:
			return 0
		default:
			found = code
		}
	}
	return found
}
