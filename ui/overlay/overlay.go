// Package overlay draws what lies over the panes: a box with a title and a list
// that scrolls, can be searched and, where it offers something, picked from.
package overlay

import (
	"slices"
	"strings"

	"debrief/ui/paint"
)

// Item is a line of the list.
type Item struct {
	Key     string // in the first column; empty for none
	Text    string
	Also    string    // words that find it besides
	Row     paint.Row // drawn instead of Key and Text, where it is set
	Heading bool      // of the items that follow; it is never picked
	Value   int       // what picking it means to whoever opened the list
}

// List is an overlay. The zero List is closed.
type List struct {
	Title string
	Items []Item
	Pick  bool   // one item is marked and can be picked
	Empty string // shown when there is no item at all

	find  string
	shown []Item // what matches find, with headings and gaps between parts
	at    int    // the marked one among shown
	top   int
	keys  int // cells of the column of keys
	width int // of the screen; 0 as long as it is not known
}

// Open reports whether there is anything to draw.
func (l List) Open() bool { return l.Title != "" }

// New is l ready to be shown, with the item of this value marked.
func New(l List, value int) List {
	for i := range l.Items {
		l.keys = min(max(l.keys, paint.Width(l.Items[i].Key)+2), keyCol)
	}
	l = l.Search("")
	if i := slices.IndexFunc(l.shown, func(it Item) bool { return it.pickable() && it.Value == value }); i >= 0 {
		l.at = i
	}
	return l
}

func (it Item) pickable() bool { return !it.Heading && (it.Key != "" || it.Text != "") }

// Find is the words that items must hold to be shown.
func (l List) Find() string { return l.find }

// Search is l showing only the items that hold all these words, in any case,
// each part under its heading and set apart by an empty line. Of a list without
// parts, items in which a word begins so come before those that hold it inside.
func (l List) Search(words string) List {
	want := strings.Fields(strings.ToLower(words))
	l.find, l.top, l.shown = words, 0, nil
	var heading *Item
	parts := false
	for i := range l.Items {
		it := &l.Items[i]
		switch {
		case it.Heading:
			heading, parts = it, true
		case holds(it.words(), want):
			if heading != nil {
				if len(l.shown) > 0 {
					l.shown = append(l.shown, Item{})
				}
				l.shown = append(l.shown, *heading)
				heading = nil
			}
			l.shown = append(l.shown, l.folded(*it)...)
		}
	}
	if !parts && len(want) > 0 {
		slices.SortStableFunc(l.shown, func(a, b Item) int { return b.begins(want) - a.begins(want) })
	}
	l.at = max(slices.IndexFunc(l.shown, Item.pickable), 0)
	return l
}

// Sized is l on a screen of w cells. What is too long for a line of it goes on
// below, unless lines are to be picked.
func (l List) Sized(w int) List {
	at, top := l.at, l.top
	l.width = w
	l = l.Search(l.find)
	l.at, l.top = at, top
	if !l.Pick {
		l.at = 0
	}
	return l
}

// folded is an item as lines of the list.
func (l List) folded(it Item) []Item {
	room := l.width - sides - l.keys
	if l.Pick || it.Row != nil || it.Key == "" || paint.Width(it.Text) <= room || room < narrowest {
		return []Item{it}
	}
	lines := paint.Wrap(it.Text, room)
	all := []Item{{Key: it.Key, Text: lines[0]}}
	for _, line := range lines[1:] {
		all = append(all, Item{Text: paint.Spaces(l.keys) + line})
	}
	return all
}

// words is all that finds the item.
func (it Item) words() string { return strings.ToLower(it.Key + " " + it.Also + " " + it.Text) }

// begins tells how well these words fit the item: how many of them begin one of
// its words, those that it is known by besides counting twice.
func (it Item) begins(words []string) (n int) {
	all, also := " "+it.words(), " "+strings.ToLower(it.Also)
	for _, w := range words {
		if strings.Contains(all, " "+w) {
			n++
		}
		if strings.Contains(also, " "+w) {
			n++
		}
	}
	return n
}

func holds(s string, want []string) bool {
	for _, w := range want {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// Picked is the marked item; ok is false when there is none.
func (l List) Picked() (it Item, ok bool) {
	if !l.Pick || l.at >= len(l.shown) {
		return Item{}, false
	}
	return l.shown[l.at], l.shown[l.at].pickable()
}

// Move goes n items on: the mark where there is one, else the view.
func (l List) Move(n, w, h int) List {
	page := l.Page(w, h)
	if !l.Pick {
		l.top = max(min(l.top+n, len(l.shown)-page), 0)
		return l
	}
	at := min(max(l.at+n, 0), len(l.shown)-1)
	for _, step := range []int{sign(n), -sign(n)} {
		if i := l.next(at, step); i >= 0 {
			l.at = i
			break
		}
	}
	l.top = max(min(l.top, l.at), l.at-page+1)
	if l.at <= 1 {
		l.top = 0 // the first item brings its heading along
	}
	return l
}

// next is the first item from at on, going by step, that can be picked; -1 if
// there is none.
func (l List) next(at, step int) int {
	for ; at >= 0 && at < len(l.shown); at += step {
		if l.shown[at].pickable() {
			return at
		}
	}
	return -1
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
