package derive

import (
	"strings"
	"testing"

	"debrief/briefs/lang"
)

func TestKeywordsAreWordsOfTheLexicon(t *testing.T) {
	seen := map[string]keyword{}
	for k, list := range keyLists() {
		for w := range strings.FieldsSeq(list) {
			if lang.Lookup(w) == lang.Unknown && len(w) > 1 {
				t.Errorf("%q is no word of the lexicon", w)
			}
			if was, twice := seen[w]; twice {
				t.Errorf("%q is keyword %d and %d", w, was, k)
			}
			seen[w] = keyword(k)
		}
	}
}

// TestTollWords sees that the lexicon lists every word that claims alone turn on.
func TestTollWords(t *testing.T) {
	listed(t, *tollings())
}
