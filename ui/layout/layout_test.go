package layout

import "testing"

var wants = []Want{{}, {Zoom: true}, {Facts: true}, {Facts: true, Zoom: true}, {Facts: true, Tall: true}}

// Every cell of every screen belongs to exactly one part.
func TestTheScreenIsDividedWithoutGapOrOverlap(t *testing.T) {
	for w := 1; w <= 300; w += 1 + w/40 {
		for h := 1; h <= 100; h += 1 + h/30 {
			for _, want := range wants {
				s := Of(w, h, want)
				if s.Shape == TooSmall {
					if w >= MinWidth && h >= MinHeight {
						t.Fatalf("%d×%d is large enough", w, h)
					}
					continue
				}
				owners := make([]int, w*h)
				for _, r := range append(s.Rules, s.Header, s.Bottom, s.Source, s.Facts) {
					if r.W < 0 || r.H < 0 || r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
						t.Fatalf("%d×%d %+v: %+v leaves the screen", w, h, want, r)
					}
					for y := r.Y; y < r.Y+r.H; y++ {
						for x := r.X; x < r.X+r.W; x++ {
							owners[y*w+x]++
						}
					}
				}
				for i, n := range owners {
					if n != 1 {
						t.Fatalf("%d×%d %+v: cell %d,%d has %d owners", w, h, want, i%w, i/w, n)
					}
				}
			}
		}
	}
}

func TestShapesFollowTheRoom(t *testing.T) {
	for _, c := range []struct {
		w, h int
		want Want
		is   Shape
	}{
		{200, 60, Want{}, SideBySide}, {120, 40, Want{}, SideBySide}, {80, 24, Want{}, Stacked},
		{80, 10, Want{}, One}, {120, 40, Want{Zoom: true}, One}, {19, 40, Want{}, TooSmall}, {80, 3, Want{}, TooSmall},
	} {
		if got := Of(c.w, c.h, c.want).Shape; got != c.is {
			t.Errorf("%d×%d %+v: have %d, want %d", c.w, c.h, c.want, got, c.is)
		}
	}
	if s := Of(80, 10, Want{Facts: true}); s.Facts.W != 80 || s.Source.W != 0 {
		t.Errorf("a tiny screen shows the pane with the focus: %+v", s)
	}
}
