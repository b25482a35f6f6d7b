// Package model holds what a briefing is, what facts stand in it and what a
// reviewer makes of them: values without a screen, a file or a clock. Every
// position is a byte offset into [Brief.Text]; cells exist only in package ui.
package model
