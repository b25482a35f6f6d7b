package derive

import (
	"slices"
	"strings"
	"testing"

	"debrief/briefs/lang"
	"debrief/model"
)

// TestSegmentsKeepTheirBlocks packs blocks of every kind into segments and looks
// whether the same come out.
func TestSegmentsKeepTheirBlocks(t *testing.T) {
	markdown := strings.Repeat(`# Depot at the ford

The depot keeps 40 guards.

* ferrymen
    * 12 of them armed

`+strings.Repeat("> ", 300)+`deep in a quotation

| town | dead |
|---|---|
| Orm | 12 |
| Ketu | 3 |

~~~
12 dead
~~~

`, 400)
	plain := strings.Repeat("Depot at the ford\n\nThe depot keeps 40 guards, the keeper said on Monday.\n\n| town | dead |\n| Orm | 12 |\n\n- ferrymen\n", 900)
	for _, b := range []*model.Brief{{Text: markdown, Format: model.Markdown}, {Text: plain}, {Text: "\n\n  one line"}, {Text: "\n"}} {
		b.Body = model.Span{End: len(b.Text)}
		var have []model.Block
		for _, s := range cut(b) {
			from := len(have)
			have = s.unpack(have)
			if s.Start != have[from].Start || s.End != have[len(have)-1].End {
				t.Errorf("segment %v holds blocks from %d to %d", s.Span, have[from].Start, have[len(have)-1].End)
			}
		}
		if want := lang.Blocks(b.Text, b.Body, b.Format); !slices.Equal(have, want) {
			t.Errorf("%d blocks of %.20q went in, %d others came out", len(want), b.Text, len(have))
		}
	}
}
