// Package cli is the command line: it turns arguments into briefings, gives
// them to the reader or to an export, and is the only room that prints and
// knows exit codes. It is also the only one that knows both briefs and ui.
package cli
