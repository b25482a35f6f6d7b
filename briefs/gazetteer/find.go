package gazetteer

import "debrief/briefs/lang"

// finder looks for names in one sentence.
type finder struct {
	names  *names
	text   string
	tokens []lang.Token
	last   int
	caps   bool
}

// longest is the entry of the longest name that begins at token i and the token
// behind it; -1 if none does.
func (f *finder) longest(i int) (entry, end int) {
	entry, end = -1, 0
	node := uint32(0)
	for at := i; at < f.last && at < i+8; at++ {
		t := &f.tokens[at]
		if t.Kind != lang.Word || t.End-t.Start > 40 {
			break
		}
		word := f.packed(t)
		var ok bool
		if node, ok = f.names.step(node, word); !ok {
			break
		}
		if e := f.names.ends[node]; e >= 0 && f.fits(int(e), i, at) {
			entry, end = int(e), at+1
		}
	}
	return entry, end
}

// packed is the word t without the full stop of an abbreviation.
func (f *finder) packed(t *lang.Token) packed {
	end := int(t.End)
	if f.text[end-1] == '.' {
		end--
	}
	return packAt(f.text, int(t.Start), end)
}

// trimStop is a word without the full stop of an abbreviation.
func trimStop(s string) string {
	if s[len(s)-1] == '.' {
		return s[:len(s)-1]
	}
	return s
}

// fits reports whether the tokens [first, last] can be the name e as they are
// written: abbreviations are in capitals, and a name that is also a word or a
// person's name stands apart from other names.
func (f *finder) fits(e, first, last int) bool {
	n := &f.names.entries[e]
	if n.upper && f.tokens[first].Shape != lang.Upper {
		return false
	}
	if f.caps && n.plain {
		return false
	}
	return f.capitals(n, first, last) && (!n.shy || !f.beside(first-1) && !f.beside(last+1))
}

// capitals reports whether the words of the name have their capitals: "The
// valley" is not The Valley.
func (f *finder) capitals(n *entry, first, last int) bool {
	for i := first + 1; i <= last; i++ {
		t := &f.tokens[i]
		if t.Shape == lang.Lower && n.small>>(i-first)&1 == 0 && !t.Is(lang.Function|lang.Particle|lang.Possessive) {
			return false
		}
	}
	return true
}

// beside reports whether token i is a capitalised word that the language does
// not know: part of a person's name.
func (f *finder) beside(i int) bool {
	if i < 0 || i >= f.last {
		return false
	}
	t := &f.tokens[i]
	return t.Kind == lang.Word && t.Capital() && !f.caps && (t.ID == lang.Unknown || t.Cues(lang.Male|lang.Female))
}
