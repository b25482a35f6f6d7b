package library

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

// crowd is a briefing of 10,000 facts with 100,000 entries.
func crowd(t testing.TB) (*model.Brief, []model.Fact, []model.Entry) {
	var text strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&text, "In place %c the observers counted %d soldiers who had come by road.\n", 'a'+rune(i%26), i)
	}
	b, facts := report(t, "crowd.txt", text.String())
	r := reviews(b, facts, "ana", nil)
	entries := make([]model.Entry, 0, 100_000)
	for i := range cap(entries) {
		var e model.Entry
		r, e = r.Judge(noon(i), &facts[i%len(facts)], model.Verdict(1+i%3), 0, "")
		entries = append(entries, e)
	}
	return b, facts, entries
}

func BenchmarkAppend(b *testing.B) {
	brief, facts := report(b, "one.txt", "There were 12 dead and 30 wounded.")
	s := opened(b, storePath(b))
	r := reviews(brief, facts, "ana", nil)
	var took []time.Duration
	for n := 0; b.Loop(); n++ {
		next, e := r.Judge(noon(n), &facts[n%2], model.Accepted, 0, "")
		r = next
		start := time.Now()
		if err := s.Append(b.Context(), brief, e); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "p95-µs")
}

// From the file to the folded review of 10,000 facts with 100,000 entries: after
// a store was closed, after its process was killed, and as it was before there
// were packs.
func BenchmarkOpen(b *testing.B) {
	brief, facts, entries := crowd(b)
	path := storePath(b)
	s := opened(b, path)
	for part := range slices.Chunk(entries, 30) {
		if err := s.Append(b.Context(), brief, part...); err != nil {
			b.Fatal(err)
		}
	}
	killed := storePath(b)
	copied(b, path, killed)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	bare := storePath(b)
	copied(b, path, bare)
	if _, err := opened(b, bare).db.Exec("DELETE FROM pack"); err != nil {
		b.Fatal(err)
	}
	for name, path := range map[string]string{"closed": path, "killed": killed, "bare": bare} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				s, err := Open(b.Context(), path)
				if err != nil {
					b.Fatal(err)
				}
				all, err := s.Load(b.Context(), brief)
				if err != nil || reviews(brief, facts, "ana", all).Overall().Left() != 0 {
					b.Fatal(err)
				}
				b.StopTimer()
				clear(s.loose) // closing packs nothing
				s.Close()
				b.StartTimer()
			}
		})
	}
}

// copied is a store as it is on the disk while another process has it open.
func copied(t testing.TB, from, to string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-wal"} {
		file, err := os.ReadFile(from + end)
		if err == nil {
			err = os.WriteFile(to+end, file, 0o600)
		}
		if err != nil && end == "" {
			t.Fatal(err)
		}
	}
}

func BenchmarkChangesNone(b *testing.B) {
	brief, _ := report(b, "one.txt", "There were 12 dead.")
	s := opened(b, storePath(b))
	if _, err := s.Load(b.Context(), brief); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s.Changes(b.Context(), brief)
	}
}

func BenchmarkDecode(b *testing.B) {
	_, _, entries := crowd(b)
	var packs []string
	size := 0
	for part := range slices.Chunk(entries, packFrom) {
		packs = append(packs, string(packOf(part)))
		size += len(packs[len(packs)-1])
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, err := unpacked(packs); err != nil {
			b.Fatal(err)
		}
	}
}
