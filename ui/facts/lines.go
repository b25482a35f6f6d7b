package facts

import (
	"strings"

	"debrief/ui/paint"
)

// packed is parts on lines, as many on one as go there.
func (p Pane) packed(parts []string, w int) []string {
	var lines []string
	for _, part := range parts {
		n := len(lines)
		if n > 0 && paint.Width(lines[n-1]+" · "+part) <= w {
			lines[n-1] += " · " + part
			continue
		}
		lines = append(lines, p.lined(part, w)...)
	}
	return lines
}

// lined is text on as many lines as a part may take, the last of them with all
// that is left; no line for no text.
func (p Pane) lined(text string, w int) []string {
	if text == "" {
		return nil
	}
	if p.most <= 1 {
		return []string{text}
	}
	lines := paint.Wrap(text, w)
	if len(lines) > p.most {
		lines[p.most-1] = strings.Join(lines[p.most-1:], " ")
		lines = lines[:p.most]
	}
	return lines
}

func right(w int, text string, s paint.Style) paint.Row {
	t := paint.Text(text, s)
	if t.Width > w {
		return paint.Row{t}.Fit(w, s)
	}
	return paint.Row{{Text: paint.Spaces(w - t.Width), Width: w - t.Width}, t}
}

func pad(s string, w int) string { return s + paint.Spaces(w-len(s)) }

func blanks(n int) paint.Run { return paint.Run{Text: paint.Spaces(n), Width: n} }
