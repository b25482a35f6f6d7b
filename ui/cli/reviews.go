package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/export"
	"debrief/briefs/library"
	"debrief/model"
)

// reviewsCommand lists what was reviewed; the commands below it take it away and
// bring it in.
func reviewsCommand() *cobra.Command {
	s := &shelf{}
	format := choice{allowed: []string{"table", "jsonl"}}
	c := &cobra.Command{
		Use:     "reviews [BRIEFING…]",
		Short:   "List, export, import and compare what was reviewed",
		Long:    "Lists the briefings that were reviewed, with how far each has come.\n" + naming,
		Example: "debrief reviews\ndebrief reviews export --format html --output reviews.html report.txt",
		Args:    cobra.ArbitraryArgs,
	}
	c.RunE = s.run(func(ctx context.Context, out, errs io.Writer, all []work) error {
		rows := make([]export.Shelved, len(all))
		for i, w := range all {
			rows[i] = w.row()
		}
		return export.Shelf(out, format.value, terminalOf(out), rows)
	})
	format.add(c, "format", "f", "How to list them")
	c.PersistentFlags().StringVar(&s.path, "store", "", "Read this file instead of $"+library.Environment+" or the user's own")
	c.AddCommand(exportCommand(s), importCommand(s), agreementCommand(s), statsCommand(s))
	return c
}

// naming says how briefings are named.
const naming = "A briefing is named by its file, by its name, or by the beginning of its ID; without a name all are meant."

func agreementCommand(s *shelf) *cobra.Command {
	c := &cobra.Command{
		Use:   "agreement [BRIEFING…]",
		Short: "Tell how far reviewers agree",
		Long: "Tells by kind how far reviewers who judged the same facts say the same: percent of pairs, Cohen's kappa for " +
			"two reviewers, Krippendorff's alpha for any number, and on which facts they differ.\n" + naming,
		Args: cobra.ArbitraryArgs,
	}
	c.RunE = s.run(func(ctx context.Context, out, errs io.Writer, all []work) error {
		return export.Agreements(out, terminalOf(out), reviewed(all, nil))
	})
	return c
}

func statsCommand(s *shelf) *cobra.Command {
	c := &cobra.Command{
		Use:   "stats [BRIEFING…]",
		Short: "Tell what became of the facts of each rule",
		Long:  "Tells for each rule how many of its facts were accepted, edited and rejected, and why.\n" + naming,
		Args:  cobra.ArbitraryArgs,
	}
	c.RunE = s.run(func(ctx context.Context, out, errs io.Writer, all []work) error {
		reviews := make([]model.Reviews, len(all))
		for i := range all {
			reviews[i] = all[i].reviews
		}
		return export.Scores(out, terminalOf(out), reviews)
	})
	return c
}

// shelf is the store that the commands on reviews work on.
type shelf struct{ path string }

// work is a briefing of the store, its latest text read again.
type work struct {
	kept    library.Kept
	brief   *model.Brief
	texts   []library.Text
	journal []model.Entry
	reviews model.Reviews
}

func (w *work) row() export.Shelved {
	row := export.Shelved{Brief: w.brief, Overall: w.reviews.Overall(), Texts: w.kept.Texts, Last: w.kept.Last}
	for k := range row.Progress {
		row.Progress[k] = w.reviews.Progress(model.Kind(k))
	}
	return row
}

// reviewed is the works as exports take them.
func reviewed(all []work, only []model.Verdict) []export.Reviewed {
	list := make([]export.Reviewed, len(all))
	for i, w := range all {
		list[i] = export.Reviewed{Brief: w.brief, Reviews: w.reviews, Engine: version(), Only: only}
	}
	return list
}

// run is the command that does do with the works that its arguments name. A
// briefing that cannot be had is reported; the others are still done.
func (s *shelf) run(do func(ctx context.Context, out, errs io.Writer, all []work) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		return interruptible(c.Context(), func(ctx context.Context) error {
			out, errs := c.OutOrStdout(), c.ErrOrStderr()
			store, err := s.open(ctx, errs)
			if store == nil {
				return err
			}
			defer store.Close()
			all, bad, err := works(ctx, store, args, errs)
			if err != nil {
				return err
			}
			if err := do(ctx, out, errs, all); err != nil || !bad {
				return err
			}
			return errReported
		})
	}
}

// open opens the store. There is nothing to read where there is none: that is
// told, and none is made.
func (s *shelf) open(ctx context.Context, errs io.Writer) (*library.Store, error) {
	path := s.path
	if path == "" {
		path = library.DefaultPath()
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(errs, "debrief: nothing was reviewed yet: there is no %s\n", path)
		return nil, nil
	}
	return library.Open(ctx, path)
}

// works are the works that args name, all without args.
func works(ctx context.Context, store *library.Store, args []string, errs io.Writer) (all []work, bad bool, err error) {
	kept, err := store.List(ctx)
	if err != nil {
		return nil, false, err
	}
	if len(args) > 0 {
		kept, bad = named(ctx, store, kept, args, errs)
	}
	for i, r := range inOrder(len(kept), func(i int) read { return readWork(ctx, store, kept[i]) }) {
		if ctx.Err() != nil {
			return nil, bad, ctx.Err()
		}
		if r.err != nil {
			report(errs, fmt.Errorf("%s: %w", kept[i].Brief.Name, r.err))
			bad = true
			continue
		}
		all = append(all, r.work)
	}
	return all, bad, nil
}

// read is a work, or why it cannot be had.
type read struct {
	work
	err error
}

func readWork(ctx context.Context, store *library.Store, kept library.Kept) read {
	w := work{kept: kept}
	var err error
	if w.texts, w.journal, err = store.Texts(ctx, kept.Work); err != nil {
		return read{err: err}
	}
	at := slices.IndexFunc(w.texts, func(t library.Text) bool { return t.Brief.ID == kept.Brief.ID })
	w.brief = w.texts[max(at, 0)].Brief
	facts := derive.Facts(ctx, w.brief, derive.Options{Workers: 1})
	w.reviews = model.NewReviews(w.brief, model.Reviewer{Engine: version()}, w.journal).WithFacts(facts)
	return read{work: w}
}

// named is the works that args name, each once, in the order of args.
func named(ctx context.Context, store *library.Store, kept []library.Kept, args []string, errs io.Writer) (list []library.Kept, bad bool) {
	for _, arg := range args {
		matching := slices.DeleteFunc(slices.Clone(kept), func(k library.Kept) bool { return !isNamed(&k, arg) })
		if len(matching) == 0 {
			if k, ok := byContent(ctx, store, kept, arg); ok {
				matching = []library.Kept{k}
			}
		}
		if len(matching) == 0 {
			report(errs, &library.Error{Op: "find", Path: arg, Err: library.ErrUnknown, Hint: "debrief reviews lists those there are"})
			bad = true
		}
		for _, k := range matching {
			if !slices.ContainsFunc(list, func(o library.Kept) bool { return o.Work == k.Work }) {
				list = append(list, k)
			}
		}
	}
	return list, bad
}

// shortest is how many digits of an ID name a briefing.
const shortest = 4

// isNamed reports whether arg is the path, the name or the beginning of the ID
// of a briefing.
func isNamed(k *library.Kept, arg string) bool {
	abs, err := filepath.Abs(arg)
	return err == nil && abs == k.Brief.Path || arg == k.Brief.Name || arg == k.Work ||
		len(arg) >= shortest && strings.HasPrefix(k.Brief.ID, arg)
}

// byContent is the work to which the text of a file belongs.
func byContent(ctx context.Context, store *library.Store, kept []library.Kept, path string) (k library.Kept, ok bool) {
	b, err := briefs.Open(ctx, path)
	if err != nil {
		return k, false
	}
	id, err := store.Work(ctx, b)
	at := slices.IndexFunc(kept, func(k library.Kept) bool { return k.Work == id })
	if err != nil || at < 0 {
		return k, false
	}
	return kept[at], true
}
