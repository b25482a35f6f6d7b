package derive

import (
	"slices"
	"testing"

	"debrief/briefs/lang"
)

// TestUnmarkedBlocksHaveNoQuotations looks for quotations in every block, and only
// in those whose tokens say that there may be marks.
func TestUnmarkedBlocksHaveNoQuotations(t *testing.T) {
	for _, text := range []string{
		report,
		"The ferrymen's boats don't cross at O'Dell's pier.\n\nNo quay is safe.",
		"Rock ’n’ roll isn’t played in the ’90s bar.\n\n“Not here,” said Ada Quist.\n\nNobody’s band came.",
		"See https://ferry.example/o'dell/'now'/all for the timetable.\n\nIt hasn't changed.",
		"«Nous restons», said the mayor of Port-d'Or.\n\n`Stay`, said a sailor, ``we sail''.",
		"“The pier is closed.\n\nThe ferry isn't running.\n\nAll wait,” she said.",
	} {
		b := briefOf(text)
		for _, s := range cut(b) {
			p := &passage{}
			p.scan(b, s)
			if have := lang.Quotations(nil, &lang.Marks{}, text, p.blocks, nil); !slices.Equal(have, p.quotations) {
				t.Errorf("%q: %v in all blocks, %v in those with marks", text, have, p.quotations)
			}
		}
	}
}
