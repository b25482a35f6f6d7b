package derive

import (
	"strings"
	"testing"

	"debrief/model"
)

// readPassage is the first segment of b, read.
func readPassage(b *model.Brief) *passage {
	p := &passage{}
	p.read(b, cut(b)[0])
	return p
}

func benchForces(b *testing.B, text string) {
	text = text[:min(len(text), segmentFrom)]
	brief := briefOf(text)
	p := readPassage(brief)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		p.forces()
	}
}

// BenchmarkForcesNews is news with a force in every tenth sentence.
func BenchmarkForcesNews(b *testing.B) {
	benchForces(b, strings.Repeat("The minister met farmers in the north and spoke of the harvest, the roads and the price of grain. "+
		"Nobody asked him about the 12 schools that closed in May. He left before noon. Rain fell again in the evening.\n\n"+
		"Kenya will send 1,000 police officers to Haiti next month, where 400 of them already patrol the capital.\n\n", 400))
}

// BenchmarkForcesDense is a list of nothing but forces.
func BenchmarkForcesDense(b *testing.B) {
	benchForces(b, strings.Repeat("France has 1,500 soldiers in Chad, 600 in Niger and around 300 in Gabon. ", 1200))
}

// BenchmarkForcesHostile is one sentence of numbers and nouns without end.
func BenchmarkForcesHostile(b *testing.B) {
	benchForces(b, strings.Repeat("12 troops and ", 6000))
}
