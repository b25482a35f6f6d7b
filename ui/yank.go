package ui

import (
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/source"

	tea "charm.land/bubbletea/v2"
)

// grains is the order in which v goes through what a selection grows by.
var grains = []source.Grain{source.ByWord, source.BySentence, source.ByLine, source.ByParagraph}

var grainNames = map[source.Grain]string{
	source.ByCharacter: "characters", source.ByWord: "words", source.BySentence: "sentences",
	source.ByLine: "lines", source.ByParagraph: "paragraphs",
}

// selectOn begins a selection, or lets the one there is grow by more.
func (r *root) selectOn() {
	grain, on := r.source.Selecting()
	if !on {
		r.source.Select(grains[0])
		return
	}
	for i, g := range grains {
		if g == grain {
			r.source.Select(grains[(i+1)%len(grains)])
			return
		}
	}
}

func (r *root) selecting() bool {
	_, on := r.source.Selecting()
	return on
}

// selectionRow says what is selected.
func (r *root) selectionRow() paint.Row {
	grain, _ := r.source.Selecting()
	s := r.source.Selected()
	n := len(strings.Fields(s.Of(r.session.Brief.Text)))
	text := "selecting " + grainNames[grain] + " · " + strconv.Itoa(n) + " word"
	if n != 1 {
		text += "s"
	}
	return paint.Line(text, r.theme.Notice)
}

// yank copies the selection to the terminal's clipboard, as words or as a
// citation; without a selection it copies the chosen fact as a citation.
func (r *root) yank(cite bool) tea.Cmd {
	b := r.session.Brief
	switch f := r.session.Chosen(); {
	case r.selecting():
		s := r.source.Selected()
		r.source.Unselect()
		if s.Empty() {
			r.notice = "Nothing is selected."
			return nil
		}
		text := marked(s.Of(b.Text), b)
		if cite {
			text = Citation(b, model.Words{s})
		}
		r.notice = "Copied " + strconv.Itoa(len(text)) + " bytes."
		return tea.SetClipboard(text)
	case f != nil:
		r.notice = "Copied the fact as a citation."
		return tea.SetClipboard(Citation(b, f.Words()))
	}
	r.notice = "Nothing to copy: v selects, ] chooses a fact."
	return nil
}

// marked is text with the handling mark that its briefing has.
func marked(text string, b *model.Brief) string {
	if b.Handling == "" {
		return text
	}
	return text + "\n[" + b.Handling + "]"
}

// Citation is words of b in quotation marks with title, source, date, offsets
// in bytes and handling mark.
func Citation(b *model.Brief, w model.Words) string {
	where := make([]string, len(w))
	for i, s := range w {
		where[i] = strconv.Itoa(s.Start) + "–" + strconv.Itoa(s.End)
	}
	from := []string{b.Title}
	for _, part := range []string{b.Source, b.Date} {
		if part != "" {
			from = append(from, part)
		}
	}
	from = append(from, "bytes "+strings.Join(where, ", "))
	return marked("“"+w.Of(b.Text, model.BetweenParts)+"” — "+strings.Join(from, ", "), b)
}
