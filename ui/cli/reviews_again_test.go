package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"debrief/ui/uitest"
)

// sitting opens a briefing again and again with one store.
type sitting struct {
	t           *testing.T
	file, store string
}

func newSitting(t *testing.T, text string) *sitting {
	t.Helper()
	dir := t.TempDir()
	s := &sitting{t, filepath.Join(dir, "notes.txt"), filepath.Join(dir, "reviews.db")}
	s.write(text)
	return s
}

func (s *sitting) write(text string) {
	s.t.Helper()
	if err := os.WriteFile(s.file, []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// read opens the briefing, does something and quits.
func (s *sitting) read(do func(term *uitest.Terminal)) {
	s.t.Helper()
	term := uitest.Start(s.t, inTerminal(s.t, "--store", s.store, s.file), 120, 36)
	term.See("CASUALTY CLAIMS")
	do(term)
	term.Gone("◌")
	term.Type("q", "q") // the first one closes the summary of a review that is done
	if code := term.Ended(); code != 0 {
		s.t.Errorf("exit code %d", code)
	}
}

// step is keys, and what is to be seen after them.
func step(term *uitest.Terminal, key, see string) {
	term.Type(key)
	term.See(see)
}

const riverNotes = "River notes\n\nThe army has 300 soldiers in Niger.\n\nRebels killed 12 soldiers at Tillia.\n\n" +
	"The ministry said that 40 people were wounded in Gao.\n"

func TestUndoAndRedoGoOnAfterARestart(t *testing.T) {
	s := newSitting(t, riverNotes)
	s.read(func(term *uitest.Terminal) {
		step(term, "a", "1/3 seen ✓1 2 left")
		step(term, "x", "2/3 seen ✓1 ✗1 1 left")
		step(term, "f", "3/3 seen ✓1 ✗1 !1")
	})
	s.read(func(term *uitest.Terminal) {
		step(term, "u", "2/3 seen ✓1 ✗1 1 left")
	})
	s.read(func(term *uitest.Terminal) {
		step(term, "u", "1/3 seen ✓1 2 left")
	})
	s.read(func(term *uitest.Terminal) {
		step(term, "\x12", "2/3 seen ✓1 ✗1 1 left") // ctrl+r
	})
	s.read(func(term *uitest.Terminal) {
		step(term, "\x12", "3/3 seen ✓1 ✗1 !1")
		step(term, "\x12", "Nothing to redo")
		step(term, "u", "2/3 seen ✓1 ✗1 1 left")
	})
}

// A briefing is revised between two sittings: what stayed keeps its verdict, what
// says another number is unseen again, what is gone is listed.
func TestARevisedBriefingKeepsItsReviews(t *testing.T) {
	s := newSitting(t, riverNotes)
	s.read(func(term *uitest.Terminal) {
		step(term, "a", "1/3 seen")
		step(term, "a", "2/3 seen")
		step(term, "x", "3/3 seen ✓2 ✗1")
	})
	s.write("River notes, second edition\n\nRain has come.\n\nRebels killed 15 soldiers at Tillia.\n\nThe army has 300 soldiers in Niger.\n")
	s.read(func(term *uitest.Terminal) {
		term.See("1/2 seen ✓1 1 left")
		term.See("✓ Niger")
		term.See("~ ")
		step(term, "2", "casualty 1/1")
		step(term, "i", "accepted, when its words were")
		term.Type("<esc>")
		term.Gone("accepted, when its words were")
		step(term, "=", "not found in this text any more")
		term.See("40")
		term.Type("<esc>")
		term.Gone("any more")
		step(term, "a", "2/2 seen ✓2")
	})
}

// A number that the rules passed over is gone to and becomes a fact.
func TestAMissedFactIsAddedInTheTerminal(t *testing.T) {
	s := newSitting(t, riverNotes+"\nSome 2,000 left their homes.\n")
	s.read(func(term *uitest.Terminal) {
		step(term, "U", "Number without a fact, 1 of 1")
		step(term, "F", "Add force size")
		term.See("Some 2,000")
		step(term, "\x13", "Added a force; u takes it back.") // ctrl+s
		term.See("~2,000")
		term.See("1/4 seen ✓1 3 left")
	})
	s.read(func(term *uitest.Terminal) {
		term.See("~2,000")
		step(term, "u", "2 claims")
		term.Gone("~2,000")
	})
}
