package paint

import (
	"strconv"
	"strings"
)

// Frame joins rows into what the terminal is sent: a reset only where the style
// changes, links only where they begin and end.
func Frame(rows []Row) string {
	size := 0
	for _, r := range rows {
		size += 8
		for i := range r {
			size += len(r[i].Text) + 24
		}
	}
	b := make([]byte, 0, size)
	for i, r := range rows {
		if i > 0 {
			b = append(b, '\n')
		}
		b = r.append(b)
	}
	return string(b)
}

func (r Row) append(b []byte) []byte {
	var pen Style
	link := ""
	for i := range r {
		run := &r[i]
		if run.Link != link {
			b = appendLink(b, run.Link)
			link = run.Link
		}
		if run.Style != pen {
			if pen != (Style{}) {
				b = append(b, "\x1b[m"...)
			}
			b = run.Style.append(b)
			pen = run.Style
		}
		b = run.append(b, i == len(r)-1)
	}
	if pen != (Style{}) {
		b = append(b, "\x1b[m"...)
	}
	if link != "" {
		b = appendLink(b, "")
	}
	return b
}

// append adds the words of a run. Blanks on a ground are concealed, which shows
// nothing but keeps the renderer from erasing them instead: not every terminal
// erases to the ground, and none copies or records what was erased as it does
// cells. A single blank is taken for erased only at the end of a row, where the
// run is the last.
func (r *Run) append(b []byte, last bool) []byte {
	if r.Style.Bg == 0 {
		return append(b, r.Text...)
	}
	for text := r.Text; text != ""; {
		n := strings.Index(text, "  ")
		if n < 0 && last && text[len(text)-1] == ' ' {
			n = len(text) - 1
		}
		if n < 0 {
			return append(b, text...)
		}
		words := text[:n]
		blanks := text[n : len(text)-len(strings.TrimLeft(text[n:], " "))]
		b = append(append(append(append(b, words...), "\x1b[8m"...), blanks...), "\x1b[28m"...)
		text = text[n+len(blanks):]
	}
	return b
}

// appendLink opens a hyperlink, or closes it when target is empty. The id keeps
// the lines of one wrapped link together; it comes from the target, so it is the
// same in every frame.
func appendLink(b []byte, target string) []byte {
	b = append(b, "\x1b]8;"...)
	if target != "" {
		h := uint32(2166136261)
		for i := range len(target) {
			h = (h ^ uint32(target[i])) * 16777619
		}
		b = append(b, "id="...)
		b = strconv.AppendUint(b, uint64(h), 36)
	}
	b = append(b, ';')
	for i := range len(target) {
		if c := target[i]; c > 0x20 && c < 0x7f {
			b = append(b, c)
		}
	}
	return append(b, "\x1b\\"...)
}
