package theme

import (
	"testing"

	"debrief/ui/paint"
)

func entryOf(t *testing.T, c paint.Color) uint8 {
	t.Helper()
	n, ok := c.Entry()
	if !ok || n < first {
		t.Errorf("%x is no colour of the 256 that are the same everywhere", c)
	}
	return n
}

func TestIndexedThemesHaveTheirColoursInThePalette(t *testing.T) {
	for _, name := range []string{"quiet", "paper", "safe"} {
		for _, dark := range []bool{true, false} {
			th, ok := Indexed(name, dark)
			if !ok || th.Name != name || th.Dark != dark {
				t.Fatalf("%s: %v, %+v", name, ok, th)
			}
			grounds := map[uint8]bool{}
			for _, s := range []paint.Style{th.Chosen, th.ChosenIdle, th.Overlay} {
				grounds[entryOf(t, s.Bg)] = true
			}
			if len(grounds) != 3 {
				t.Errorf("%s, dark %v: grounds are alike", name, dark)
			}
			kinds := map[uint8]bool{}
			for _, s := range th.Kind {
				kinds[entryOf(t, s.Fg)] = true
			}
			if len(kinds) != len(th.Kind) {
				t.Errorf("%s, dark %v: kinds are alike", name, dark)
			}
			for _, s := range []paint.Style{th.Muted, th.Faint, th.Key, th.Selection, th.Hit, th.HitHere, th.Warning} {
				entryOf(t, s.Over(th.Muted).Fg)
			}
		}
	}
	for _, name := range []string{"terminal", "mono"} {
		have, _ := Indexed(name, true)
		if want, _ := Named(name, true); have != want {
			t.Errorf("%s is another theme in 256 colours", name)
		}
	}
	if _, ok := Indexed("zebra", true); ok {
		t.Error("there is no theme zebra")
	}
}

func TestTheNearestColourIsNotLivelier(t *testing.T) {
	all := palette()
	for hex, want := range map[uint32]uint8{
		0x000000: 16, 0xffffff: 231, 0xff0000: 196, 0x87afd7: 110, 0x303030: 236, // themselves
		0x2b3444: 236, 0x352c47: 236, 0x8b93a3: 246, // nearly grey
		0x8fb8de: 110,
	} {
		if got := nearest(all, labOf(uint8(hex>>16), uint8(hex>>8), uint8(hex))); got != want {
			t.Errorf("%06x: have %d, want %d", hex, got, want)
		}
	}
}
