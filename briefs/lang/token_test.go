package lang

import (
	"strings"
	"testing"

	"debrief/model"
)

// tokensOf are the tokens of a line as words between bars.
func tokensOf(text string) string {
	tokens := Tokens(nil, text, model.Block{Span: model.Span{End: len(text)}}, model.PlainText)
	words := make([]string, len(tokens))
	for i := range tokens {
		words[i] = tokens[i].Of(text)
	}
	return strings.Join(words, "|")
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"Mali’s 3,500 men":                  "Mali|’s|3,500|men",
		"Russia‘s men don’t":                "Russia|‘s|men|don’t",
		"Gen. Diarra of the U.S. Army.":     "Gen.|Diarra|of|the|U.S.|Army|.",
		"a 5,000-strong force":              "a|5,000|strong|force",
		"twenty-five at Guinea-Bissau":      "twenty|five|at|Guinea|Bissau",
		"good security.The men":             "good|security|.|The|men",
		"in 2011, whenTuareg men":           "in|2011|,|when|Tuareg|men",
		"his YouTube and McDonald and AK47": "his|YouTube|and|McDonald|and|AK47",
		"12–15 of 152mm and 1.5":            "12|–|15|of|152|mm|and|1.5",
		"a ʼ mark, Marʼyinka":               "a|ʼ|mark|,|Marʼyinka",
		"see www.example.org/a, he said...": "see|www.example.org/a|,|he|said|...",
	} {
		if have := tokensOf(text); have != want {
			t.Errorf("tokens of %q\nhave %s\nwant %s", text, have, want)
		}
	}
}

func TestUSIsNoPronoun(t *testing.T) {
	for text, pronoun := range map[string]bool{"the US troops": false, "US troops": false, "he told us so": true, "HE TOLD US SO": true, "the U.S. troops": false} {
		tokens := Tokens(nil, text, model.Block{Span: model.Span{End: len(text)}}, model.PlainText)
		found := false
		for i := range tokens {
			found = found || tokens[i].Is(Pronoun) && strings.EqualFold(tokens[i].Of(text), "us")
		}
		if found != pronoun {
			t.Errorf("%q: a pronoun is %v", text, found)
		}
	}
}

func TestEveryClassHasItsName(t *testing.T) {
	last := Attack
	if 1<<(len(classNames)-1) != last {
		t.Errorf("%d names for classes up to bit %b", len(classNames), last)
	}
	for class, word := range map[Class]string{Pronoun: "he", Month: "january", Fraction: "thirds", Attack: "ambushed", Adjective: "young", Thing: "houses"} {
		if have, _ := ClassOf(word); have&class == 0 {
			t.Errorf("%s is %b, which lacks %b", word, have, class)
		}
	}
}

// TestEveryListNamesRealClasses finds slips of the pen in the lists.
func TestEveryListNamesRealClasses(t *testing.T) {
	known := map[string]bool{"Word": true}
	for _, names := range [][]string{classNames[:], forceNames[:], casualtyNames[:], quoteNames[:]} {
		for _, n := range names {
			known[n] = true
		}
	}
	files, _ := lists.ReadDir("lexicon")
	for _, f := range files {
		content, _ := lists.ReadFile("lexicon/" + f.Name())
		for line := range strings.Lines(string(content)) {
			name, words, found := strings.Cut(line, ":")
			if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
				continue
			}
			if found && !known[name] {
				t.Errorf("%s: no class is called %s", f.Name(), name)
			}
			for _, w := range strings.Fields(words) {
				if w != strings.ToLower(w) || len(w) > longest {
					t.Errorf("%s: %s is not folded", f.Name(), w)
				}
			}
		}
	}
}

func TestFixedWordsStandAtTheirNumbers(t *testing.T) {
	if have := wA + ID(len(fixedWords)); have > firstWord || have != wSomewhere+1 {
		t.Fatalf("fixed words end at %d: the lists begin at %d, the last constant is %d", have, firstWord, wSomewhere)
	}
	for word, id := range map[string]ID{"a": wA, "least": wLeast, "dozen": wDozen, "quarters": wQuarters, "u.s": wUSA} {
		if have := Lookup(word); have != id {
			t.Errorf("%s is %d, want %d", word, have, id)
		}
	}
}
