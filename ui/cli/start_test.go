package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"debrief/ui/uitest"
)

// BenchmarkStart measures the time from starting the real binary to its first
// frame, side by side with the least that a Bubble Tea program can be. It
// reports the medians in milliseconds and their ratio:
//
//	go test ./ui/cli -run none -bench Start -benchtime 30x
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	reader, minimal := filepath.Join(dir, "debrief"), filepath.Join(dir, "minimal")
	for out, pkg := range map[string]string{reader: "debrief", minimal: "debrief/ui/cli/testdata/minimal"} {
		if msg, err := exec.Command("go", "build", "-o", out, pkg).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, msg)
		}
	}
	var ours, least []time.Duration
	for b.Loop() {
		least = append(least, firstFrame(b, minimal))
		ours = append(ours, firstFrame(b, reader))
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(median(ours)), "ms")
	b.ReportMetric(ms(median(least)), "ms-minimal")
	b.ReportMetric(float64(median(ours))/float64(median(least)), "ratio")
	b.ReportMetric(0, "ns/op")
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// firstFrame is how long it takes until the header of the screen stands.
func firstFrame(b *testing.B, path string) time.Duration {
	cmd := exec.Command(path)
	cmd.Env = append(os.Environ(), "DEBRIEF_STORE="+filepath.Join(b.TempDir(), "reviews.db"))
	start := time.Now()
	term := uitest.Start(b, cmd, 120, 40)
	term.See("TLP:CLEAR")
	took := time.Since(start)
	term.Type("q")
	term.Ended()
	return took
}
