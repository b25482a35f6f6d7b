package derive

import (
	"testing"

	"debrief/model"
)

func TestCountIn(t *testing.T) {
	for words, want := range map[string]string{
		"at least 84 mercenaries": "≥84", "nearly fifty": "~50", "12 to 15 men": "12–15", "1,500": "1,500", "dozens": "dozens",
		"nobody at all": "", "in May 2019": "", "": "",
	} {
		text := "In 2001, 7 men left. " + words
		b := &model.Brief{Text: text, Body: model.Span{End: len(text)}}
		e, ok := CountIn(b, model.Span{Start: len(text) - len(words), End: len(text)})
		have := ""
		if ok {
			have = e.Short(text)
		}
		if have != want {
			t.Errorf("%q: have %q, want %q", words, have, want)
		}
	}
}
