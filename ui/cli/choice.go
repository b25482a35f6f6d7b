package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

// String is the word chosen.
func (c *choice) String() string { return c.value }

// Type is what help says of the value.
func (c *choice) Type() string { return "" }

// Set takes a word of the flag.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.allowed, s) {
		return fmt.Errorf("it is one of %s", strings.Join(c.allowed, ", "))
	}
	c.value = s
	return nil
}

// add makes a flag of c, with its completion; the first word is the default.
func (c *choice) add(to *cobra.Command, name, short, usage string) {
	if c.value == "" {
		c.value = c.allowed[0]
	}
	to.Flags().VarP(c, name, short, usage+": "+strings.Join(c.allowed, ", "))
	_ = to.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(c.allowed, cobra.ShellCompDirectiveNoFileComp))
}
