package cli

import "github.com/spf13/cobra"

func rootCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "debrief",
		Short: "Read briefings, see their facts, follow each to its words",
		Args:  cobra.NoArgs,
	}
	c.AddCommand(factsCommand())
	return c
}
