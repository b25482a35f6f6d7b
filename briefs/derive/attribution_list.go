package derive

import "debrief/briefs/lang"

// listStart is where the list of speakers begins that who ends: two sources and | an
// official. It is who itself without a list.
func (p *passage) listStart(who phrase, first int) int {
	if i := who.first - 1; i > first+1 && p.tokens[i].ID == fixed().and {
		f := p.nearest(i, first)
		if f.first <= first || p.tokens[f.first-1].ID != ',' {
			return who.first
		}
		for g := p.nearest(f.first-1, first); !g.empty() && g.first > first && p.tokens[g.first-1].ID == ',' && p.tokens[g.first].Is(lang.Article) && p.person(g); g = p.nearest(f.first-1, first) {
			f = g // a chief, | a clerk and a guard
		}
		return f.first
	}
	return who.first
}

// listEnd is where the list of sources ends that follows "according to": a source and
// a local journalist. It is where who ends without a list.
func (p *passage) listEnd(said saying, last int) int {
	i := said.who.last
	if p.tokens[said.cue].ID != fixed().according || i+1 >= last || p.tokens[i].ID != fixed().and {
		return i
	}
	if f := p.phraseFrom(i+1, last); !f.empty() && !p.capital(f.head) && (f.last >= last || p.tokens[f.last].Kind == lang.Mark) {
		return f.last
	}
	return i
}
