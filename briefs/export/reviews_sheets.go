package export

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"debrief/model"
)

// Shelved is a briefing in the store with how far its review has come.
type Shelved struct {
	Brief    *model.Brief
	Progress [model.Kinds]model.Progress
	Overall  model.Progress
	Texts    int
	Last     time.Time // of its last entry; zero without one
}

// Shelf writes a line for each briefing, as a table or, when jsonl is asked for,
// as JSON.
func Shelf(w io.Writer, format string, on Terminal, all []Shelved) error {
	if format == "jsonl" {
		return shelfJSON(w, all)
	}
	sh := sheet{title: "Reviews", columns: []column{
		{name: "briefing"}, {name: "text"}, {name: "handling"}, {"facts", true}, {"seen", true}, {"accepted", true}, {"rejected", true},
		{"flagged", true}, {"left", true}, {"changed", true}, {"lost", true}, {"disputed", true}, {name: "last"},
	}}
	narrow := 0 < on.Width && on.Width < wideShelf
	if narrow {
		for i, sign := range map[int]string{5: "✓", 6: "✗", 7: "!"} {
			sh.columns[i].name = sign
		}
	}
	for _, s := range all {
		p := s.Overall
		last := ""
		switch {
		case s.Last.IsZero():
		case narrow:
			last = s.Last.UTC().Format(time.DateOnly)
		default:
			last = stamp(s.Last)
		}
		sh.rows = append(sh.rows, []string{
			title(s.Brief), s.Brief.ID[:min(8, len(s.Brief.ID))], s.Brief.Handling, strconv.Itoa(p.Total), some(p.Seen), some(p.Accepted), some(p.Rejected),
			some(p.Flagged), strconv.Itoa(p.Left()), some(p.Changed), some(p.Lost), some(p.Disputed), last,
		})
	}
	return writeSheet(w, on, sh)
}

// wideShelf is the width from which verdicts are written out and times are told.
const wideShelf = 110

func title(b *model.Brief) string {
	if b.Title != "" {
		return b.Title
	}
	return b.Name
}

// some is n, empty when there are none.
func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func writeSheet(w io.Writer, on Terminal, sh sheet) error {
	sh.dropEmpty()
	t := table{w: w, on: on}
	var s strings.Builder
	t.sheet(&s, &sh)
	_, err := io.WriteString(w, strings.TrimPrefix(s.String(), "\n"))
	return err
}

type shelfRecord struct {
	ID       string                    `json:"id"`
	Name     string                    `json:"name"`
	Path     string                    `json:"path,omitempty"`
	Title    string                    `json:"title"`
	Handling string                    `json:"handling,omitempty"`
	Texts    int                       `json:"texts"`
	Last     *time.Time                `json:"last,omitempty"`
	Overall  progressRecord            `json:"overall"`
	Kinds    map[string]progressRecord `json:"kinds"`
}

type progressRecord struct {
	Total    int `json:"total"`
	Seen     int `json:"seen"`
	Accepted int `json:"accepted"`
	Rejected int `json:"rejected"`
	Flagged  int `json:"flagged"`
	Left     int `json:"left"`
	Edited   int `json:"edited"`
	Added    int `json:"added"`
	Changed  int `json:"changed"`
	Disputed int `json:"disputed"`
	Lost     int `json:"lost"`
}

func progressOf(p model.Progress) progressRecord {
	return progressRecord{p.Total, p.Seen, p.Accepted, p.Rejected, p.Flagged, p.Left(), p.Edited, p.Added, p.Changed, p.Disputed, p.Lost}
}

func shelfJSON(w io.Writer, all []Shelved) error {
	e := encoder(w)
	for _, s := range all {
		b := s.Brief
		r := shelfRecord{b.ID, b.Name, b.Path, b.Title, b.Handling, s.Texts, nil, progressOf(s.Overall), map[string]progressRecord{}}
		if !s.Last.IsZero() {
			r.Last = &s.Last
		}
		for k, p := range s.Progress {
			r.Kinds[model.Kind(k).String()] = progressOf(p)
		}
		if err := e.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// Agreements writes how far reviewers agree on each kind and on all, and below
// it on which facts they differ.
func Agreements(w io.Writer, on Terminal, all []Reviewed) error {
	reviews := make([]model.Reviews, len(all))
	for i := range all {
		reviews[i] = all[i].Reviews
	}
	sh := sheet{title: "Agreement", fixed: true, columns: []column{
		{name: "kind"}, {"facts", true}, {"pairs", true}, {"same", true}, {"kappa", true}, {"alpha", true}, {name: "reviewers"},
	}}
	pairs := 0
	for k := range model.Kinds + 1 {
		a := model.AgreementOf(k, reviews...)
		pairs += a.Pairs
		name := "all"
		if k < model.Kinds {
			name = k.String()
		}
		sh.rows = append(sh.rows, []string{
			name, strconv.Itoa(a.Facts), strconv.Itoa(a.Pairs), figure("%.0f %%", a.Percent()), figure("%.2f", a.Kappa), figure("%.2f", a.Alpha),
			strings.Join(a.Reviewers, ", "),
		})
	}
	if err := writeSheet(w, on, sh); err != nil {
		return err
	}
	if pairs == 0 {
		_, err := io.WriteString(w, "\nNo fact was judged by two reviewers yet. debrief reviews import takes in\nwhat somebody else reviewed.\n")
		return err
	}
	return disputes(w, on, all)
}

// figure is x, or a dash where there is no such number.
func figure(format string, x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return fmt.Sprintf(format, x)
}

func disputes(w io.Writer, on Terminal, all []Reviewed) error {
	sh := sheet{title: "Disagreements", columns: []column{{name: "briefing"}, {"line", true}, {name: "kind"}, {name: "fact"}, {name: "verdicts"}}}
	for i := range all {
		lines := lineCounter{text: all[i].Brief.Text}
		for _, f := range all[i].findings() {
			if f.Disputed() {
				sh.rows = append(sh.rows, []string{
					title(all[i].Brief), strconv.Itoa(lines.at(f.Fact.Start())), f.Fact.Kind.String(), f.headline(), votes(f.Votes),
				})
			}
		}
	}
	if len(sh.rows) == 0 {
		return nil
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return err
	}
	return writeSheet(w, on, sh)
}

// Scores writes what became of the facts of each rule.
func Scores(w io.Writer, on Terminal, all []model.Reviews) error {
	sh := sheet{title: "Rules", columns: []column{
		{name: "kind"}, {name: "rule"}, {"derived", true}, {"judged", true}, {"accepted", true}, {"edited", true}, {"rejected", true},
		{"flagged", true}, {"right", true}, {name: "rejected because"},
	}}
	for _, s := range model.RuleScores(all...) {
		right := math.NaN()
		if s.Judged() > 0 {
			right = 100 * float64(s.Accepted) / float64(s.Judged())
		}
		sh.rows = append(sh.rows, []string{
			s.Kind.String(), s.Rule, strconv.Itoa(s.Derived), some(s.Judged()), some(s.Accepted), some(s.Edited), some(s.Rejected),
			some(s.Flagged), figure("%.0f %%", right), because(s),
		})
	}
	return writeSheet(w, on, sh)
}

func because(s model.RuleScore) string {
	var all []string
	for why, n := range s.Reasons {
		if n > 0 {
			name := model.Reason(why).String()
			if name == "" {
				name = "no reason told"
			}
			all = append(all, fmt.Sprintf("%s %d", name, n))
		}
	}
	return strings.Join(all, ", ")
}
