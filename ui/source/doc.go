// Package source is the pane in which the briefing is read: a window on its
// page with a cursor, the lit spans of the facts, a search, and a column that
// shows where one is.
//
// It knows where bytes stand on the screen. It does not know keys, and of facts
// only where they stand and how they are lit: both come from [model.Session].
package source
