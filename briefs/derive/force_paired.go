package derive

import "debrief/model"

// paired gives each of several numbers the name that stands where it does in a
// list of as many names, where the sentence says "respectively": "Norway and
// Denmark have 300 and 200 troops in Mali respectively".
func (r *forceReader) paired() {
	s := &r.scene
	n := len(r.told)
	if n < 2 {
		return
	}
	for i := r.told[0].body.from; i < s.until(r.told[n-1].body.to); i++ {
		if s.at(i).ID == s.w.respectively {
			break
		}
		if i+1 == s.until(r.told[n-1].body.to) {
			return
		}
	}
	for i := 1; i < n; i++ {
		if gap := r.told[i].body.from - int(r.told[i-1].body.count.Last); gap > 2 {
			return // no list of numbers
		}
	}
	if names := s.namesInRow(s.a, r.told[0].body.from, n); names != nil {
		for i := range names {
			r.told[i].owner = r.named(names[i])
		}
		return
	}
	names := s.namesInRow(r.told[n-1].body.to, s.until(r.told[n-1].body.to), n)
	for i := range names {
		r.told[i].place, r.told[i].at = s.standAt(s.place(names[i].first)), model.Span{}
	}
}

// namesInRow are the names of exactly n countries or places in [from, to) that
// nothing but commas and "and" part.
func (s *forceScene) namesInRow(from, to, n int) []run {
	var names []run
	for i := from; i < to; i++ {
		p := s.place(i)
		if p == nil {
			continue
		}
		name := run{int(p.First), int(p.Last)}
		if len(names) > 0 && !s.joinsList(names[len(names)-1].last, name.first) {
			if len(names) == n {
				return names
			}
			names = names[:0]
		}
		names = append(names, name)
		i = name.last - 1
	}
	if len(names) != n {
		return nil
	}
	return names
}

// joinsList reports whether nothing but commas and "and" stand in [from, to).
func (s *forceScene) joinsList(from, to int) bool {
	for i := from; i < to; i++ {
		if t := s.at(i); t.ID != ',' && t.ID != s.w.and && t.ID != s.w.the {
			return false
		}
	}
	return true
}
