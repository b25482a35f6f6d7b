package source

import (
	"slices"

	"debrief/model"
)

// jumps is the list of places that were left by a jump, the latest last. at is
// the place stepped back to, len(list) when at the newest.
type jumps struct {
	list []int
	at   int
}

const mostJumps = 100

// add notes that the place at offset is about to be left.
func (j *jumps) add(offset int) {
	j.list = slices.DeleteFunc(j.list, func(o int) bool { return o == offset })
	j.list = append(j.list, offset)
	if len(j.list) > mostJumps {
		j.list = slices.Delete(j.list, 0, len(j.list)-mostJumps)
	}
	j.at = len(j.list)
}

// Leave notes the cursor's place in the jump list: what jumps calls it first.
func (p *Pane) Leave() { p.jumps.add(p.cursor) }

// Jump goes n places forward in the jump list, back when n is negative. It
// reports whether there was a place to go to.
func (p *Pane) Jump(n int) (moved bool) {
	if n < 0 && p.jumps.at == len(p.jumps.list) && len(p.jumps.list) > 0 && p.jumps.list[len(p.jumps.list)-1] != p.cursor {
		p.jumps.add(p.cursor)
		p.jumps.at--
	}
	to := p.jumps.at + n
	if to < 0 || to >= len(p.jumps.list) {
		return false
	}
	p.jumps.at = to
	p.Reveal(model.Span{Start: p.jumps.list[to], End: p.jumps.list[to] + 1})
	return true
}

// Mark names the cursor's place.
func (p *Pane) Mark(name rune) { p.marks[name] = p.cursor }

// GoMark goes to the place of that name. It reports whether there is one; the
// name ' is the place before the last jump.
func (p *Pane) GoMark(name rune) bool {
	if name == '\'' {
		n := len(p.jumps.list)
		if n == 0 {
			return false
		}
		to := p.jumps.list[n-1]
		p.jumps.add(p.cursor)
		p.Reveal(model.Span{Start: to, End: to + 1})
		return true
	}
	to, ok := p.marks[name]
	if ok {
		p.Leave()
		p.Reveal(model.Span{Start: to, End: to + 1})
	}
	return ok
}
