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
	n := theNames()
	for i := range matches {
		if m := &matches[i]; m.Ambiguous {
			e := &n.entries[m.entry]
			if code := s.decide(e.kind, n.readings(e)); code > 0 {
				m.code, m.Ambiguous = code, false
			}
		}
	}
}

// signs are the countries that names without doubt tell of.
type signs struct {
	named  [300]bool // by any name
	inside [300]bool // by a place in it; a capital may stand for its government
}

func (s *signs) add(m *Match) {
	if m.code == 0 {
		return
	}
	s.named[m.code] = true
	if m.Kind == Town || m.Kind == Region {
		s.inside[m.code] = true
	}
}

// decide is the one reading of a name that there are signs of, 0 if there are none
// or signs of several.
func (s *signs) decide(kind Kind, all []reading) int16 {
	found := int16(0)
	for _, r := range all {
		sign := s.named[r.code]
		if kind == Country && r.kind == Region {
			sign = s.inside[r.code]
		}
		switch {
		case !sign:
		case found > 0:
			return 0
		default:
			found = r.code
		}
	}
	return found
}
