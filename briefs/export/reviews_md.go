package export

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"debrief/model"
)

// reviewsMarkdown writes a report of each briefing: what was decided by kind,
// with the words it stands on, where they are, and what was said of it.
func reviewsMarkdown(w io.Writer, all []Reviewed) error {
	for i := range all {
		var s strings.Builder
		if i > 0 {
			s.WriteString("\n")
		}
		all[i].report(&s)
		if _, err := io.WriteString(w, s.String()); err != nil {
			return err
		}
	}
	return nil
}

func (r *Reviewed) report(s *strings.Builder) {
	b := r.Brief
	fmt.Fprintf(s, "# %s\n\n", escaped(b.Title))
	if b.Handling != "" {
		fmt.Fprintf(s, "**%s**\n\n", escaped(b.Handling))
	}
	fmt.Fprintf(s, "%s\n\n%s. Text %s, debrief %s.\n", escaped(origin(b)), left(r.Reviews.Overall()), escaped(b.ID), escaped(r.Engine))
	lines := lineCounter{text: b.Text}
	found := r.findings()
	for k := range model.Kinds {
		begun := false
		for i := range found {
			if found[i].Fact.Kind != k {
				continue
			}
			if !begun {
				fmt.Fprintf(s, "\n## %s\n", kindTitle(k))
				begun = true
			}
			found[i].report(s, b.Name, &lines)
		}
	}
	r.reportRest(s)
	if b.Handling != "" {
		fmt.Fprintf(s, "\n**%s**\n", escaped(b.Handling))
	}
}

// report writes one fact of the briefing with this name.
func (f *finding) report(s *strings.Builder, name string, lines *lineCounter) {
	fmt.Fprintf(s, "\n### %s\n\n", escaped(f.headline()))
	fmt.Fprintf(s, "> %s\n>\n> — %s, line %d\n\n", escaped(f.citation()), escaped(name), lines.at(f.Fact.Start()))
	item := func(name, value string) {
		if value != "" {
			fmt.Fprintf(s, "- %s: %s\n", name, escaped(model.Bare(value)))
		}
	}
	item("verdict", f.verdict())
	for _, a := range f.attributes() {
		item(a.name, a.value)
	}
	for _, e := range f.Edits {
		item("edited by "+escaped(e.Who), changed(e))
	}
	for _, c := range f.Comments {
		item("comment", remark(c))
	}
	item("before", former(f.Review))
	if f.Added {
		item("found by", "a reviewer, not by a rule")
	}
}

// headline is the fact in a line.
func (f *finding) headline() string {
	var parts []string
	say := func(fields ...model.Field) {
		for _, field := range fields {
			if v := f.value(field); v != "" {
				parts = append(parts, v)
			}
		}
	}
	switch f.Fact.Kind {
	case model.KindForce:
		parts = append(parts, f.count())
		say(model.FieldUnit, model.FieldGroup, model.FieldCountryName)
	case model.KindCasualty:
		parts = append(parts, f.count())
		say(model.FieldVictims, model.FieldOutcome)
	default:
		say(model.FieldSpeaker, model.FieldPosition, model.FieldAffiliation)
		if len(parts) == 0 {
			parts = append(parts, "somebody")
		}
	}
	return model.Bare(strings.Join(parts, " · "))
}

// surround is how much of the source is quoted on either side of a fact, in
// bytes at most.
const surround = 240

// citation is the words that the fact stands on: a quotation itself, the
// sentence of anything else.
func (f *finding) citation() string {
	if f.Quote == nil {
		return f.sentence()
	}
	words := f.value(model.FieldWords)
	if f.Quote.Direct {
		return "“" + words + "”"
	}
	return words
}

// blockSigns begin a line of a list, a quotation, a heading or a table.
var blockSigns = regexp.MustCompile(`^\s*(([-*+>|]|#{1,6}|\d{1,3}[.)])[ \t]+)+`)

// sentence is the words of the source around the fact.
func (f *finding) sentence() string {
	at := mainSpan(f.Fact)
	from, to := max(at.Start-surround, 0), min(at.End+surround, len(f.text))
	before, after := f.text[from:at.Start], f.text[at.End:to]
	cut := 0
	for _, end := range []string{". ", "? ", "! ", "\n\n", ".\n"} {
		if i := strings.LastIndex(before, end); i >= 0 {
			cut = max(cut, i+len(end))
		}
	}
	lead := ""
	if cut == 0 && from > 0 {
		cut, lead = wordStart(before), "… "
	}
	stop, tail := len(after), ""
	for _, end := range []string{". ", "? ", "! ", "\n\n", ".\n"} {
		if i := strings.Index(after, end); i >= 0 {
			stop = min(stop, i+1)
		}
	}
	if stop == len(after) && to < len(f.text) {
		stop, tail = strings.LastIndexByte(after, ' ')+1, "…"
	}
	return lead + model.Bare(blockSigns.ReplaceAllString(before[cut:], "")+at.Of(f.text)+after[:stop]) + tail
}

// wordStart is where the first whole word of s begins.
func wordStart(s string) int { return strings.IndexAny(s, " \n") + 1 }

// reportRest writes remarks on the briefing and facts that are found no more.
func (r *Reviewed) reportRest(s *strings.Builder) {
	if all := r.Reviews.Remarks(); len(all) > 0 && len(r.Only) == 0 {
		s.WriteString("\n## Remarks\n\n")
		for _, c := range all {
			fmt.Fprintf(s, "- %s\n", escaped(remark(c)))
		}
	}
	lost := r.lost()
	if len(lost) == 0 {
		return
	}
	s.WriteString("\n## No longer found in the text\n\n")
	for _, v := range lost {
		fmt.Fprintf(s, "- %s: %s\n", escaped(lostWords(v)), escaped(model.Plain(verdictLine(v))))
		for _, c := range v.Comments {
			fmt.Fprintf(s, "  - %s\n", escaped(remark(c)))
		}
	}
}

// lostWords is a lost fact by the words that it had.
func lostWords(v model.Review) string {
	if v.Subject == nil {
		return v.Kind.String() + " " + v.Fact
	}
	var parts []string
	for _, field := range v.Kind.Fields()[:min(4, len(v.Kind.Fields()))] {
		if value := v.Subject.Value(field); value != "" {
			parts = append(parts, value)
		}
	}
	return strings.Join(parts, " · ")
}
