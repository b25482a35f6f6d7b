// Package paint holds what a screen is made of: styles, runs of cells, rows,
// and the one join that turns rows into a frame. It knows widths and escape
// sequences; it does not know what anything means.
package paint
