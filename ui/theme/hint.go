package theme

import "debrief/ui/paint"

// Hint is a key with what it does here; without a key, words alone.
type Hint struct{ Key, Does string }

// hintGap is the cells between two hints.
const hintGap = 2

func (h Hint) width() int {
	n := paint.Width(h.Does)
	if h.Key != "" {
		n += paint.Width(h.Key) + 1
	}
	return n
}

// Hints is a row of at most w cells with as many hints as go there. The first are
// wanted most; the last, which is the way out or on, stays where any does.
func (t *Theme) Hints(hints []Hint, w int) (row paint.Row) {
	last := len(hints) - 1
	if last < 0 || hints[last].width() > w {
		return nil
	}
	room := w - hints[last].width()
	for i, h := range hints {
		if i < last {
			if room -= h.width() + hintGap; room < 0 {
				i, h = last, hints[last]
			}
		}
		if len(row) > 0 {
			row = append(row, paint.Run{Text: paint.Spaces(hintGap), Width: hintGap})
		}
		does := h.Does
		if h.Key != "" {
			row = append(row, paint.Text(h.Key, t.Key))
			does = " " + does
		}
		row = append(row, paint.Text(does, t.Help))
		if i == last {
			break
		}
	}
	return row
}
