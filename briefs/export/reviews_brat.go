package export

import (
	"fmt"
	"strings"

	"debrief/model"
)

// Brat is a briefing with its reviews in the standoff format of brat,
// https://brat.nlplab.org/standoff.html: the text, and annotations in which each
// fact is an event on the words that it stands on, with its verdict as an
// attribute and everything said of it as notes.
func Brat(r Reviewed) (text, annotations string) {
	b := brat{count: newCounter(r.Brief.Text), text: r.Brief.Text, marked: map[string]int{}}
	for _, f := range r.findings() {
		b.fact(&r, &f)
	}
	return r.Brief.Text, b.out.String()
}

// brat writes annotations and counts what it has written of each sort.
type brat struct {
	out                           strings.Builder
	text                          string
	count                         *counter
	marked                        map[string]int // number of the text-bound annotation, by its type and place
	marks, events, traits, remark int
}

func (b *brat) fact(r *Reviewed, f *finding) {
	var arguments []string
	trigger := 0
	seen := map[model.Role]int{}
	for _, a := range f.Anchors {
		name := bratName(a.Role.String())
		if a.Role == f.Fact.Kind.MainRole() && trigger == 0 {
			trigger = b.mark(bratName(f.Fact.Kind.String()), a.Span)
			continue
		}
		n := b.mark(name, a.Span)
		if seen[a.Role]++; seen[a.Role] > 1 {
			name = fmt.Sprint(name, seen[a.Role])
		}
		arguments = append(arguments, fmt.Sprintf(" %s:T%d", name, n))
	}
	if trigger == 0 {
		return
	}
	b.events++
	fmt.Fprintf(&b.out, "E%d\t%s:T%d%s\n", b.events, bratName(f.Fact.Kind.String()), trigger, strings.Join(arguments, ""))
	b.traits++
	fmt.Fprintf(&b.out, "A%d\tVerdict E%d %s\n", b.traits, b.events, bratName(f.Verdict.String()))
	b.notes(r, f)
}

// notes writes what was said of the last event.
func (b *brat) notes(r *Reviewed, f *finding) {
	note := func(text string) {
		if text != "" {
			b.remark++
			fmt.Fprintf(&b.out, "#%d\tAnnotatorNotes E%d\t%s\n", b.remark, b.events, model.Plain(text))
		}
	}
	from := "debrief " + r.Engine + ", fact " + f.ID
	if r.Brief.Handling != "" {
		from = r.Brief.Handling + ", " + from
	}
	note(from + ": " + f.verdict())
	for _, e := range f.Edits {
		note(changed(e) + ", by " + e.Who)
	}
	for _, c := range f.Comments {
		note(remark(c))
	}
	note(former(f.Review))
}

// mark writes a text-bound annotation, once for each type and place, and gives
// its number. A place that goes over a line end is given line by line, as brat
// wants it.
func (b *brat) mark(kind string, s model.Span) int {
	key := fmt.Sprint(kind, s.Start, "-", s.End)
	if n, ok := b.marked[key]; ok {
		return n
	}
	var places, words []string
	for at := s.Start; at < s.End; {
		end := s.End
		if i := strings.IndexByte(b.text[at:s.End], '\n'); i >= 0 {
			end = at + i
		}
		if end > at {
			places = append(places, fmt.Sprintf("%d %d", b.count.at(at), b.count.at(end)))
			words = append(words, strings.ReplaceAll(b.text[at:end], "\t", " "))
		}
		at = end + 1
	}
	b.marks++
	b.marked[key] = b.marks
	fmt.Fprintf(&b.out, "T%d\t%s %s\t%s\n", b.marks, kind, strings.Join(places, ";"), strings.Join(words, " "))
	return b.marks
}

// bratName is a name as brat has it: one word with a capital.
func bratName(s string) string {
	s = strings.ReplaceAll(s, " ", "_")
	return strings.ToUpper(s[:1]) + s[1:]
}

// BratConfiguration is the file annotation.conf that tells brat what the types
// in the output of [Brat] are.
func BratConfiguration() string {
	var s strings.Builder
	s.WriteString("[entities]\n")
	roles := make([]string, 0, int(model.Roles))
	for r := range model.Roles {
		roles = append(roles, bratName(r.String()))
		fmt.Fprintln(&s, bratName(r.String()))
	}
	s.WriteString("\n[relations]\n\n[events]\n")
	for k := range model.Kinds {
		arguments := make([]string, len(roles))
		for i, r := range roles {
			arguments[i] = r + "*:" + r
		}
		fmt.Fprintf(&s, "%s\t%s\n", bratName(k.String()), strings.Join(arguments, ", "))
	}
	s.WriteString("\n[attributes]\nVerdict\tArg:<EVENT>, Value:")
	for v := range model.Verdicts {
		if v > 0 {
			s.WriteByte('|')
		}
		s.WriteString(bratName(v.String()))
	}
	s.WriteByte('\n')
	return s.String()
}
