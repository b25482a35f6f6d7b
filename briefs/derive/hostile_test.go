package derive

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

// hostile are texts that an unlucky rule takes quadratic time for.
var hostile = map[string]string{
	"digits":         "1234567890",
	"numbers":        "12 ",
	"grouped":        "1,234,567 ",
	"quote marks":    "\"",
	"curly marks":    "“",
	"apostrophes":    "'",
	"said":           "said ",
	"killed":         "killed ",
	"12 killed":      "12 killed and ",
	"troops in Mali": "400 troops in Mali, ",
	"according to":   "according to ",
	"brackets":       "[",
	"parentheses":    "(",
	"links":          "[a](",
	"half links":     "](",
	"tags":           "<a ",
	"names":          "Amadou Traoré ",
	"hyphens":        "a-",
	"dots":           ".",
	"commas":         "one, ",
	"capitals":       "MALI ",
	"initials":       "A.",
	"at":             "a@",
	"ranges":         "5-6-",
	"or":             "five or ",
	"of the":         "of the ",
	"quoted":         "“He said 12 died,” ",
	"lines":          "a\n",
	"bars":           "| 1 ",
	"bar lines":      "| 1 |\n",
	"quotes lines":   "> 1\n",
	"items":          "- 12 men\n",
	"accents":        "é",
	"soft hyphens":   "\u00ad",
	"spaced marks":   "\" more ",
	"run together":   "5others",
	"and wounded":    "and 3 wounded ",
	"killed, among":  "12 killed including ",
	"pronouns":       "he she they his her he said. ",
	"it said":        "'tis 'it said 'no' ",
	"headings":       "# 400 troops in Mali\n",
	"stray lines":    "a\n\n",
	"told again":     "Rebels said that 40 soldiers were killed in Gao on Monday. ",
}

// TestHostileTextsTakeLinearTime derives from each text at two sizes; the larger
// may not take much more than its share.
func TestHostileTextsTakeLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, unit := range hostile {
		for _, format := range []model.Format{model.PlainText, model.Markdown} {
			for try := 0; ; try++ { // a busy machine may spoil one measurement
				small, large := timeOf(unit, 1<<14, format), timeOf(unit, 1<<17, format)
				if large < 30*small || large < 700*time.Millisecond {
					break
				}
				if try == 2 {
					t.Errorf("%s as %s: %v for 16 KB, %v for 128 KB", name, format, small, large)
					break
				}
			}
		}
	}
}

// TestManyClaimsTakeLinearTime derives from briefings in which every sentence
// differs in one word, so that the pass over the document has all the work.
func TestManyClaimsTakeLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, line := range []string{
		"# soldiers were killed in Gao on Monday.\n", "Gunmen killed # people, Amadou said.\n", "At least # troops are in Mali.\n",
		"“We lost # men there,” said Awa Keita.\n", "Colonel Keita# Diarra# said that 12 soldiers were killed.\n",
		"12 soldiers were killed near Gao#, said Traoré#.\n",
	} {
		for try := 0; ; try++ { // a busy machine may spoil one measurement
			small, large := timeOfLines(line, 500), timeOfLines(line, 4000)
			if large < 30*small || large < 700*time.Millisecond {
				break
			}
			if try == 2 {
				t.Errorf("%q: %v for 500 lines, %v for 4,000", line, small, large)
				break
			}
		}
	}
}

// timeOfLines derives from n copies of line, each with its number at #, and one
// that letters tell apart too.
func timeOfLines(line string, n int) time.Duration {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(line, "Keita#", "Keita"+strings.Repeat("a", i%40)+string(rune('a'+i%26))), "#", strconv.Itoa(i+13)))
	}
	start := time.Now()
	Facts(context.Background(), briefOf(b.String()), Options{Workers: 1})
	return time.Since(start)
}

func timeOf(unit string, size int, format model.Format) time.Duration {
	b := briefOf(strings.Repeat(unit, size/len(unit)))
	b.Format = format
	start := time.Now()
	Facts(context.Background(), b, Options{Workers: 1})
	return time.Since(start)
}

func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		for _, format := range []model.Format{model.PlainText, model.Markdown} {
			b.Run(name+"/"+format.String(), func(b *testing.B) {
				brief := briefOf(strings.Repeat(unit, 1<<20/len(unit)))
				brief.Format = format
				benchmarkFacts(b, brief, 1)
			})
		}
	}
}
