package cli

import (
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"debrief/briefs"
	"debrief/briefs/samples"
	"debrief/model"
)

// input is a briefing that the command line asks for.
type input struct {
	name  string
	asked bool // by its own name rather than by its folder's
	open  func() (*model.Brief, error)
	begin func() (b *model.Brief, ok bool) // its beginning, if that is worth while; nil where it never is
	rest  func() (*model.Brief, error)     // all of what was begun, maybe without its ID
	bare  func() (*model.Brief, error)     // all of it without an ID
	end   func(begun *model.Brief) (b *model.Brief, ok bool)
}

// stdinName is what the library calls standard input.
const stdinName = "stdin"

// inputs gives the briefings that args stand for, in their order; without args
// the sample. What cannot be listed is reported on errs and makes bad true.
func inputs(ctx context.Context, args []string, errs io.Writer) (all []input, bad bool) {
	if len(args) == 0 {
		return []input{{name: samples.MaliName, asked: true, open: samples.Mali}}, false
	}
	for _, arg := range args {
		shelf, err := briefs.List(ctx, arg)
		if err != nil {
			report(errs, err)
			bad = true
		}
		tellSkipped(errs, arg, shelf.Skipped)
		for _, path := range shelf.Paths {
			all = append(all, fileInput(ctx, arg, path))
		}
	}
	return all, bad
}

// fileInput is the briefing at path, which the argument asks for by its own or
// its folder's name. Standard input can be read only once, so what was read of
// it is kept.
func fileInput(ctx context.Context, arg, path string) input {
	in := input{name: filepath.Base(path), asked: path == arg}
	in.open = func() (*model.Brief, error) { return briefs.Open(ctx, path) }
	in.rest = func() (*model.Brief, error) { return briefs.OpenUnnamed(ctx, path) }
	in.bare = func() (*model.Brief, error) { return briefs.OpenNameless(ctx, path) }
	in.end = func(begun *model.Brief) (*model.Brief, bool) { return briefs.End(ctx, path, begun) }
	in.begin = func() (*model.Brief, bool) { return briefs.Begin(ctx, path) }
	if path == briefs.Stdin {
		in.name, in.open = stdinName, sync.OnceValues(in.open)
		in.rest, in.bare = in.open, in.open
	}
	if within, err := filepath.Rel(arg, path); err == nil && !in.asked {
		in.name = within
	}
	return in
}

// fails tells that in cannot be opened and whether that is a failure: a folder
// may hold files that are no briefings.
func (in input) fails(errs io.Writer, err error) bool {
	if !in.asked && briefs.Skippable(err) {
		fmt.Fprintf(errs, "debrief: passed over: %s\n", err)
		return false
	}
	report(errs, err)
	return true
}

// tellSkipped names files of a folder that are no briefings, the first few.
func tellSkipped(w io.Writer, folder string, skipped []string) {
	const named = 3
	if len(skipped) == 0 {
		return
	}
	names := make([]string, 0, named+1)
	for _, path := range skipped[:min(named, len(skipped))] {
		names = append(names, fmt.Sprintf("%q", filepath.Base(path)))
	}
	if len(skipped) > named {
		names = append(names, "…")
	}
	fmt.Fprintf(w, "debrief: %q: passed over %s: %s\n", folder, files(len(skipped)), strings.Join(names, ", "))
}

func files(n int) string {
	if n == 1 {
		return "1 file that is no briefing"
	}
	return fmt.Sprintf("%d files that are no briefings", n)
}

// inOrder calls do for 0 to n-1 on all cores and yields the results in order.
// No more of them wait than there are cores.
func inOrder[T any](n int, do func(i int) T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		cores := min(runtime.GOMAXPROCS(0), n)
		next, done := make(chan int, cores), make([]chan T, cores)
		defer close(next)
		for c := range cores {
			done[c] = make(chan T, 1)
			next <- c
			go func() {
				for i := range next {
					done[i%cores] <- do(i)
				}
			}()
		}
		for i := range n {
			result := <-done[i%cores]
			if i+cores < n {
				next <- i + cores
			}
			if !yield(i, result) {
				return
			}
		}
	}
}
