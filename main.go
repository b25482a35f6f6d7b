// Command debrief reads briefings in a terminal and reviews the facts derived
// from them.
package main

import (
	"os"

	"debrief/ui/cli"
)

func main() { os.Exit(cli.Main()) }
