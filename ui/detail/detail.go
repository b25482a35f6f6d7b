// Package detail draws one fact in full: every field with its words, where the
// briefing says it, and the rule and cues that made it a fact.
package detail

import (
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Rows is the whole of fact i of s, in rows of w cells; as many as it takes.
func Rows(s *model.Session, i, w int, th *theme.Theme) []paint.Row {
	f := &s.Facts[i]
	p := page{text: s.Brief.Text, w: w, th: th, fact: f}
	p.head(s, i)
	switch f.Kind {
	case model.KindForce:
		p.force(f.Force)
	case model.KindCasualty:
		p.casualty(f.Casualty)
	default:
		p.quote(f.Quote)
	}
	p.gap()
	p.tellings()
	p.why()
	p.doubts(s.Records)
	p.rivals(s)
	p.review(s.Reviews.Of(f.ID))
	return p.rows
}

// page gathers the rows of one fact.
type page struct {
	text string
	w    int
	th   *theme.Theme
	fact *model.Fact
	rows []paint.Row
}

const (
	margin = 3
	labels = 13 // cells for the name of a field
)

var titles = [model.Kinds]string{"FORCE SIZE", "CASUALTY CLAIM", "QUOTATION"}

func (p *page) head(s *model.Session, i int) {
	at, of := s.Nth(i)
	left := paint.Line(" "+titles[p.fact.Kind], p.th.Kind[p.fact.Kind])
	right := paint.Line(strconv.Itoa(at)+" of "+strconv.Itoa(of)+" ", p.th.Muted)
	p.rows = append(p.rows, paint.Ends(p.w, left, right))
	p.gap()
}

func (p *page) gap() { p.rows = append(p.rows, paint.Blank(p.w, paint.Style{})) }

// line adds a labelled row; what does not fit goes on under it.
func (p *page) line(label, value string, style paint.Style) {
	for _, part := range paint.Wrap(value, p.w-margin-labels-1) {
		p.row(label, paint.Line(part, style))
		label = ""
	}
}

// row adds one row after its label.
func (p *page) row(label string, value paint.Row) {
	row := paint.Row{{Text: paint.Spaces(margin), Width: margin}}
	row = append(row, paint.Line(label, p.th.Label).Fit(labels, paint.Style{})...)
	p.rows = append(p.rows, append(row, value...).Fit(p.w, paint.Style{}))
}

// words adds a field that the text gives, in the colour that its span has in the
// source. A field that the text does not give is left out.
func (p *page) words(label string, role model.Role, w model.Words, sep string) {
	if !w.Empty() {
		style := p.th.Lit(p.fact.Kind, role)
		style.Bg = 0
		if role == model.RoleCount || role == model.RoleQuote {
			style = p.th.Text
		}
		p.line(label, w.Bare(p.text, sep), style)
	}
}

func (p *page) count(e model.Estimate) {
	words, short := e.Words.Bare(p.text, model.BetweenPieces), e.Short(p.text)
	said := bounds(e)
	if short != words {
		said = short + ", " + said
	}
	room := p.w - margin - labels - 1
	if n := paint.Width(words) + 3 + paint.Width(said); words != "" && n <= room {
		p.row("count", paint.Row{paint.Text(words, p.th.Count), paint.Text("   "+said, p.th.Muted)})
		return
	}
	p.line("count", words, p.th.Count)
	p.line("", said, p.th.Muted)
}

// bounds says the limits of an estimate in words.
func bounds(e model.Estimate) string {
	switch e.Bound {
	case model.Exact:
		return "exact"
	case model.About:
		return "approximate"
	case model.AtLeast:
		return "a lower limit"
	case model.AtMost:
		return "an upper limit"
	case model.Under:
		return "fewer than that"
	case model.Over:
		return "more than that"
	case model.Range:
		return "a range"
	}
	return "no number told"
}

func (p *page) force(f *model.Force) {
	p.count(f.Count)
	p.words("unit", model.RoleUnit, f.Unit, model.BetweenPieces)
	p.words("group", model.RoleGroup, f.Group, model.BetweenPieces)
	p.words("place", model.RoleCountry, f.Place, model.BetweenPieces)
	if f.Country != "" {
		p.line("country", f.CountryName+" ("+f.Country+")", p.th.Text)
	}
	if f.Origin != "" {
		p.words("origin", model.RoleOrigin, f.OriginPlace, model.BetweenPieces)
		p.line("", f.Origin, p.th.Muted)
	}
	p.line("status", f.Status.String(), p.th.Text)
}

func (p *page) casualty(c *model.Casualty) {
	p.count(c.Count)
	p.line("outcome", c.Outcome.String(), p.th.Text)
	p.words("victims", model.RoleVictims, c.Victims, model.BetweenPieces)
	p.words("claimant", model.RoleClaimant, c.Claimant, model.BetweenNames)
	p.words("perpetrator", model.RolePerpetrator, c.Perpetrator, model.BetweenPieces)
	p.words("place", model.RolePlace, c.Place, model.BetweenPieces)
	p.words("date", model.RoleDate, c.Date, model.BetweenPieces)
	p.words("hedge", model.RoleHedge, c.Hedge, model.BetweenPieces)
}

func (p *page) quote(q *model.Quote) {
	p.words("speaker", model.RoleSpeaker, q.Speaker, model.BetweenNames)
	p.words("role", model.RolePosition, q.Position, model.BetweenPieces)
	p.words("affiliation", model.RoleAffiliation, q.Affiliation, ", ")
	p.words("outlet", model.RoleOutlet, q.Outlet, model.BetweenPieces)
	p.line("class", q.Class.String(), p.th.Text)
	if !q.Direct {
		p.line("", "reported, not in quotation marks", p.th.Muted)
	}
	p.gap()
	p.words("words", model.RoleQuote, q.Parts, model.BetweenParts)
}

// mostTellings is how many places of one claim are shown in full.
const mostTellings = 40

// tellings shows the places where the briefing says it, with the words around.
func (p *page) tellings() {
	label, n := "said in", 0
	for _, a := range p.fact.Anchors {
		if a.Role != p.fact.Kind.MainRole() {
			continue
		}
		if n++; n > mostTellings {
			continue
		}
		at := model.Where(p.text, a.Start)
		p.line(label, "line "+strconv.Itoa(at.Line)+" · bytes "+strconv.Itoa(a.Start)+"–"+strconv.Itoa(a.End), p.th.Muted)
		if p.fact.Kind != model.KindQuote {
			p.around(a.Span)
		}
		label = ""
	}
	if n > mostTellings {
		p.line("", "and in "+strconv.Itoa(n-mostTellings)+" other places; t goes from one to the next", p.th.Muted)
	}
}

// around shows the words at s among those around them.
func (p *page) around(s model.Span) {
	all := model.Around(p.text, s, 90)
	for all.Start < s.Start && (p.text[all.Start] == '>' || p.text[all.Start] == ' ') {
		all.Start++ // a quoted line
	}
	lead, tail := "… ", " …"
	if before := p.text[:all.Start]; all.Start == 0 || strings.HasSuffix(before, "\n\n") {
		lead = ""
	}
	if after := p.text[all.End:]; after == "" || strings.HasPrefix(after, "\n\n") {
		tail = ""
	}
	// Blanks between the parts would be lost with those at the ends of each.
	const edge = "\u00b6"
	part := func(from, to int, style paint.Style) paint.Run {
		text := model.Bare(edge + p.text[from:to] + edge)
		return paint.Text(text[len(edge):len(text)-len(edge)], style)
	}
	row := paint.Row{
		paint.Text(lead, p.th.Muted), part(all.Start, s.Start, p.th.Muted), part(s.Start, s.End, p.th.Count),
		part(s.End, all.End, p.th.Muted), paint.Text(tail, p.th.Muted),
	}
	for _, line := range row.Wrap(p.w - margin - labels - 1) {
		p.row("", line)
	}
}

func (p *page) why() {
	if p.fact.Rule != "" {
		p.line("rule", p.fact.Rule, p.th.Muted)
	}
	p.words("cues", model.RoleCue, p.cues(), " · ")
}

// cues are the words that signal the fact, each once however often they do.
func (p *page) cues() (cues model.Words) {
	seen := map[string]bool{}
	for _, a := range p.fact.Anchors {
		if a.Role != model.RoleCue || len(cues) == mostTellings {
			continue
		}
		if word := strings.ToLower(a.Of(p.text)); !seen[word] {
			seen[word] = true
			cues = append(cues, a.Span)
		}
	}
	return cues
}

// rivals lists the other counts that the briefing gives for the same event.
func (p *page) rivals(s *model.Session) {
	label := "but also"
	for i := range s.Facts {
		for _, id := range p.fact.Rivals {
			if o := &s.Facts[i]; o.ID == id && o.Count() != nil {
				at := model.Where(p.text, o.Start())
				p.line(label, o.Count().Words.Bare(p.text, " ")+" (line "+strconv.Itoa(at.Line)+")", p.th.Warning)
				label = ""
			}
		}
	}
}
