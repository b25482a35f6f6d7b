package ui

import (
	"strconv"
	"unicode/utf8"

	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// mostCount is the most that a count before a motion can be.
const mostCount = 99_999

// counted takes a digit of a count before a motion. In the fact pane digits
// choose kinds, and 0 begins no count: it goes to the beginning of the line.
func (r *root) counted(key string) bool {
	if r.scope() != keys.Source || len(key) != 1 || key[0] < '0' || key[0] > '9' || key == "0" && r.count == 0 {
		return false
	}
	r.count = min(r.count*10+int(key[0]-'0'), mostCount)
	r.notice = strconv.Itoa(r.count)
	return true
}

// complete gives the waiting action its letter.
func (r *root) complete(key string) tea.Cmd {
	a := r.await
	r.await = ""
	name, size := utf8.DecodeRuneInString(key)
	if size != len(key) {
		return nil // no letter: the action is forgotten
	}
	switch a {
	case keys.Mark:
		r.source.Mark(name)
		r.notice = "Marked. '" + key + " comes back here."
	case keys.GoMark:
		known := false
		r.walk(func() { known = r.source.GoMark(name) })
		if !known {
			r.notice = "No place is marked " + key + "."
		}
	case keys.OpenLink:
		return r.browse(key == "y")
	}
	return nil
}

// jump goes through the places that jumps began at.
func (r *root) jump(n int) {
	moved := false
	r.walk(func() { moved = r.source.Jump(n) })
	if !moved {
		r.notice = "No further place to jump to."
	}
}

// link asks whether to open the link under the cursor.
func (r *root) link() tea.Cmd {
	target := r.source.LinkHere()
	switch {
	case target == "":
		r.notice = "No link is under the cursor."
	case r.cfg.Browse == nil:
		r.notice = "Links cannot be opened from here: " + target
	default:
		r.await = keys.OpenLink
		r.notice = "Open " + target + " ? y opens it, any other key does not."
	}
	return nil
}

// browse opens the link under the cursor elsewhere.
func (r *root) browse(yes bool) tea.Cmd {
	if !yes {
		return nil
	}
	target, open := r.source.LinkHere(), r.cfg.Browse
	return func() tea.Msg {
		if err := open(target); err != nil {
			return noticeMsg("The link could not be opened: " + err.Error())
		}
		return noticeMsg("Opened " + target)
	}
}

// noticeMsg is something to tell.
type noticeMsg string
