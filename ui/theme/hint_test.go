package theme

import "testing"

func TestHintsGiveWayFromTheEndButForTheLast(t *testing.T) {
	th, _ := Named("quiet", true)
	hints := []Hint{{"a", "accept"}, {"x", "reject"}, {"", "words alone"}, {"?", "help"}}
	for w, want := range map[int]string{
		80: "a accept  x reject  words alone  ? help", 35: "a accept  x reject  ? help", 26: "a accept  x reject  ? help", 25: "a accept  ? help",
		16: "a accept  ? help", 15: "? help", 6: "? help", 5: "", 0: "",
	} {
		if got := th.Hints(hints, w).String(); got != want {
			t.Errorf("%d cells: have %q, want %q", w, got, want)
		}
	}
	if got := th.Hints(nil, 80); got != nil {
		t.Errorf("no hints: %q", got.String())
	}
}
