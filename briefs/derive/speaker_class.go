package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// classOf says in what capacity somebody with this post speaks.
func (p *passage) classOf(r role) model.Class {
	var post, body lang.Cue
	var classes lang.Class
	former := false
	for i := r.first; i < r.last; i++ {
		post |= p.tokens[i].Cue
		classes |= p.tokens[i].Class
		former = former || p.tokens[i].ID == fixed().retired
	}
	for i := r.at; i < r.atEnd; i++ {
		cue := p.tokens[i].Cue
		if !p.capital(i) && !p.caps(i) && !p.among(i, &fixed().learning) {
			cue &^= lang.Learned // civil society
		}
		body |= cue
	}
	switch {
	case post&lang.ExpertNoun != 0, former && classes&lang.Rank != 0, p.servedBefore(r), p.authors(r.last), !r.empty() && p.among(r.first, &fixed().knowing):
		return model.Expert
	case r.empty() && p.bodyOfStudy(r.atEnd):
		return model.Expert
	case r.empty() && body&lang.Learned != 0 && r.atEnd > r.at+1 && !p.governs(r):
		return model.Expert
	case body&lang.Learned != 0 && post&lang.OfficialNoun == 0 && classes&posts != 0 && !p.governs(r):
		return model.Expert
	case p.advises(r):
		return model.Expert
	case p.directs(r) && post&lang.OfficialNoun == 0 && r.at < len(p.tokens) && !p.tokens[r.at].Is(lang.Event) && r.at < r.atEnd && p.capital(r.at) && !p.governs(r):
		return model.Expert
	case (post|body|p.sideOf(r))&lang.CombatantNoun != 0 && post&lang.OfficialNoun == 0:
		return model.Combatant
	case p.manages(r):
		return model.Other
	case post&lang.OfficialNoun != 0 || classes&(lang.Office|lang.Rank) != 0:
		return model.Official
	case post&lang.WitnessNoun != 0:
		return model.Witness
	}
	return model.Other
}

// bodyOfStudy reports whether an apposition at i says of a body that it studies something: X of
// Dunewatch, a research consultancy.
func (p *passage) bodyOfStudy(i int) bool {
	const words = 5
	if i < 1 || i+2 >= len(p.tokens) || p.tokens[i].ID != ',' || !p.tokens[i+1].Is(lang.Article) {
		return false
	}
	for k := i + 2; k < min(len(p.tokens), i+2+words) && p.inside(k); k++ {
		if t := &p.tokens[k]; t.Cues(lang.Learned) || p.among(k, &fixed().consulting) {
			return true
		}
	}
	return false
}

// servedBefore reports whether a post is that of an officer of an army which somebody held once
// and who now has no other: former tank commander in the British Army.
func (p *passage) servedBefore(r role) bool {
	if r.empty() || r.last-r.first < 2 || !p.among(r.first, &fixed().bygone) || !p.among(r.last-1, &fixed().officers) {
		return false
	}
	armed := p.tokens[r.last-1].ID != fixed().commander
	for i := r.first; i < r.last-1; i++ {
		t := &p.tokens[i]
		if t.Is(lang.Office|lang.Conjunction) || t.Cues(lang.CombatantNoun) {
			return false
		}
		armed = armed || t.Is(lang.Armed|lang.Formation)
	}
	for i := r.at; i < r.atEnd; i++ {
		armed = armed || p.tokens[i].Is(lang.Armed|lang.Formation)
	}
	return armed
}

// sideOf is what stands between a post and the name of its body: in the rebel |
// Free River Army. Without a post, nothing does.
func (p *passage) sideOf(r role) lang.Cue {
	if r.empty() {
		return 0
	}
	var side lang.Cue
	for i := r.last; i < r.at; i++ {
		side |= p.tokens[i].Cue
	}
	return side
}

// advises reports whether a post is that of an adviser of a body that is no
// state's.
func (p *passage) advises(r role) bool {
	if r.empty() || r.at >= r.atEnd || !p.capital(r.at) || !p.among(r.last-1, &fixed().advising) || p.governs(r) {
		return false
	}
	return r.at >= r.last || r.last-1 > r.first && p.among(r.last-2, &fixed().expertise) && p.heard.cast.named(r.at, r.atEnd) < 0
}

// manages reports whether a post is that of somebody who runs a business.
func (p *passage) manages(r role) bool {
	return !r.empty() && p.among(r.last-1, &fixed().managing) && !p.governs(r)
}

// scholarly reports whether a title is that of a scholar and no post: Prof. It
// makes nobody an expert who has a post in the state.
func (p *passage) scholarly(r role) bool {
	scholar := false
	for i := r.first; i < r.last; i++ {
		t := &p.tokens[i]
		if !t.Is(lang.Personal) {
			return false
		}
		scholar = scholar || t.Cues(lang.ExpertNoun)
	}
	return scholar
}

// learned reports whether a body studies and teaches.
func (p *passage) learned(body model.Span) bool {
	for i := int(p.tokenAt(body.Start)); i < len(p.tokens) && int(p.tokens[i].Start) < body.End; i++ {
		if p.tokens[i].Cues(lang.Learned) {
			return true
		}
	}
	return false
}

// authors reports whether "who wrote the report" or the like stands at i.
func (p *passage) authors(i int) bool {
	if i+1 >= len(p.tokens) || !p.tokens[i].Is(lang.Relative) {
		return false
	}
	for k := i + 1; k < min(i+4, len(p.tokens)); k++ {
		if p.among(k, &fixed().studying) {
			return true
		}
	}
	return false
}

// directs reports whether a post is that of somebody who leads a body of
// knowledge rather than a business of its own: director, head, founder.
func (p *passage) directs(r role) bool {
	for i := r.first; i < r.last; i++ {
		if p.among(i, &fixed().directing) {
			return i == r.first
		}
	}
	return false
}

// governs reports whether a body belongs to a state.
func (p *passage) governs(r role) bool {
	for i := r.at; i < r.atEnd; i++ {
		if t := &p.tokens[i]; t.Cues(lang.OfficialNoun) || t.Is(lang.Armed|lang.Formation) || r.atEnd == r.at+1 && p.placeAt(int32(i)) != nil {
			return true
		}
	}
	return false
}
