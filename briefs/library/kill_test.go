package library

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"debrief/briefs"
	"debrief/model"
)

// appendTo names the store that the test binary appends to without end when it
// is started with this variable.
const appendTo = "LIBRARY_TEST_APPEND_TO"

const witness = "There were 12 dead and 30 wounded."

// appendForever appends one entry after the other and prints the ID of each as
// soon as the store has it.
func appendForever(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path)
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	b, err := briefs.Parse("one.txt", witness)
	if err != nil {
		os.Exit(1)
	}
	facts := claims(b.Text)
	r := model.NewReviews(b, model.Reviewer{Name: "ana", Writer: uint64(os.Getpid())}, nil).WithFacts(facts)
	for i := 0; ; i++ {
		var e model.Entry
		r, e = r.Judge(time.Now(), &facts[i%2], model.Accepted, 0, "")
		if err := s.Append(ctx, b, e); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		fmt.Println(e.ID)
	}
}

// A process that is killed while it appends loses nothing that it was told is
// kept, and leaves a store that is whole.
func TestNothingKeptIsLostByKilling(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	path := storePath(t)
	told := map[string]bool{}
	for i := range rounds {
		for _, id := range killed(t, path, 1+i%4) {
			told[id] = true
		}
	}
	s := opened(t, path)
	var sound string
	if err := s.db.QueryRow("PRAGMA integrity_check").Scan(&sound); err != nil || sound != "ok" {
		t.Fatalf("the store is not whole: %s, %v", sound, err)
	}
	b, err := briefs.Parse("one.txt", witness)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := s.Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		delete(told, e.ID.String())
	}
	if len(told) > 0 || len(entries) < rounds {
		t.Errorf("%d entries are lost of %d", len(told), len(entries))
	}
	t.Logf("%d kills, %d entries", rounds, len(entries))
}

// Of a long journal whose process was killed little has to be read line by line.
func TestAKilledStoreIsPacked(t *testing.T) {
	path := storePath(t)
	killed(t, path, packFrom+100)
	b, err := briefs.Parse("one.txt", witness)
	if err != nil {
		t.Fatal(err)
	}
	s := opened(t, path)
	entries, err := s.Load(t.Context(), b)
	if loose := s.loose[b.ID]; err != nil || len(entries) < packFrom+100 || loose > len(entries)-packFrom {
		t.Errorf("%d of %d entries are read line by line, %v", loose, len(entries), err)
	}
}

// Processes that write at the same time wait for each other and lose nothing.
func TestSeveralWriteAtOnce(t *testing.T) {
	path := storePath(t)
	told := make(chan []string)
	const writers, each = 3, 25
	for range writers {
		go func() { told <- killed(t, path, each) }()
	}
	all := map[string]bool{}
	for range writers {
		for _, id := range <-told {
			all[id] = true
		}
	}
	b, err := briefs.Parse("one.txt", witness)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := opened(t, path).Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		delete(all, e.ID.String())
	}
	if len(all) > 0 || len(entries) < writers*each {
		t.Errorf("%d entries are lost of %d", len(all), len(entries))
	}
}

// killed is what a process was told is kept before it was killed, in the middle
// of appending behind the n-th entry.
func killed(t *testing.T, path string, n int) (ids []string) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), appendTo+"="+path)
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Error(err)
		return nil
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "error") {
			t.Error(lines.Text())
		}
		if len(lines.Text()) == 32 {
			ids = append(ids, lines.Text())
		}
		if len(ids) == n {
			c.Process.Kill()
		}
	}
	c.Wait()
	return ids
}
