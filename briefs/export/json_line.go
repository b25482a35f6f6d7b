package export

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"debrief/briefs/lang"
	"debrief/model"
)

// liner writes records as lines of JSON. It does so by hand because a long
// briefing has more of them than text. A line is byte for byte what encoding/json
// makes of the record with its angle brackets left alone.
type liner struct {
	w   io.Writer
	buf []byte
	err error // the first that w gave
}

// handOn is how many bytes are collected before they are written: a dense
// briefing has more of them than memory should hold.
const handOn = 64 << 10

// flush writes what was collected.
func (l *liner) flush() error {
	if l.err == nil && len(l.buf) > 0 {
		_, l.err = l.w.Write(l.buf)
	}
	l.buf = l.buf[:0]
	return l.err
}

// record writes r and a line end. The anchors come on their own, because one
// claim may have more of them than is wise to write down twice.
func (l *liner) record(r *record, anchors []model.Anchor) {
	l.raw(`{"brief":`).text(r.Brief)
	if r.Handling != "" {
		l.raw(`,"handling":`).text(r.Handling)
	}
	l.raw(`,"id":`).text(r.ID).raw(`,"kind":`).text(r.Kind).raw(`,"anchors":`)
	l.anchors(anchors)
	switch {
	case r.Force != nil:
		l.raw(`,"force":`).force(r.Force)
	case r.Casualty != nil:
		l.raw(`,"casualty":`).casualty(r.Casualty)
	case r.Quote != nil:
		l.raw(`,"quote":`).quote(r.Quote)
	}
	if len(r.Rivals) > 0 {
		l.raw(`,"conflicts":`).texts(r.Rivals)
	}
	l.raw(`,"why":{"rule":`).text(r.Why.Rule).raw(`,"cues":`).texts(r.Why.Cues).raw("}}\n")
}

func (l *liner) anchors(anchors []model.Anchor) {
	l.raw("[")
	for i, a := range anchors {
		if i > 0 {
			l.raw(",")
		}
		l.raw(`{"role":"`).raw(a.Role.String()).raw(`","start":`).number(int64(a.Start))
		l.raw(`,"end":`).number(int64(a.End)).raw("}")
		if len(l.buf) >= handOn {
			l.flush()
		}
	}
	l.raw("]")
}

func (l *liner) force(f *forceRecord) {
	l.raw(`{"country":`).text(f.Country).raw(`,"country_name":`).text(f.CountryName).raw(`,"origin":`).text(f.Origin)
	l.raw(`,"group":`).text(f.Group).raw(`,"unit":`).text(f.Unit).raw(`,"status":`).text(f.Status)
	l.raw(`,"count":`).count(&f.Count).raw(`,"place":`).text(f.Place).raw("}")
}

func (l *liner) casualty(c *casualtyRecord) {
	l.raw(`{"outcome":`).text(c.Outcome).raw(`,"victims":`).text(c.Victims).raw(`,"count":`).count(&c.Count)
	l.raw(`,"claimant":`).text(c.Claimant).raw(`,"perpetrator":`).text(c.Perpetrator).raw(`,"place":`).text(c.Place)
	l.raw(`,"date":`).text(c.Date).raw(`,"hedge":`).text(c.Hedge).raw("}")
}

func (l *liner) quote(q *quoteRecord) {
	l.raw(`{"speaker":`).text(q.Speaker).raw(`,"role":`).text(q.Role).raw(`,"affiliation":`).text(q.Affiliation)
	l.raw(`,"outlet":`).text(q.Outlet).raw(`,"text":`).text(q.Text).raw(`,"direct":`).truth(q.Direct)
	l.raw(`,"expert":`).truth(q.Expert).raw(`,"class":`).text(q.Class).raw("}")
}

func (l *liner) count(c *countRecord) *liner {
	l.raw(`{"text":`).text(c.Text).raw(`,"value":`).number(c.Value).raw(`,"low":`).number(c.Low)
	return l.raw(`,"high":`).number(c.High).raw(`,"bound":`).text(c.Bound).raw("}")
}

func (l *liner) raw(s string) *liner {
	l.buf = append(l.buf, s...)
	return l
}

func (l *liner) number(n int64) *liner {
	l.buf = strconv.AppendInt(l.buf, n, 10)
	return l
}

func (l *liner) truth(b bool) *liner {
	l.buf = strconv.AppendBool(l.buf, b)
	return l
}

func (l *liner) texts(list []string) *liner {
	l.raw("[")
	for i, s := range list {
		if i > 0 {
			l.raw(",")
		}
		l.text(s)
	}
	return l.raw("]")
}

func (l *liner) text(s string) *liner {
	if !isBare(s) {
		l.buf = appendEscaped(l.buf, s)
		return l
	}
	l.buf = append(l.buf, '"')
	l.buf = append(l.buf, s...)
	l.buf = append(l.buf, '"')
	return l
}

// isBare reports whether s needs no escape in JSON.
func isBare(s string) bool {
	wide, i := false, 0
	for i+8 <= len(s) && !escapes(s[i:i+8]) {
		i += 8
	}
	if n := len(s); n >= 8 && i > n-8 && !escapes(s[n-8:]) {
		return true // of the last eight some were looked at twice
	}
	for ; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c == '"' || c == '\\' {
			return false
		}
		wide = wide || c >= utf8.RuneSelf
	}
	return !wide || utf8.ValidString(s) && !strings.Contains(s, "\u2028") && !strings.Contains(s, "\u2029")
}

// escapes reports whether any of eight bytes is beyond ASCII or needs an escape. Of
// those that are too small each borrows its top bit.
func escapes(s string) bool {
	const each, tops = 0x0101010101010101, 0x8080808080808080
	x := lang.Eight(s, 0)
	return (x|(x-each*' '))&tops != 0 || lang.Holds(x, '"') || lang.Holds(x, '\\')
}

// appendEscaped appends s as encoding/json writes it, angle brackets and
// ampersands left alone.
func appendEscaped(dst []byte, s string) []byte {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(s) != nil {
		return append(dst, `""`...) // no string fails
	}
	return append(dst, strings.TrimSuffix(b.String(), "\n")...)
}
