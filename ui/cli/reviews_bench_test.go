package cli_test

import (
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui/uitest"
)

// BenchmarkReview opens, with the real binary, the review of a briefing of 10,000
// facts with 100,000 entries whose last process was killed: with facts that have
// to be derived, and with those that were kept. It reports, in milliseconds, the
// medians from the first frame to all facts and to the review of them, the least
// of the latter, which a busy machine changes little, and the median and 95th
// percentile from a verdict's key to the frame that it makes:
//
//	go test ./ui/cli -run none -bench Review -benchtime 5x
func BenchmarkReview(b *testing.B) {
	dir := b.TempDir()
	reader, file, store := filepath.Join(dir, "debrief"), filepath.Join(dir, "crowd.txt"), filepath.Join(dir, "reviews.db")
	if msg, err := exec.Command("go", "build", "-o", reader, "debrief").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, msg)
	}
	n := crowd(b, file, store)
	read := func() *exec.Cmd { return exec.Command(reader, "--store", store, file) }
	db, err := sql.Open("sqlite", "file:"+store)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	b.Run("derived", func(b *testing.B) {
		benchReview(b, read, n, func() { db.Exec("DELETE FROM derived") })
	})
	term := opening(b, read())
	term.Until("the facts to be kept", func() bool {
		var kept int
		return db.QueryRow("SELECT count(*) FROM derived").Scan(&kept) == nil && kept == 1
	})
	term.Signal(syscall.SIGKILL)
	term.Ended()
	b.Run("kept", func(b *testing.B) { benchReview(b, read, n, func() {}) })
}

func benchReview(b *testing.B, read func() *exec.Cmd, n int, before func()) {
	var deriving, review, keys []time.Duration
	for b.Loop() {
		before()
		derived, open, verdicts := reviewing(b, read(), n)
		deriving, review, keys = append(deriving, derived), append(review, open), append(keys, verdicts...)
	}
	slices.Sort(keys)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(median(deriving)), "ms-facts")
	b.ReportMetric(ms(median(review)), "ms-review")
	b.ReportMetric(ms(slices.Min(review)), "ms-review-least")
	b.ReportMetric(ms(keys[len(keys)*95/100]), "ms-key-p95")
	b.ReportMetric(ms(keys[len(keys)/2]), "ms-key-p50")
	b.ReportMetric(0, "ns/op")
}

// opening is a reader of the crowd whose first frame is there.
func opening(b *testing.B, cmd *exec.Cmd) *uitest.Terminal {
	b.Helper()
	cmd.Env = append(os.Environ(), "DEBRIEF_REVIEWER=Ada", "DEBRIEF_CONFIG="+filepath.Join(b.TempDir(), "none.yaml"))
	term := uitest.Start(b, cmd, 160, 45)
	term.See("The ministry said that 1000") // its title
	return term
}

// crowd writes a briefing of 10,000 facts and a store with 100,000 entries on all
// but the last thousand of them. It gives the number of facts.
func crowd(b *testing.B, file, store string) int {
	b.Helper()
	var text strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&text, "The ministry said that %d soldiers were killed near the village of Ban%s.\n\n", 1000+i, strings.Repeat("a", 1+i%5)+"nor")
	}
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	brief, err := briefs.Open(b.Context(), file)
	if err != nil {
		b.Fatal(err)
	}
	facts := derive.Facts(b.Context(), brief, derive.Options{})
	if len(facts) < 9_500 {
		b.Fatalf("only %d facts", len(facts))
	}
	r := model.NewReviews(brief, model.Reviewer{Name: "Ada", Writer: 1, Engine: "bench"}, nil).WithFacts(facts)
	entries := make([]model.Entry, 0, 100_000)
	for i := range cap(entries) {
		var e model.Entry
		r, e = r.Judge(time.UnixMilli(int64(1_700_000_000_000+i)), &facts[i%(len(facts)-1000)], model.Verdict(1+i%3), model.NoReason, "")
		entries = append(entries, e)
	}
	s, err := library.Open(b.Context(), store)
	if err != nil {
		b.Fatal(err)
	}
	for part := range slices.Chunk(entries, 30) {
		if err := s.Append(b.Context(), brief, part...); err != nil {
			b.Fatal(err)
		}
	}
	return len(facts) // the store is left as a killed process leaves it
}

var seenOf = regexp.MustCompile(`(\d+)/\d+ seen`)

// seen is how many facts the header counts as seen, -1 when it counts none yet.
func seen(screen string) int {
	m := seenOf.FindStringSubmatch(screen)
	if m == nil {
		return -1
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// reviewing opens the review of n facts and gives ten verdicts in it.
func reviewing(b *testing.B, cmd *exec.Cmd, n int) (derived, open time.Duration, keys []time.Duration) {
	b.Helper()
	term := opening(b, cmd)
	began := time.Now()
	all := strconv.Itoa(n) + " claims"
	term.Until("the facts", func() bool {
		header, _, _ := strings.Cut(term.Screen(), "\n")
		return seen(header) > 0 || strings.Contains(header, all) && !strings.Contains(header, "quoted  …")
	})
	derived = time.Since(began)
	term.Until("the review", func() bool { return seen(term.Screen()) > 0 })
	open = time.Since(began)
	for i := range 10 {
		want := seen(term.Screen()) + 1
		before, pressed := len(term.Sent()), time.Now()
		term.Type(string("axf"[i%3]))
		term.Until("a frame", func() bool { return len(term.Sent()) > before })
		keys = append(keys, time.Since(pressed))
		term.Until("the verdict", func() bool { return seen(term.Screen()) == want })
		term.Until("the mark of what is saved", func() bool { return !strings.Contains(term.Screen(), "◌") })
	}
	term.Type("q")
	term.Ended()
	return derived, open, keys
}
