package model

import "testing"

func TestBareIsWithoutMarkup(t *testing.T) {
	for in, want := range map[string]string{
		"the *regional hospital":        "the regional hospital",
		"the *regional hospital*, said": "the regional hospital, said",
		"**Officials in** __Kharkiv__":  "Officials in Kharkiv",
		"**“Nobody counts,”** she said": "“Nobody counts,” she said",
		"the `log` and ***all***":       "the log and all",
		"a Study of\n> War":             "a Study of War",
		"nested\n > > twice":            "nested twice",
		"> is no quote where it begins": "> is no quote where it begins",
		"5 > 3\nlines":                  "5 > 3 lines",
		"2 * 3":                         "2 * 3",
		"snake_case and a*b":            "snake_case and a*b",
		"déjà  *vu*":                    "déjà vu",
		"*":                             "*",
		"":                              "",
		"nothing to drop, “not” here":   "nothing to drop, “not” here",
	} {
		if got := Bare(in); got != want {
			t.Errorf("%q: have %q, want %q", in, got, want)
		}
	}
	w := Words{{0, 4}, {5, 10}}
	if got := w.Bare("*ab* _cde_", " | "); got != "ab | cde" {
		t.Errorf("have %q", got)
	}
}
