// Package ui is the reader: it puts the panes together, turns keys into actions
// and actions into steps of the session. It knows how things look and feel; what
// it needs from outside, opening briefings and deriving facts, is handed in.
package ui
