package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"debrief/briefs/derive"
	"debrief/briefs/export"
	"debrief/model"
)

func factsCommand() *cobra.Command {
	p := &printing{format: choice{value: "table", allowed: export.Formats()}}
	c := &cobra.Command{
		Use:   "facts [FILE|DIR|-…]",
		Short: "Derive the facts of briefings and print them",
		Long: "Derives force sizes, casualty claims and quotations and prints them, without a reader.\n" +
			"Without FILE it reads the sample briefing.",
		Example: "debrief facts report.txt\ndebrief facts --format jsonl briefings/ > facts.jsonl\ncurl -s https://example.org/report.txt | debrief facts -",
		Args:    cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			p.out, p.errs = c.OutOrStdout(), c.ErrOrStderr()
			return interruptible(c.Context(), func(ctx context.Context) error { return p.all(ctx, args) })
		},
	}
	p.format.add(c, "format", "f", "How to print them")
	c.Flags().BoolVar(&p.uncovered, "uncovered", false, "Print the numbers and quotations that are in no fact instead")
	return c
}

// printing is one run of the command.
type printing struct {
	format    choice
	uncovered bool
	out, errs io.Writer
}

// derived is a briefing with its facts, or why there is none.
type derived struct {
	brief *model.Brief
	facts []model.Fact
	gaps  export.Gaps
	err   error
}

// all prints what args stand for. A briefing that fails is reported; the others
// are still done.
func (p *printing) all(ctx context.Context, args []string) error {
	buffered := bufio.NewWriterSize(p.out, 64<<10)
	w, err := export.New(buffered, p.format.value, terminalOf(p.out))
	if err != nil {
		return err
	}
	debug.SetGCPercent(smallHeap)
	warnOfUnread(args, p.errs)
	all, bad := inputs(ctx, args, p.errs)
	for i, d := range inOrder(len(all), func(i int) derived { return p.derive(ctx, all[i]) }) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if d.err != nil {
			bad = all[i].fails(p.errs, d.err) || bad
			continue
		}
		p.tellNotes(d.brief)
		if err := errors.Join(p.write(w, d), buffered.Flush()); err != nil {
			return err
		}
	}
	if err := errors.Join(w.Close(), buffered.Flush()); err != nil || !bad {
		return err
	}
	return errReported
}

func (p *printing) derive(ctx context.Context, in input) derived {
	open := in.bare
	if open == nil {
		open = in.open
	}
	b, err := open()
	if err != nil {
		return derived{err: err}
	}
	if len(b.Text) > huge {
		debug.SetGCPercent(100)
	}
	d := derived{brief: b, facts: derive.Facts(ctx, b, derive.Options{})}
	if p.uncovered {
		d.gaps = gapsOf(derive.Uncovered(b, d.facts))
	}
	return d
}

func gapsOf(c derive.Coverage) export.Gaps {
	var g export.Gaps
	for kind, share := range c.Kinds {
		g.Shares[kind] = export.Share(share)
	}
	for _, m := range c.Missed {
		g.Missed = append(g.Missed, export.Gap(m))
	}
	return g
}

// write writes what was asked for of one briefing.
func (p *printing) write(w export.Writer, d derived) error {
	if p.uncovered {
		return w.Gaps(d.brief, d.gaps)
	}
	return w.Facts(d.brief, d.facts)
}

// tellNotes tells what a reader should know of the opening of b.
func (p *printing) tellNotes(b *model.Brief) {
	for _, note := range b.Notes {
		fmt.Fprintf(p.errs, "debrief: %s: %s\n", b.Name, note)
	}
}

// terminalOf is the terminal that w writes to, the zero one for a file.
func terminalOf(w io.Writer) export.Terminal {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return export.Terminal{}
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil {
		return export.Terminal{}
	}
	return export.Terminal{Width: width, Bold: os.Getenv("TERM") != "dumb"}
}

// warnOfUnread tells somebody who pipes a briefing in without saying "-" that
// it is not read.
func warnOfUnread(args []string, errs io.Writer) {
	if len(args) > 0 {
		return
	}
	if st, err := os.Stdin.Stat(); err == nil && st.Mode().Type() == os.ModeNamedPipe {
		fmt.Fprintln(errs, "debrief: these are the facts of the sample; say - to read standard input")
	}
}

// interruptible runs do until it ends or ctrl+c is pressed, even while it waits
// for input that does not come.
func interruptible(ctx context.Context, do func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- do(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
