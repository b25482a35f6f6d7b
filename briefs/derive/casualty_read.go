package derive

import (
	"debrief/briefs/lang"
)

const peopleWords = lang.Person | lang.Armed | lang.Kin | lang.RoleNoun | lang.Office | lang.Rank

const objectWords = lang.Thing | lang.Weapon | lang.PlaceNoun | lang.Event | lang.Measure | lang.Money | lang.Percent | lang.Formation

// read cuts the tokens of a sentence into words.
func (t *tally) read(s *lang.Sentence) {
	t.words = t.words[:0]
	t.caps = s.Caps
	t.keys = keywords{}
	for i := s.First; i < s.Last; {
		next := i
		if t.p.atNum[i] > 0 {
			next = t.readNumber(i, s.Last)
		}
		if id := t.p.tokens[i].ID; next == i && (id == '[' || id == '(') {
			next = t.readAside(i, s.Last)
		}
		if next == i {
			t.readToken(i)
			next = i + 1
		}
		i = next
	}
}

// readNumber reads the quantity that token i is part of, and gives the token behind
// it; i itself when it does not begin there.
func (t *tally) readNumber(i, last int32) int32 {
	number := t.p.quantityAt(i)
	if number.First != i {
		return i
	}
	w := piece{first: i, last: min(number.Last, last), sense: asAdv}
	if number.Sense == lang.Count && !number.Strong {
		w.sense, w.number = asCount, t.p.atNum[i]
	}
	hung := t.ordinalEnd(w.last, last)
	if hung {
		w.last++
	}
	for w.last < last && t.p.tokens[w.last].Hyphen {
		w.last++
		hung = true
	}
	if hung {
		w.sense, w.number, w.class = asAdj, 0, t.p.tokens[w.last-1].Class
	}
	t.words = append(t.words, w)
	return w.last
}

// ordinalEnd reports whether token i is the ending of an ordinal: th of 5th.
func (t *tally) ordinalEnd(i, last int32) bool {
	if i >= last || t.p.tokens[i].Space || t.p.tokens[i].Kind != lang.Word || t.p.tokens[i-1].Kind != lang.Number {
		return false
	}
	switch t.p.tokens[i].Of(t.p.text) {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// readAside steps over the bracket that opens at token i if it holds no number: [up],
// (FARC).
func (t *tally) readAside(i, last int32) int32 {
	id := t.p.tokens[i].ID
	if t.echoes(i, last) {
		return i + 3
	}
	if id == '[' && i+1 < last && t.p.tokens[i+1].Kind != lang.Word && t.p.tokens[i+1].Kind != lang.Number {
		t.words = append(t.words, piece{first: i, last: i + 1, sense: asSemi}) // […]: something is left out
		return i + 1
	}
	for j := i + 1; j < last && j < i+14; j++ {
		tok := &t.p.tokens[j]
		switch {
		case tok.ID == ']' && id == '[', tok.ID == ')' && id == '(':
			return j + 1
		case tok.Cues(lang.CasualtyCues), id == '(' && (tok.Kind == lang.Number || tok.Is(lang.NumberWord)):
			return i
		case tok.Kind == lang.Number && j == i+1 && id == '[':
			return i
		}
	}
	return i
}

// echoes reports whether the bracket at token i holds nothing but the number
// before it: five (5).
func (t *tally) echoes(i, last int32) bool {
	if i == t.s.First || i+2 >= last || t.p.tokens[i+2].ID != ')' {
		return false
	}
	a, n := t.p.quantityAt(i-1), int64(0)
	if a == nil || t.p.tokens[i+1].Kind != lang.Number {
		return false
	}
	for _, c := range []byte(t.p.tokens[i+1].Of(t.p.text)) {
		if c < '0' || c > '9' || n > 1e12 {
			return false
		}
		n = 10*n + int64(c-'0')
	}
	return a.Value == n
}

func (t *tally) readToken(i int32) {
	tok := &t.p.tokens[i]
	if tok.Kind == lang.QuoteMark || tok.ID == '[' || tok.ID == ']' {
		return
	}
	as := &t.parts[tok.ID]
	w := piece{first: i, last: i + 1, class: tok.Class, cue: tok.Cue & lang.CasualtyCues &^ lang.Hint, key: as.key}
	if w.cue == lang.Corpse && t.goesOnBeing(i) {
		w.cue = 0
	}
	w.sense = t.senseOf(tok, &w)
	if n := len(t.words); n > 0 {
		before := &t.words[n-1]
		if tok.Hyphen && before.sense.in(nominal|1<<asCue|1<<asVerb|1<<asAdv) {
			t.hang(before, &w)
			return
		}
		if (as.melts || before.key == keyFell) && t.join(&w) {
			return
		}
	}
	t.keys.add(w.key)
	t.words = append(t.words, w)
}

// goesOnBeing reports whether "remains" at token i is a verb: remains the largest.
func (t *tally) goesOnBeing(i int32) bool {
	n := len(t.words)
	if n == 0 || i+1 >= t.s.Last || t.p.tokens[i].End-t.p.tokens[i].Start != 7 {
		return false
	}
	next := &t.p.tokens[i+1]
	return t.words[n-1].sense.in(nominal|1<<asPron|1<<asRel) && !next.Is(lang.Preposition|lang.Auxiliary) && next.Kind == lang.Word
}

// senseOf is the sense of one token.
func (t *tally) senseOf(tok *lang.Token, w *piece) sense {
	if tok.Kind == lang.Mark {
		return markSense(tok.ID)
	}
	if w.cue != 0 {
		return asCue
	}
	if tok.Shape == lang.Upper && t.alone(tok, w.first) {
		w.key = noKey
		return asName // IS, WHO
	}
	if w.first > t.s.First && tok.End-tok.Start == 1 && tok.Of(t.p.text) == "x" && t.p.tokens[w.first-1].Kind == lang.Number {
		return asAdv // 2 x KIA
	}
	if s := t.parts[tok.ID].sense; s != asPlain {
		if s == asModal && tok.Is(lang.Month) && tok.Capital() && !t.caps && w.first > t.s.First {
			return asAdv // the May 7 raid
		}
		return s
	}
	if tok.Class == 0 && t.endsInLy(tok) {
		return asAdv
	}
	if tok.Capital() && !t.caps {
		return asName
	}
	return asPlain
}

// alone reports whether the word at token i is written in capitals although its
// sentence and the words beside it are not: it is a short name, not the word that
// it is spelled like.
func (t *tally) alone(tok *lang.Token, i int32) bool {
	if t.caps || tok.End-tok.Start < 2 || tok.Class&(lang.Function|lang.Verb) == 0 || t.p.placeAt(i) != nil {
		return false
	}
	return (i == t.s.First || t.p.tokens[i-1].Shape != lang.Upper) && (i+1 >= t.s.Last || t.p.tokens[i+1].Shape != lang.Upper)
}

func markSense(id lang.ID) sense {
	switch id {
	case ',':
		return asComma
	case '-', '(', ')':
		return asDash
	case '&':
		return asAnd
	case '/':
		return asAdj
	}
	return asSemi
}

func keySense(k keyword) sense {
	switch k {
	case keyOf:
		return asOf
	case keyFrom, keyIn, keyWith, keyAmong:
		return asPrep
	case keyBy:
		return asBy
	case keyTo:
		return asTo
	case keyAnd:
		return asAnd
	case keyAside:
		return asAlong
	case keyIncl:
		return asIncl
	case keySerious, keyHedge, keyFatally:
		return asAdv
	case keySuffer, keyTake, keyHold, keyFree, keyPlan, keyTreat, keyCarry, keySend, keyPay, keyGive:
		return asVerb
	case keyThat:
		return asSub
	case keyThem:
		return asRel
	case keyOther:
		return asMore
	case keyTheir, keyThose:
		return asDet
	case keyBe, keyBeing, keyAre, keyGet:
		return asBe
	case keyNo:
		return asNot
	}
	return asPlain
}

// classSense goes through the classes of a word from the surest to the
// weakest.
func classSense(c lang.Class) sense {
	switch {
	case c == 0:
		return asPlain
	case c&lang.Article != 0:
		return asArticle
	case c&lang.Relative != 0:
		return asRel
	case c&lang.Question != 0:
		return asSub
	case c&lang.Have != 0:
		return asHave
	case c&lang.Be != 0:
		return asBe
	case c&lang.Auxiliary != 0:
		return asModal
	case c&lang.Negation != 0:
		return asNot
	case c&lang.Conjunction != 0:
		return asSub
	case c&peopleWords != 0:
		return asPerson
	case c&(lang.Possessive|lang.Determiner) == lang.Possessive:
		return asAdj
	case c&lang.Determiner != 0:
		return asDet
	case c&lang.Pronoun != 0:
		return asPron
	case c&lang.Preposition != 0:
		return asPrep
	case c&(lang.Month|lang.Weekday|lang.Time|lang.Age) != 0:
		return asAdv
	case c&lang.Adjective != 0:
		return asAdj
	case c&objectWords != 0:
		return asThing
	case c&(lang.Body|lang.Direction|lang.Ordinal) != 0:
		return asAdj
	case c&lang.Reporting != 0:
		return asSay
	case c&lang.Verb != 0:
		return asVerb
	case c&lang.Adverb != 0:
		return asAdv
	}
	return asPlain
}

func (t *tally) endsInLy(tok *lang.Token) bool {
	end := t.p.text[tok.Start:tok.End]
	n := len(end)
	return n > 4 && end[n-1]|0x20 == 'y' && end[n-2]|0x20 == 'l'
}
