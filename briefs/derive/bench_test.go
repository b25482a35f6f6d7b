package derive

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"debrief/briefs/lang"
	"debrief/model"
)

// report is a passage of news as it is commonly written: about one number, one
// name of a place and one word of violence in every other sentence, and a
// quotation in every third.
const report = `BAMAKO, Mali (AP) — Gunmen on motorbikes attacked an army post near the town of Gao on Monday, killing at least 12 soldiers and wounding 30 others, the defence ministry said in a statement.

The post is one of several along the road that links the northern towns with the capital. It was built three years ago with help from the United Nations, whose mission left the country at the end of last year. Since then the army has held the north together with around 1,500 Russian mercenaries, according to diplomats in the region.

“We heard the first shots shortly before dawn, and they did not stop until noon,” said Amadou Traoré, a teacher who lives beside the post. “My neighbours took their children and ran to the river.”

No group has claimed responsibility for the attack. Armed groups linked to al-Qaeda and the Islamic State have fought the government since 2012. Burkina Faso and Niger, whose armies took power in 2022 and 2023, have sent 400 and 250 men to their borders with Mali, and the three countries have agreed to form a joint force of 5,000 troops.

Fatou Diallo, a researcher at the Institute for Security Studies in Dakar, said the army was stretched too thin. “Every post that they build is another target,” she said. “They cannot be everywhere at once.”

The colonel who commands the region told reporters that his men had killed 20 of the attackers. The figure could not be verified. Families of the dead gathered outside the barracks, where the flag flew at half mast and a band played slowly in the heat of the afternoon.

`

// long is a briefing of about n bytes in which no paragraph comes twice.
func long(n int) *model.Brief {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.ReplaceAll(report, "Gao", []string{"Gao", "Kidal", "Ménaka", "Mopti", "Ségou", "Douentza", "Konna"}[i%7]))
	}
	return briefOf(b.String())
}

func benchmarkFacts(b *testing.B, brief *model.Brief, workers int) {
	b.SetBytes(int64(len(brief.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Facts(context.Background(), brief, Options{Workers: workers})
	}
}

func BenchmarkFacts1MB(b *testing.B)           { benchmarkFacts(b, long(1e6), 1) }
func BenchmarkFacts10MB(b *testing.B)          { benchmarkFacts(b, long(1e7), 1) }
func BenchmarkFacts10MBAllCores(b *testing.B)  { benchmarkFacts(b, long(1e7), 0) }
func BenchmarkFactsShortBriefing(b *testing.B) { benchmarkFacts(b, briefOf(report), 1) }

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

// scanned is a passage over one segment of ordinary text.
func scanned() *passage {
	b := long(segmentFrom)
	p := &passage{}
	p.scan(b, cut(b)[0])
	return p
}

func benchmarkStage(b *testing.B, run func(p *passage)) {
	p := scanned()
	b.SetBytes(int64(p.span.Len()))
	b.ReportAllocs()
	for b.Loop() {
		run(p)
	}
}

func BenchmarkStageBlocks(b *testing.B) {
	brief := long(1e6)
	b.SetBytes(int64(len(brief.Text)))
	b.ReportAllocs()
	for b.Loop() {
		cut(brief)
	}
}

func BenchmarkStageTokens(b *testing.B) {
	benchmarkStage(b, func(p *passage) {
		p.tokens = p.tokens[:0]
		for _, k := range p.blocks {
			p.tokens = lang.Tokens(p.tokens, p.text, k, model.PlainText)
		}
	})
}

func BenchmarkStageSentences(b *testing.B)  { benchmarkStage(b, (*passage).cut) }
func BenchmarkStageNumbers(b *testing.B)    { benchmarkStage(b, (*passage).number) }
func BenchmarkStagePlaces(b *testing.B)     { benchmarkStage(b, (*passage).locate) }
func BenchmarkStageForces(b *testing.B)     { benchmarkStage(b, func(p *passage) { p.forces() }) }
func BenchmarkStageCasualties(b *testing.B) { benchmarkStage(b, func(p *passage) { p.casualties() }) }
func BenchmarkStageQuotes(b *testing.B)     { benchmarkStage(b, func(p *passage) { p.quotes(nil) }) }
func BenchmarkStageMarks(b *testing.B) {
	benchmarkStage(b, func(p *passage) { p.quotations = lang.Quotations(p.quotations, p.text, p.blocks) })
}
