package cli

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/user"
	"runtime"

	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui"
)

// journal is a store as the reader wants it.
type journal struct{ *library.Store }

// Place is where the reviewer stopped in b. A place that cannot be read is none:
// what is wrong with the store is told when its entries are read.
func (j journal) Place(ctx context.Context, b *model.Brief) (ui.Place, bool) {
	p, ok, err := j.Store.Place(ctx, b)
	return ui.Place{Fact: p.Fact, Cursor: p.Cursor, Top: p.Top, Filter: p.Filter, Order: p.Order}, ok && err == nil
}

// SavePlace notes where the reviewer is in b.
func (j journal) SavePlace(ctx context.Context, b *model.Brief, p ui.Place) error {
	return errors.Join(noteLast(j.Path(), b), j.Store.SavePlace(ctx, b, library.Place{Fact: p.Fact, Cursor: p.Cursor, Top: p.Top, Filter: p.Filter, Order: p.Order}))
}

// reviewerVariable names the reviewer where the system's name will not do.
const reviewerVariable = "DEBRIEF_REVIEWER"

// reviewer is who sits here.
func reviewer() model.Reviewer {
	name := os.Getenv(reviewerVariable)
	if u, err := user.Current(); name == "" && err == nil {
		name = u.Username
	}
	if name == "" {
		name = "reviewer"
	}
	return model.Reviewer{Name: name, Writer: rand.Uint64(), Engine: version()}
}

// errNoOpener is the failure to find a program that opens links.
var errNoOpener = errors.New("no program to open links with was found")

// browse opens a link with the program that the system has for it.
func browse(target string) error {
	tools := []string{"xdg-open", "wslview", "open"}
	if runtime.GOOS == "darwin" {
		tools = []string{"open"}
	}
	for _, tool := range tools {
		if path, err := exec.LookPath(tool); err == nil {
			return exec.Command(path, target).Start()
		}
	}
	return errNoOpener
}
