package theme

import (
	"debrief/model"
	"debrief/ui/paint"
)

// Names lists the themes that can be asked for, the default first.
func Names() []string { return []string{"quiet", "paper", "safe", "terminal", "mono"} }

// Named is the theme of that name for a dark or light terminal; ok is false
// when there is none.
func Named(name string, dark bool) (t Theme, ok bool) {
	switch name {
	case "":
		name = "quiet"
	case "terminal":
		return terminal(dark), true
	case "mono":
		return mono(dark), true
	}
	s, ok := swatchOf(name, dark)
	if !ok {
		return Theme{}, false
	}
	return build(name, dark, s), true
}

// swatchOf is the colours of a theme that has its own; ok is false for others.
func swatchOf(name string, dark bool) (s swatch, ok bool) {
	switch name {
	case "quiet", "":
		s = quietLight()
		if dark {
			s = quietDark()
		}
	case "paper":
		s = paperLight()
		if dark {
			s = paperDark()
		}
	case "safe":
		s = safe(dark)
	default:
		return s, false
	}
	return s, true
}

type kinds = [model.Kinds]paint.Color

func quietDark() swatch {
	return swatch{
		muted: paint.RGB(0x8b93a3), faint: paint.RGB(0x4a5160), heading: paint.RGB(0xe8e3d5), accent: paint.RGB(0x8fb8de),
		ground: paint.RGB(0x2b3444), idle: paint.RGB(0x232833), overlay: paint.RGB(0x1c2129), ink: paint.RGB(0x11151c),
		kind:  kinds{paint.RGB(0x7fb4e6), paint.RGB(0xe88d7d), paint.RGB(0xd9bb6c)},
		quote: paint.RGB(0x443c22),
		who:   paint.RGB(0xcdb2f0), whoBg: paint.RGB(0x352c47), whom: paint.RGB(0xefbf94), whomBg: paint.RGB(0x42301f),
		where: paint.RGB(0x8fd3b8), whereBg: paint.RGB(0x1f3a31),
		hit: paint.RGB(0xa8986a), hitHere: paint.RGB(0xffd75f), selection: paint.RGB(0x3d4a63),
		red: paint.RGB(0xff6b6b), amber: paint.RGB(0xf0b65a), green: paint.RGB(0x7ec98f),
	}
}

func quietLight() swatch {
	return swatch{
		muted: paint.RGB(0x6a7079), faint: paint.RGB(0xc4c8ce), heading: paint.RGB(0x1c2733), accent: paint.RGB(0x1f63a8),
		ground: paint.RGB(0xdce8f6), idle: paint.RGB(0xeceff3), overlay: paint.RGB(0xf6f7f9), ink: paint.RGB(0xffffff),
		kind:  kinds{paint.RGB(0x1f63a8), paint.RGB(0xb3402c), paint.RGB(0x8a6400)},
		quote: paint.RGB(0xfbefc8),
		who:   paint.RGB(0x6b3fa0), whoBg: paint.RGB(0xeee5f8), whom: paint.RGB(0x9a4d10), whomBg: paint.RGB(0xfce8d6),
		where: paint.RGB(0x1b6b4d), whereBg: paint.RGB(0xdff2e9),
		hit: paint.RGB(0x8a6a00), hitHere: paint.RGB(0xb34700), selection: paint.RGB(0xcfdcf0),
		red: paint.RGB(0xb81414), amber: paint.RGB(0x9a5b00), green: paint.RGB(0x1c7a3a),
	}
}

func paperDark() swatch {
	s := quietDark()
	s.text, s.muted, s.faint = paint.RGB(0xd9d2c3), paint.RGB(0x978d7c), paint.RGB(0x544d42)
	s.heading, s.accent = paint.RGB(0xf2e6cf), paint.RGB(0xd8a657)
	s.ground, s.idle, s.overlay = paint.RGB(0x3a342a), paint.RGB(0x2b2822), paint.RGB(0x24211c)
	s.kind = kinds{paint.RGB(0x7daea3), paint.RGB(0xe0876a), paint.RGB(0xd8a657)}
	s.quote = paint.RGB(0x48391d)
	return s
}

func paperLight() swatch {
	s := quietLight()
	s.text, s.muted, s.faint = paint.RGB(0x3b352b), paint.RGB(0x7d7464), paint.RGB(0xcfc6b4)
	s.heading, s.accent = paint.RGB(0x2a2419), paint.RGB(0x8c5a00)
	s.ground, s.idle, s.overlay = paint.RGB(0xf0e4c8), paint.RGB(0xf5eddb), paint.RGB(0xfbf6ea)
	return s
}

// safe keeps to the hues of Okabe and Ito, which people with any kind of colour
// blindness tell apart, lighter or darker where they are text.
func safe(dark bool) swatch {
	blue, vermilion, yellow := paint.RGB(0x56b4e9), paint.RGB(0xe69f00), paint.RGB(0xf0e442)
	s := quietDark()
	s.who, s.whom, s.where = paint.RGB(0xe5a3c6), paint.RGB(0xf0b640), paint.RGB(0x3fcfa4)
	s.quote = paint.RGB(0x45421a)
	if !dark {
		s = quietLight()
		blue, vermilion, yellow = paint.RGB(0x0072b2), paint.RGB(0xd55e00), paint.RGB(0x7a6a00)
		s.who, s.whom, s.where = paint.RGB(0x8f3f6f), paint.RGB(0xa34700), paint.RGB(0x00664a)
		s.quote = paint.RGB(0xfaf5c0)
	}
	s.kind = kinds{blue, vermilion, yellow}
	return s
}

// terminal uses only the sixteen colours that the terminal's owner chose.
func terminal(dark bool) Theme {
	c := paint.Palette
	ink := c(15)
	if dark {
		ink = c(0)
	}
	s := swatch{
		muted: c(8), faint: c(8), accent: c(6), ink: ink,
		kind: kinds{c(4), c(1), c(3)},
		who:  c(5), whom: c(3), where: c(2), hit: c(3), hitHere: c(6), selection: c(4),
		red: c(1), amber: c(3), green: c(2),
	}
	t := build("terminal", dark, s)
	t.Anchor[model.RoleQuote] = paint.Style{Fg: c(3), Attr: paint.Bold}
	t.Chosen, t.ChosenIdle = paint.Style{Attr: paint.Reverse}, paint.Style{Attr: paint.Bold}
	t.Selection = paint.Style{Attr: paint.Reverse}
	t.Muted, t.Label, t.Help = paint.Style{Attr: paint.Faint}, paint.Style{Attr: paint.Faint}, paint.Style{Attr: paint.Faint}
	return t
}

// mono tells everything by attributes alone.
func mono(dark bool) Theme {
	t := build("mono", dark, swatch{})
	faint := paint.Style{Attr: paint.Faint}
	t.Muted, t.Faint, t.Label, t.Help, t.Rule, t.Table, t.Scrollbar, t.OverlayEdge = faint, faint, faint, faint, faint, faint, faint, faint
	t.BlockQuote = paint.Style{} // its bar tells; what is lit in it must not be faint
	t.Chosen, t.ChosenIdle = paint.Style{Attr: paint.Reverse}, paint.Style{Attr: paint.Bold}
	t.Mark = [model.Kinds]paint.Style{
		model.KindForce:    {Attr: paint.Underline},
		model.KindCasualty: {Attr: paint.Underline | paint.Bold},
		model.KindQuote:    {Attr: paint.Underline | paint.Italic},
	}
	t.Anchor[model.RoleCount] = paint.Style{Attr: paint.Reverse | paint.Bold}
	t.Anchor[model.RoleQuote] = paint.Style{Attr: paint.Reverse}
	for r := range t.Anchor {
		if t.Anchor[r].Attr&paint.Reverse == 0 {
			t.Anchor[r].Attr = paint.Bold | paint.Italic
		}
	}
	t.Selection = paint.Style{Attr: paint.Reverse}
	t.Hit, t.HitHere = paint.Style{Attr: paint.Underline | paint.Bold}, paint.Style{Attr: paint.Reverse | paint.Bold}
	return t
}

// About says in a few words what the named theme is for.
func About(name string) string {
	switch name {
	case "quiet":
		return "calm colours, for long reading"
	case "paper":
		return "warm, like print"
	case "safe":
		return "told apart with any kind of colour vision"
	case "terminal":
		return "only the sixteen colours that your terminal has"
	}
	return "no colour at all"
}
