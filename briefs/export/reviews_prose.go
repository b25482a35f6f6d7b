package export

import (
	"regexp"
	"strings"

	"debrief/model"
)

// prose writes stretches of a briefing's source, which come in the order of the
// text. All of it stays as it is written; in Markdown headings, tables and code
// are set apart, signs are quiet, and lines of one paragraph run on.
type prose struct {
	p      *page
	brief  *model.Brief
	fenced bool // between two fences
	opened bool // the line has an element of its own
	runsOn bool // the line goes on the one before it
	marked bool // an element of a fact is open: those of lines would cross it
}

// Lines of Markdown that stand for themselves.
var (
	headingLine = regexp.MustCompile(`^ {0,3}(#{1,6})[ \t]`)
	fenceLine   = regexp.MustCompile("^ {0,3}(```|~~~)")
	ownLine     = regexp.MustCompile("^( {0,3}(#{1,6}[ \t]|```|~~~|\\||[-*+][ \t]|\\d{1,9}[.)][ \t]|([-*_][ \t]*){3,}$)|    |\t|[ \t]*$)")
	quietStart  = regexp.MustCompile(`^([ \t]*(>[ \t]?|#{1,6}[ \t]+))+`)
)

// write writes the source from byte from up to byte to.
func (s *prose) write(from, to int) {
	text := s.brief.Text
	if s.brief.Format != model.Markdown {
		s.p.text(text[from:to])
		return
	}
	for from < to {
		if from == s.brief.Body.Start || text[from-1] == '\n' {
			from = s.begin(from, to)
		}
		end := from
		for end < to && text[end] != '\n' {
			end++
		}
		s.p.text(text[from:end])
		if end < to {
			s.end(end)
			end++
		}
		from = end
	}
}

// line is the line of the source that begins at byte at.
func (s *prose) line(at int) string {
	line, _, _ := strings.Cut(s.brief.Text[at:s.brief.Body.End], "\n")
	return line
}

// begin begins the line at byte at; it gives where its words begin, at to at
// most.
func (s *prose) begin(at, to int) int {
	line := s.line(at)
	switch {
	case fenceLine.MatchString(line):
		s.fenced = !s.fenced
		s.open("row quiet")
	case s.fenced, strings.HasPrefix(strings.TrimLeft(line, " "), "|"):
		s.open("row")
	case headingLine.MatchString(line):
		s.open("head" + string('0'+rune(len(headingLine.FindStringSubmatch(line)[1]))))
	}
	if quiet := quietStart.FindString(line); quiet != "" && !s.fenced && at+len(quiet) <= to {
		hidden := ""
		if s.runsOn {
			hidden = " hidden"
		}
		s.p.tag("<span class=\"quiet\"" + hidden + ">")
		s.p.text(quiet)
		s.p.tag("</span>")
		return at + len(quiet)
	}
	return at
}

func (s *prose) open(class string) {
	if s.marked {
		return
	}
	s.p.tag("<span class=\"" + class + "\">")
	s.opened = true
}

func (s *prose) close() {
	if s.opened {
		s.p.tag("</span>")
		s.opened = false
	}
}

// mark writes a stretch in the element of a fact that the tag begins.
func (s *prose) mark(tag string, from, to int) {
	if strings.Contains(s.brief.Text[from:to], "\n") {
		s.close()
	}
	s.p.tag(tag)
	s.marked = true
	s.write(from, to)
	s.marked = false
	s.p.tag("</span>")
}

// end ends the line at byte at, where its line feed is.
func (s *prose) end(at int) {
	own := s.opened || s.fenced
	s.close()
	text := s.brief.Text
	start := strings.LastIndexByte(text[:at], '\n') + 1
	if own || at+1 >= s.brief.Body.End || strings.TrimSpace(text[start:at]) == "" || strings.HasSuffix(text[start:at], "  ") || s.parted(start, at+1) {
		s.p.tag("\n")
		s.runsOn = false
		return
	}
	s.p.tag(" ")
	s.runsOn = true
}

// parted reports whether the line at byte next does not go on the paragraph of the
// one at byte start.
func (s *prose) parted(start, next int) bool {
	quoted := func(line string) (string, bool) {
		rest := strings.TrimLeft(line, " ")
		return strings.TrimPrefix(strings.TrimPrefix(rest, ">"), " "), strings.HasPrefix(rest, ">")
	}
	_, before := quoted(s.line(start))
	after, now := quoted(s.line(next))
	if now != before || !now && ownLine.MatchString(s.line(next)) {
		return true
	}
	return now && ownLine.MatchString(after)
}
