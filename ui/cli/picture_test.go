package cli_test

import (
	"context"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"debrief/briefs/derive"
	"debrief/briefs/samples"
	"debrief/model"
	"debrief/ui"
	"debrief/ui/keys"
	"debrief/ui/paint"
	"debrief/ui/uitest"
)

// The picture of the README is a frame of the reader with the sample; -update
// takes it anew. It may be older than the rules that derive its facts.
func TestThePictureIsAFrameOfTheSample(t *testing.T) {
	b, err := samples.Mali()
	if err != nil {
		t.Fatal(err)
	}
	facts := func(ctx context.Context, b *model.Brief, _ model.Span, _ func([]model.Fact, int)) []model.Fact {
		return derive.Facts(ctx, b, derive.Options{})
	}
	rows := ui.Still(ui.Config{First: b, Derive: facts}, 128, 38, keys.FactNext, keys.FactNext)
	picture := uitest.Picture(t, "../picture.svg", paint.SVG(rows, paint.RGB(0xd5d8de), paint.RGB(0x15181d)))
	var words strings.Builder
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
		if text, ok := token.(xml.CharData); ok {
			words.Write(text)
		}
	}
	for _, want := range []string{b.Title, b.Handling, "FORCES BY COUNTRY", "~1,500"} {
		if !strings.Contains(words.String(), want) {
			t.Errorf("the picture does not show %q", want)
		}
	}
}
