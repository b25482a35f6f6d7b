package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/export"
	"debrief/model"
)

func factsCommand() *cobra.Command {
	format := "table"
	c := &cobra.Command{
		Use:   "facts [FILE|DIR|-…]",
		Short: "Derive the facts of briefings and print them",
		Long: "Derives force sizes, casualty claims and quotations and prints them, without a reader.\n" +
			"Without FILE it reads the sample briefing.",
		Example: "debrief facts report.txt\ndebrief facts --format jsonl briefings/ > facts.jsonl\ncurl -s https://example.org/report.txt | debrief facts -",
		Args:    cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return interruptible(c.Context(), func(ctx context.Context) error {
				return printFacts(ctx, args, format, c.OutOrStdout(), c.ErrOrStderr())
			})
		},
	}
	c.Flags().StringVarP(&format, "format", "f", format, "one of "+strings.Join(export.Formats(), ", "))
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(export.Formats(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// derived is a briefing with its facts, or why there is none.
type derived struct {
	brief *model.Brief
	facts []model.Fact
	err   error
}

// printFacts derives the facts of all that args stand for and writes them to
// out. A briefing that fails is reported on errs; the others are still done.
func printFacts(ctx context.Context, args []string, format string, out, errs io.Writer) error {
	buffered := bufio.NewWriterSize(out, 64<<10)
	w, err := export.New(buffered, format, widthOf(out))
	if err != nil {
		return err
	}
	warnOfUnread(args, errs)
	all, bad := inputs(ctx, args, errs)
	for i, d := range inOrder(len(all), func(i int) derived { return deriveInput(ctx, all[i]) }) {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case d.err != nil && !all[i].asked && briefs.Skippable(d.err):
			fmt.Fprintf(errs, "debrief: passed over: %s\n", d.err)
			continue
		case d.err != nil:
			report(errs, d.err)
			bad = true
			continue
		}
		if err := w.Facts(d.brief, d.facts); err != nil {
			return err
		}
		if err := buffered.Flush(); err != nil {
			return err
		}
	}
	if err := finish(w, buffered); err != nil || !bad {
		return err
	}
	return errReported
}

func finish(w export.Writer, buffered *bufio.Writer) error {
	if err := w.Close(); err != nil {
		return err
	}
	return buffered.Flush()
}

func deriveInput(ctx context.Context, in input) derived {
	b, err := in.open()
	if err != nil {
		return derived{err: err}
	}
	return derived{brief: b, facts: derive.Facts(ctx, b, derive.Options{})}
}

// widthOf is the width of the terminal that w is, 0 for anything else.
func widthOf(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil {
		return 0
	}
	return width
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
