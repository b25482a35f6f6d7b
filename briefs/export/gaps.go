package export

import (
	"fmt"
	"strconv"

	"debrief/model"
)

// Gap is a number or a quotation that no fact covers.
type Gap struct {
	model.Span
	Quote bool       // else it is a number
	Kind  model.Kind // which kind of fact it could be; [model.Kinds] if none
}

// Gaps is what of a briefing became no fact, and how much did.
type Gaps struct {
	Missed []Gap // in the order of the text
	Shares [model.Kinds]Share
}

// Share is how many of all became facts.
type Share struct{ Held, All int }

// String is the share as "3 of 4 (75%)".
func (s Share) String() string {
	if s.All == 0 {
		return "none"
	}
	return fmt.Sprintf("%d of %d (%d%%)", s.Held, s.All, 100*s.Held/s.All)
}

// gapRecord is a gap as other programs see it.
type gapRecord struct {
	Brief string `json:"brief"`
	What  string `json:"uncovered"` // number or quote
	Kind  string `json:"kind"`      // which kind of fact it could be
	Start int    `json:"start"`
	End   int    `json:"end"`
	Line  int    `json:"line"`
	Text  string `json:"text"`
}

func gapRecords(b *model.Brief, gaps []Gap) []gapRecord {
	records := make([]gapRecord, len(gaps))
	lines := lineCounter{text: b.Text}
	for i, g := range gaps {
		what, kind := "number", ""
		if g.Quote {
			what = "quote"
		}
		if g.Kind < model.Kinds {
			kind = g.Kind.String()
		}
		records[i] = gapRecord{b.Name, what, kind, g.Start, g.End, lines.at(g.Start), model.Plain(g.Of(b.Text))}
	}
	return records
}

func (j *jsonLines) Gaps(b *model.Brief, g Gaps) error {
	j.buf.Reset()
	for _, r := range gapRecords(b, g.Missed) {
		if err := encode(&j.buf, r, ""); err != nil {
			return err
		}
	}
	_, err := j.w.Write(j.buf.Bytes())
	return err
}

func (j *jsonArray) Gaps(b *model.Brief, g Gaps) error {
	j.buf.Reset()
	for _, r := range gapRecords(b, g.Missed) {
		if err := j.item(r); err != nil {
			return err
		}
	}
	_, err := j.w.Write(j.buf.Bytes())
	return err
}

func (c *csvWriter) Gaps(b *model.Brief, g Gaps) error {
	c.begin([]string{"brief", "uncovered", "kind", "start", "end", "line", "text"})
	for _, r := range gapRecords(b, g.Missed) {
		row := []string{guarded(r.Brief), r.What, r.Kind, strconv.Itoa(r.Start), strconv.Itoa(r.End), strconv.Itoa(r.Line), guarded(r.Text)}
		if err := c.w.Write(row); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

func (m *markdown) Gaps(b *model.Brief, g Gaps) error {
	return m.brief(b, gapSheets(b, g), g.summary())
}

func (t *table) Gaps(b *model.Brief, g Gaps) error {
	return t.brief(b, gapSheets(b, g), g.summary())
}

func (g Gaps) summary() string {
	return fmt.Sprintf("in facts: forces %v, casualties %v, quotations %v",
		g.Shares[model.KindForce], g.Shares[model.KindCasualty], g.Shares[model.KindQuote])
}

func gapSheets(b *model.Brief, g Gaps) []sheet {
	if len(g.Missed) == 0 {
		return nil
	}
	s := sheet{title: "In no fact", columns: []column{{"line", true}, {name: "what"}, {name: "kind"}, {name: "words"}}}
	for _, r := range gapRecords(b, g.Missed) {
		s.rows = append(s.rows, []string{strconv.Itoa(r.Line), r.What, r.Kind, r.Text})
	}
	s.dropEmpty()
	return []sheet{s}
}
