package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"debrief/briefs"
	"debrief/briefs/samples"
	"debrief/model"
)

func rootCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "debrief [FILE|DIR|-…]",
		Short: "Read briefings, see their facts, follow each to its words",
		Long: "Opens briefings beside the facts that stand in them: force sizes, casualty claims, quotations.\n" +
			"A folder or several files are a library; a dash is standard input. Without FILE it goes on where you " +
			"stopped, and opens a sample the first time.",
		Example: "debrief report.txt\ndebrief briefings/\ncurl -s https://example.org/report.txt | debrief -\ndebrief tour",
		Args:    cobra.ArbitraryArgs,
	}
	s := screenFlags(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := mistyped(c, args); err != nil {
			return err
		}
		if len(args) == 0 {
			if path, ok := last(s.storePath()); ok {
				args, s.notice = []string{path}, "Where you stopped; debrief sample opens the sample."
			}
		}
		all, bad := inputs(c.Context(), args, c.ErrOrStderr())
		if len(all) == 0 {
			return errReported
		}
		err := s.read(c, all)
		if err == nil && bad {
			return errReported
		}
		return err
	}
	c.AddCommand(factsCommand(), reviewsCommand(),
		sampleCommand("tour", "Learn the keys in a quarter of an hour, by using them", samples.TourName, samples.Tour),
		sampleCommand("sample", "Read the sample briefing", samples.MaliName, samples.Mali))
	return c
}

// sampleCommand opens a briefing that comes with the program.
func sampleCommand(use, short, name string, open func() (*model.Brief, error)) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: cobra.NoArgs}
	s := screenFlags(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return s.read(c, []input{{name: name, asked: true, open: open}})
	}
	return c
}

// mistyped is an error when the only argument names no file but nearly a
// command.
func mistyped(c *cobra.Command, args []string) error {
	if len(args) != 1 || strings.ContainsRune(args[0], os.PathSeparator) {
		return nil
	}
	if _, err := os.Stat(args[0]); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	near := c.SuggestionsFor(args[0])
	if len(near) == 0 {
		return nil
	}
	return &briefs.Error{Op: "open", Path: args[0], Err: briefs.ErrMissing, Hint: "did you mean the command debrief " + near[0] + "?"}
}
