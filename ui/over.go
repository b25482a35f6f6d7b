package ui

import (
	"slices"
	"strings"

	"debrief/model"
	"debrief/ui/facts"
	"debrief/ui/keys"
	"debrief/ui/overlay"
	"debrief/ui/paint"
	"debrief/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// over is the list that lies over the panes, and what picking from it means.
type over struct {
	list overlay.List
	what list
	back theme.Theme // the theme to go back to when a preview is left
}

// list says what a list over the panes holds.
type list uint8

const (
	listKeys list = iota
	listActions
	listThemes
	listSections
	listBriefs
	listSummary
)

// show opens a list.
func (r *root) show(what list) {
	l, marked := overlay.List{}, 0
	switch what {
	case listKeys:
		l = keyList(r.cfg.Keys, r.scope())
	case listActions:
		l = actionList(r.cfg.Keys)
		marked = l.Items[0].Value
	case listThemes:
		l, marked = themeList(), slices.Index(theme.Names(), r.theme.Name)
	case listSections:
		l, marked = r.sectionList()
	case listSummary:
		l = r.summaryList()
	case listBriefs:
		l, marked = r.briefList(), r.want.at
	}
	r.over = over{list: overlay.New(l, marked).Sized(r.split.W).Move(0, r.split.W, r.split.H), what: what, back: r.theme}
}

// keyList is all bindings in parts, those of scope s first. That ctrl+c quits is
// said once.
func keyList(t keys.Table, s keys.Scope) overlay.List {
	l := overlay.List{Title: "Keys"}
	for _, part := range keys.PartsFor(t, s) {
		l.Items = append(l.Items, overlay.Item{Text: part.Title, Heading: true})
		for _, b := range part.Bindings {
			if b.Action != keys.Interrupt || b.Scope == keys.Reader {
				l.Items = append(l.Items, overlay.Item{Key: b.KeysShown(), Text: b.Help, Also: spelt(b)})
			}
		}
	}
	l.Items = append(l.Items, signs()...)
	return l
}

// signs is what the signs beside facts mean.
func signs() []overlay.Item {
	return []overlay.Item{
		{Heading: true, Text: "Signs beside facts"},
		{Key: theme.Sign(model.Accepted), Text: "Accepted"},
		{Key: theme.Sign(model.Rejected), Text: "Rejected"},
		{Key: theme.Sign(model.Flagged), Text: "Flagged, to be looked at again"},
		{Key: facts.Skipped, Text: "Seen, without a verdict"},
		{Key: facts.Formerly, Text: "Judged when its words were others"},
		{Key: facts.Disputed, Text: "Reviewers differ on it"},
		{Key: facts.Unsafe, Text: "What was decided is not safe on disk yet"},
		{Key: facts.Edited, Text: "Edited; what it was made stands behind"},
		{Key: facts.Commented, Text: "There are comments"},
		{Key: facts.Rival, Text: "Another count is given for the same event"},
		{Key: "×2", Text: "Told twice"},
		{Key: "~ ≥ ≤ > <", Text: "About, at least, at most, over, under"},
	}
}

// spelt is the name of an action as words.
func spelt(b keys.Binding) string { return strings.ReplaceAll(string(b.Action), "-", " ") }

// actionList is the actions that can be asked for while reading; those that only
// move, for which a key is pressed sooner than a name is typed, come last.
func actionList(t keys.Table) overlay.List {
	l := overlay.List{Title: "Actions", Pick: true}
	var moving []overlay.Item
	for i, b := range t {
		it := overlay.Item{Key: b.KeysShown(), Text: b.Help, Also: spelt(b), Value: i}
		switch {
		case b.Scope != keys.Reader && b.Scope != keys.Source && b.Scope != keys.Facts, b.Action == keys.Palette:
		case b.Action.Moves():
			moving = append(moving, it)
		default:
			l.Items = append(l.Items, it)
		}
	}
	l.Items = append(l.Items, moving...)
	return l
}

func themeList() overlay.List {
	l := overlay.List{Title: "Themes", Pick: true}
	for i, name := range theme.Names() {
		l.Items = append(l.Items, overlay.Item{Key: name, Text: theme.About(name), Value: i})
	}
	return l
}

// mostSections is how many headings a list shows.
const mostSections = 5000

// sectionList is the headings of the briefing, with the one that is read marked.
func (r *root) sectionList() (l overlay.List, marked int) {
	l = overlay.List{Title: "Sections", Pick: true, Empty: "This briefing has no headings."}
	for i, s := range r.source.Outline(mostSections) {
		l.Items = append(l.Items, overlay.Item{Text: indent(s.Level) + s.Title, Value: s.Start})
		if i == 0 || s.Start <= r.source.Cursor() {
			marked = s.Start
		}
	}
	return l, marked
}

func indent(level int) string {
	const deepest = "          "
	return deepest[:min(max(level-1, 0)*2, len(deepest))]
}

// moreBriefs says how a library comes about.
const moreBriefs = "give several files or a folder to read more."

func (r *root) briefList() overlay.List {
	l := overlay.List{Title: "Library", Pick: true, Empty: "Only this briefing is open; " + moreBriefs}
	for i, e := range r.cfg.Library {
		l.Items = append(l.Items, overlay.Item{Text: e.Name, Value: i})
	}
	if len(l.Items) == 1 {
		l.Items = append(l.Items, overlay.Item{}, overlay.Item{Row: paint.Line("Only this briefing is open;", r.theme.Muted)}, overlay.Item{Row: paint.Line(moreBriefs, r.theme.Muted)})
	}
	return l
}

// inList gives an action its meaning while a list is open.
func (r *root) inList(a keys.Action) tea.Cmd {
	page := r.over.list.Page(r.split.W, r.split.H)
	switch a {
	case keys.Down:
		r.moveList(1)
	case keys.Up:
		r.moveList(-1)
	case keys.PageDown:
		r.moveList(page)
	case keys.PageUp:
		r.moveList(-page)
	case keys.Top:
		r.moveList(-len(r.over.list.Items) * 2)
	case keys.Bottom:
		r.moveList(len(r.over.list.Items) * 2)
	case keys.Search:
		r.prompt = ask("/", 0)
		r.prompt.list = true
	case keys.Take:
		return r.take()
	case keys.Back:
		r.leaveList()
	case keys.Interrupt:
		return r.leave(tea.Interrupt)
	}
	return nil
}

func (r *root) moveList(n int) {
	r.over.list = r.over.list.Move(n, r.split.W, r.split.H)
	r.preview()
}

// preview shows a marked theme at once.
func (r *root) preview() {
	if it, ok := r.over.list.Picked(); ok && r.over.what == listThemes {
		r.wear(theme.Names()[it.Value], r.theme.Dark)
		r.lay()
	}
}

// leaveList closes the list as if it had never been open.
func (r *root) leaveList() {
	r.theme = r.over.back
	r.over = over{}
	r.lay()
}

// take does what the marked item means. A list without a mark stays open: what
// was typed has narrowed it.
func (r *root) take() tea.Cmd {
	it, ok := r.over.list.Picked()
	if !ok {
		return nil
	}
	what := r.over.what
	r.over = over{}
	switch what {
	case listActions:
		return r.apply(r.cfg.Keys[it.Value].Action)
	case listSections:
		r.focus(false)
		r.walk(func() { r.source.OpenSection(it.Value) })
	case listBriefs:
		return r.turnTo(it.Value)
	}
	return nil
}
