package derive

import (
	"testing"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// scanned is a passage over one segment of ordinary text.
func scanned() *passage {
	b := long(segmentFrom)
	p := &passage{}
	p.read(b, cut(b)[0])
	return p
}

// benchmarkStage measures one stage of deriving. What the others find is there
// already.
func benchmarkStage(b *testing.B, run func(p *passage)) {
	p := scanned()
	b.SetBytes(int64(p.span.Len()))
	b.ReportAllocs()
	for b.Loop() {
		p.room.reset()
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

// BenchmarkStageSentences cuts into tokens and sentences.
func BenchmarkStageSentences(b *testing.B) {
	benchmarkStage(b, func(p *passage) {
		p.clear()
		for i := range p.blocks {
			p.cut(i)
		}
	})
}

func BenchmarkStageNumbers(b *testing.B) {
	benchmarkStage(b, func(p *passage) {
		p.quantities = p.quantities[:0]
		p.number(0)
	})
}

func BenchmarkStagePlaces(b *testing.B) {
	benchmarkStage(b, func(p *passage) {
		p.places = p.places[:0]
		p.locate(0)
		gazetteer.Settle(p.places)
	})
}

func BenchmarkStageMarks(b *testing.B) {
	benchmarkStage(b, func(p *passage) { p.quotations = lang.Quotations(p.quotations, &p.marks, p.text, p.blocks, p.unmarked) })
}

// BenchmarkStageCoreference finds the people and who is meant by each name.
func BenchmarkStageCoreference(b *testing.B) {
	benchmarkStage(b, func(p *passage) { p.heard.cast.fill(p) })
}

// BenchmarkStageAttribution finds who speaks, coreference included.
func BenchmarkStageAttribution(b *testing.B) {
	benchmarkStage(b, func(p *passage) {
		p.heard.done = false
		p.hear()
	})
}

func BenchmarkStageForces(b *testing.B)     { benchmarkStage(b, func(p *passage) { p.forces() }) }
func BenchmarkStageCasualties(b *testing.B) { benchmarkStage(b, func(p *passage) { p.casualties() }) }

// BenchmarkStageQuotes makes facts of what was attributed already, and finds
// indirect quotations.
func BenchmarkStageQuotes(b *testing.B) {
	benchmarkStage(b, func(p *passage) { p.quotes(p.facts[:0]) })
}

func BenchmarkStagePacking(b *testing.B) {
	benchmarkStage(b, func(p *passage) { p.packer.pack(p.facts, p.span.Start) })
}

// BenchmarkStageMerging is the pass over the whole briefing: names in full,
// claims told again, identities, rivals.
func BenchmarkStageMerging(b *testing.B) {
	brief := long(1e6)
	segments := cut(brief)
	d := &document{brief: brief, text: brief.Text, segments: segments, findings: make([]findings, len(segments))}
	p := &passage{}
	for i := range segments {
		d.findings[i] = p.read(brief, segments[i])
	}
	b.SetBytes(int64(len(brief.Text)))
	b.ReportAllocs()
	for b.Loop() {
		d.facts()
	}
}
