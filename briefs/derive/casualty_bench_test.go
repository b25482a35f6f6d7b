package derive

import (
	"strings"
	"testing"

	"debrief/model"
)

// news is a paragraph of ordinary news: a claim in every third sentence.
const news = `Raiders attacked a market near the border on Tuesday, killing at least 14 people and wounding 30 others, the
governor said. The town lies on the road to the capital and has a garrison of some 200 soldiers. Nobody has claimed the attack.
Six of the wounded, including two children, died in hospital, a doctor told reporters. The army says that it has sent
reinforcements and closed the road. Traders asked for better protection. Last year 45 people were killed in the same district.

`

func BenchmarkCasualties(b *testing.B) {
	benchmarkCasualties(b, strings.Repeat(news, 60<<10/len(news)))
}

func BenchmarkCasualtiesOnCuesAlone(b *testing.B) {
	benchmarkCasualties(b, strings.Repeat("killed a man and two killed of dead ", 60<<10/36))
}

func benchmarkCasualties(b *testing.B, text string) {
	brief := &model.Brief{Text: text, Body: model.Span{End: len(text)}}
	p := &passage{}
	segments := cut(brief)
	p.read(brief, segments[0])
	b.SetBytes(int64(segments[0].Len()))
	b.ReportAllocs()
	for b.Loop() {
		p.casualties()
	}
}
