package derive

import (
	"strings"
	"unicode/utf8"

	"debrief/briefs/lang"
)

// attribution is what the words around a quotation tell of who said it.
type attribution struct {
	rule      string
	cue, last int    // tokens [cue, last) of the verb or whatever stands for it
	who       phrase // empty if somebody speaks whom the text does not name here
	end       int    // token behind the attribution
	direct    bool   // it stands right beside the quotation
	firm      bool   // a comma, a colon or the verb itself touches the quotation
	carries   bool   // it only carries on: "X continued"
	weak      bool   // the verb is as much one of finding as of saying: "found “…”, X said"
}

func (a *attribution) found() bool { return a.rule != "" }

// ending is how the words inside a quotation end.
type ending uint8

const (
	open   ending = iota // in the middle of a sentence
	comma                // a comma inside the marks: the sentence goes on
	beyond               // a comma behind the marks
	stop                 // a full stop
	asking               // ? ! or a dash: the sentence may go on
)

// endingOf is how the words of q end; after is the token behind its mark.
func (p *passage) endingOf(q *lang.Quotation, after, limit int) ending {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[q.Start:q.End], "'’”\" "))
	switch r {
	case ',':
		return comma
	case '?', '!', '—', '–', '-':
		return asking
	case '.', '…', ';':
		if after < limit && p.tokens[after].ID == ',' {
			return beyond
		}
		return stop
	}
	if after < limit && p.tokens[after].ID == ',' {
		return beyond
	}
	if after >= limit || p.tokens[after].ID == '.' {
		return stop
	}
	return open
}
