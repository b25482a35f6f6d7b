package theme

import (
	"math"

	"debrief/ui/paint"
)

// Indexed is the named theme for a terminal with 256 colours; ok is false when
// there is none. Its colours are the nearest there are, but never livelier ones:
// of what is nearly grey it makes grey.
func Indexed(name string, dark bool) (t Theme, ok bool) {
	s, ok := swatchOf(name, dark)
	if !ok {
		return Named(name, dark)
	}
	t, _ = Named(name, dark)
	return build(t.Name, dark, s.indexed(dark)), true
}

// indexed is s in the colours of the palette. The grounds are so near to one
// another that their nearest would be one and the same.
func (s swatch) indexed(dark bool) swatch {
	all := []*paint.Color{
		&s.text, &s.muted, &s.faint, &s.heading, &s.accent, &s.ink, &s.quote, &s.who, &s.whom, &s.where, &s.whoBg, &s.whomBg, &s.whereBg,
		&s.hit, &s.hitHere, &s.selection, &s.red, &s.amber, &s.green,
	}
	for k := range s.kind {
		all = append(all, &s.kind[k])
	}
	near := palette()
	for _, c := range all {
		if r, g, b, ok := c.Split(); ok {
			*c = paint.Palette(nearest(near, labOf(r, g, b)))
		}
	}
	s.ground, s.idle, s.overlay = paint.Palette(253), paint.Palette(254), paint.Palette(255)
	if dark {
		s.ground, s.idle, s.overlay = paint.Palette(237), paint.Palette(235), paint.Palette(234)
	}
	return s
}

// lab is a colour in Oklab: lightness, and how far from grey in two directions.
type lab struct{ l, a, b float64 }

// labOf is the colour with these parts of sRGB.
func labOf(r, g, b uint8) lab {
	linear := func(c uint8) float64 {
		x := float64(c) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	lr, lg, lb := linear(r), linear(g), linear(b)
	l := math.Cbrt(0.4122214708*lr + 0.5363325363*lg + 0.0514459929*lb)
	m := math.Cbrt(0.2119034982*lr + 0.6806995451*lg + 0.1073969566*lb)
	s := math.Cbrt(0.0883024619*lr + 0.2817188376*lg + 0.6299787005*lb)
	return lab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func (c lab) chroma() float64 { return math.Hypot(c.a, c.b) }

// first is the entry of the palette with which the colours begin that are the same
// in all terminals.
const first = 16

// palette is the entries from first on: a cube of six steps a side, then greys.
func palette() []lab {
	all := make([]lab, 0, 256-first)
	step := func(i int) uint8 {
		if i == 0 {
			return 0
		}
		return uint8(55 + 40*i)
	}
	for i := range 216 {
		all = append(all, labOf(step(i/36), step(i/6%6), step(i%6)))
	}
	for i := range 24 {
		grey := uint8(8 + 10*i)
		all = append(all, labOf(grey, grey, grey))
	}
	return all
}

// livelier is what being farther from grey than what is wanted counts.
const livelier = 4

// nearest is the entry of the palette that is nearest to c.
func nearest(all []lab, c lab) (entry uint8) {
	least := math.Inf(1)
	for i, p := range all {
		d := math.Hypot(p.l-c.l, math.Hypot(p.a-c.a, p.b-c.b)) + livelier*max(p.chroma()-c.chroma(), 0)
		if d < least {
			least, entry = d, uint8(first+i)
		}
	}
	return entry
}
