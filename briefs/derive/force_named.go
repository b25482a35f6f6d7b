package derive

// namedCountries is which countries a passage names.
type namedCountries struct {
	read bool
	most string // the one that at least half of all names are of
	its  int    // how many names that is
	only vote   // the one that every name is of, and where it stands first
}

// countries reads which countries the passage names, once.
func (r *forceReader) countries() *namedCountries {
	n := &r.lands
	if n.read {
		return n
	}
	n.read = true
	p := r.scene.p
	lead, all := 0, 0
	several := false
	for i := range p.places {
		m := &p.places[i]
		code := m.Code()
		if code == "" {
			continue
		}
		all++
		switch {
		case lead == 0:
			n.most, lead = code, 1
		case n.most == code:
			lead++
		default:
			lead--
		}
		if n.only.code == "" {
			n.only = vote{code: code, place: m.Span(p.tokens), stood: true}
		}
		several = several || n.only.code != code
	}
	if several {
		n.only = vote{}
	}
	for i := range p.places {
		if n.most != "" && p.places[i].Code() == n.most {
			n.its++
		}
	}
	if 2*n.its < all {
		n.most = ""
	}
	return n
}
