package page

import (
	"strings"
	"testing"

	"debrief/model"
)

const (
	onePara = "The ferry left the northern quay before dawn with two companies on board, and by noon the harbour police had counted every man of them ashore."
	twoPara = "Nobody at the ministry would say how long the men are to stay, although the mayor told reporters that the school had been cleared for them until spring."
	caption = "Soldiers wait on the quay of the northern harbour as the second ferry of the morning comes in (file)"
)

// The paragraphs of a text that has one a line stand apart; a caption between
// them is told from them, and each word still shows its bytes.
func TestParagraphsOnLinesStandApart(t *testing.T) {
	s := strings.Join([]string{"Ferry brings two companies to the northern harbour", onePara, caption, twoPara, onePara}, "\n")
	rows := all(New(brief(s, model.PlainText)), 70)
	have := strings.Count(picture(rows), "\n\n")
	if have != 4 {
		t.Errorf("%d gaps between 5 paragraphs:\n%s", have, picture(rows))
	}
	if got := rows[0].Cells[0].Look.Level(); got != 1 {
		t.Errorf("the title is at level %d", got)
	}
	for _, r := range rows {
		for _, c := range r.Cells {
			in := c.Placed() && strings.Index(s, caption) <= c.Start && c.Start < strings.Index(s, twoPara)
			if in != (c.Look&Picture != 0) {
				t.Fatalf("cell %q at %d has look %b", c.Text, c.Start, c.Look)
			}
		}
	}
	if err := flaw(New(brief(s, model.PlainText)), rows, 70); err != nil {
		t.Error(err)
	}
}

// A blank line between two of them parts them as well, once.
func TestPrintedTextKeepsItsBlankLines(t *testing.T) {
	s := onePara + "\n" + twoPara + "\n\n" + onePara + "\n\n\n" + twoPara
	have := picture(all(New(brief(s, model.PlainText)), 400))
	want := onePara + "\n\n" + twoPara + "\n\n" + onePara + "\n\n\n" + twoPara
	if strings.TrimSpace(have) != want {
		t.Errorf("have %q", have)
	}
}

// What is wrapped by hand, a list or a log keeps its lines as they stand.
func TestOtherLinesStayTogether(t *testing.T) {
	for name, s := range map[string]string{
		"wrapped by hand":   strings.Repeat("The ferry left before dawn with two companies on board, and\nby noon the police had counted every man of them ashore.\n", 20),
		"blank lines":       strings.Repeat(onePara+"\n\n", 20),
		"a log":             strings.Repeat("2031-04-05T06:07:08Z harbour[311]: "+strings.Repeat("key=value ", 12)+"\n", 20),
		"a list":            strings.Repeat("a line\n", 40) + onePara + "\n" + strings.Repeat("a line\n", 40),
		"one long line":     strings.Repeat(onePara+" ", 100),
		"nothing":           "",
		"only blanks":       strings.Repeat("\n", 300),
		"one line and text": onePara,
	} {
		if printed(s) {
			t.Errorf("%s is printed", name)
		}
	}
}

// Chunks are cut between paragraphs, and part them as lines within one do.
func TestPrintedChunksStandApart(t *testing.T) {
	s := strings.Repeat(onePara+"\n"+twoPara+"\n", 100)
	have := strings.TrimSpace(picture(all(New(brief(s, model.PlainText)), 400)))
	want := strings.TrimSpace(strings.Repeat(onePara+"\n\n"+twoPara+"\n\n", 100))
	if have != want {
		t.Errorf("have %.900s", have)
	}
}
