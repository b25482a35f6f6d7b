// Package theme turns roles into styles: why something stands out into how it
// looks. It is the only room that names colours. Colour never carries meaning
// alone: in every theme the attributes tell the same.
package theme

import (
	"debrief/model"
	"debrief/ui/paint"
)

// Theme is a style for each role on the screen. It is comparable.
type Theme struct {
	Name string
	Dark bool

	// Reading.
	Text, Muted, Faint     paint.Style
	Heading                [3]paint.Style // of level 1, level 2, and deeper
	Strong, Emph, Strike   paint.Style
	Code, BlockQuote, Link paint.Style
	Rule, Bullet, Table    paint.Style
	Anchor                 [model.Roles]paint.Style // a span of the chosen fact
	Mark                   [model.Kinds]paint.Style // the spans of all other facts
	Cursor, Selection      paint.Style
	Hit, HitHere           paint.Style // a search's hits, and the one reached
	Scrollbar              paint.Style
	Kind                   [model.Kinds]paint.Style // a kind's headings and signs
	Bar                    paint.Style              // the bars of force sizes

	// Around it.
	Title, Label, Count  paint.Style
	Chosen, ChosenIdle   paint.Style // the chosen line, with and without the focus
	Key, Help            paint.Style
	Notice, Warning      paint.Style
	Overlay, OverlayEdge paint.Style
	Prompt               paint.Style
	Verdict              [model.Verdicts]paint.Style
	Handling             [5]paint.Style // RED, AMBER, GREEN, CLEAR, other
}

// swatch is the colours of a theme, each with its purpose.
type swatch struct {
	text, muted, faint paint.Color
	heading, accent    paint.Color
	ground             paint.Color // behind the chosen line
	idle               paint.Color // the same without the focus
	overlay            paint.Color // behind an overlay
	ink                paint.Color // text on a bright ground
	kind               [model.Kinds]paint.Color
	quote              paint.Color // behind the words of a chosen quotation
	who, whom, where   paint.Color // text of those roles
	whoBg, whomBg      paint.Color
	whereBg            paint.Color
	hit, hitHere       paint.Color
	selection          paint.Color
	red, amber, green  paint.Color
}

// build lays the swatch out over the roles.
func build(name string, dark bool, c swatch) Theme {
	fg := func(c paint.Color) paint.Style { return paint.Style{Fg: c} }
	t := Theme{
		Name: name, Dark: dark,
		Text: fg(c.text), Muted: fg(c.muted), Faint: fg(c.faint),
		Heading: [3]paint.Style{fg(c.accent).With(paint.Bold), fg(c.heading).With(paint.Bold), fg(c.text).With(paint.Bold | paint.Italic)},
		Strong:  paint.Style{Attr: paint.Bold}, Emph: paint.Style{Attr: paint.Italic}, Strike: paint.Style{Attr: paint.Strike},
		Code: fg(c.where), BlockQuote: fg(c.muted), Link: paint.Style{Fg: c.accent, Attr: paint.Underline},
		Rule: fg(c.faint), Bullet: fg(c.accent), Table: fg(c.faint),
		Cursor: paint.Style{Attr: paint.Reverse}, Selection: paint.Style{Fg: c.heading, Bg: c.selection},
		Hit: paint.Style{Fg: c.ink, Bg: c.hit}, HitHere: paint.Style{Fg: c.ink, Bg: c.hitHere, Attr: paint.Bold},
		Scrollbar: fg(c.muted), Bar: fg(c.kind[model.KindForce]),
		Title: fg(c.heading).With(paint.Bold), Label: fg(c.muted), Count: paint.Style{Fg: c.text, Attr: paint.Bold},
		Chosen: paint.Style{Bg: c.ground}, ChosenIdle: paint.Style{Bg: c.idle},
		Key: fg(c.accent).With(paint.Bold), Help: fg(c.muted),
		Notice: fg(c.accent), Warning: fg(c.amber).With(paint.Bold),
		Overlay: paint.Style{Fg: c.text, Bg: c.overlay}, OverlayEdge: paint.Style{Fg: c.faint, Bg: c.overlay},
		Prompt:   fg(c.accent).With(paint.Bold),
		Handling: [5]paint.Style{fg(c.red).With(paint.Bold), fg(c.amber).With(paint.Bold), fg(c.green).With(paint.Bold), fg(c.muted), fg(c.amber).With(paint.Bold)},
	}
	t.Verdict = [model.Verdicts]paint.Style{
		model.Unseen: fg(c.muted), model.Accepted: fg(c.green).With(paint.Bold),
		model.Rejected: fg(c.red).With(paint.Bold), model.Flagged: fg(c.amber).With(paint.Bold),
	}
	for k := range t.Kind {
		t.Kind[k] = fg(c.kind[k]).With(paint.Bold)
		t.Mark[k] = paint.Style{Line: c.kind[k], Attr: paint.Underline}
	}
	t.anchors(c)
	return t
}

// anchors styles the spans of the chosen fact in families: the count or
// quotation itself, who, whom, where, and the words that signal it.
func (t *Theme) anchors(c swatch) {
	who := paint.Style{Fg: c.who, Bg: c.whoBg, Attr: paint.Bold}
	whom := paint.Style{Fg: c.whom, Bg: c.whomBg, Attr: paint.Bold}
	where := paint.Style{Fg: c.where, Bg: c.whereBg, Attr: paint.Bold}
	signal := paint.Style{Fg: c.accent, Attr: paint.Italic | paint.Underline}
	t.Anchor = [model.Roles]paint.Style{
		model.RoleCount: {Fg: c.ink, Attr: paint.Bold}, // before the colour of its kind: see Lit
		model.RoleQuote: {Fg: c.heading, Bg: c.quote},
		model.RoleUnit:  whom, model.RoleVictims: whom,
		model.RoleGroup: who, model.RoleClaimant: who, model.RolePerpetrator: who, model.RoleSpeaker: who, model.RoleName: who,
		model.RolePosition: {Fg: c.who, Attr: paint.Underline}, model.RoleAffiliation: {Fg: c.who, Attr: paint.Underline},
		model.RoleOutlet:  {Fg: c.who, Attr: paint.Underline},
		model.RoleCountry: where, model.RolePlace: where, model.RoleOrigin: where,
		model.RoleDate:   {Fg: c.where, Attr: paint.Underline},
		model.RoleStatus: signal, model.RoleOutcome: signal, model.RoleHedge: signal, model.RoleCue: signal,
	}
}

// Lit is the style of a span of the chosen fact, which is of kind k.
func (t *Theme) Lit(k model.Kind, r model.Role) paint.Style {
	s := t.Anchor[r]
	if r == model.RoleCount {
		s.Bg = t.Kind[k].Fg
	}
	return s
}

// Sign is a verdict in one cell, told without colour; a blank for none.
func Sign(v model.Verdict) string {
	return [model.Verdicts]string{" ", "✓", "✗", "!"}[v]
}
