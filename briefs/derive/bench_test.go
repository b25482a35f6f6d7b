package derive

import (
	"context"
	"fmt"
	"strings"
	"testing"

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

// long is a briefing of about n bytes in which no paragraph comes twice. Every
// megabyte of it tells claims anew and again in about the same shares.
func long(n int) *model.Brief {
	towns := []string{"Gao", "Kidal", "Ménaka", "Mopti", "Ségou", "Douentza", "Konna"}
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		told := strings.NewReplacer("Gao", towns[i%len(towns)], "at least 12", fmt.Sprintf("at least %d", 12+i%90), "noon", fmt.Sprintf("noon of day %d", i))
		told.WriteString(&b, report)
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

func BenchmarkFactsShortBriefing(b *testing.B) { benchmarkFacts(b, briefOf(report), 1) }

// BenchmarkFacts derives from ordinary text of several sizes, with one worker and
// with one a core: throughput is to be the same whatever the size.
func BenchmarkFacts(b *testing.B) {
	for _, size := range []int{1, 10, 100} {
		if size == 100 && testing.Short() {
			continue
		}
		brief := long(size * 1e6)
		b.Run(fmt.Sprintf("%dMB", size), func(b *testing.B) { benchmarkFacts(b, brief, 1) })
		b.Run(fmt.Sprintf("%dMBAllCores", size), func(b *testing.B) { benchmarkFacts(b, brief, 0) })
	}
}
