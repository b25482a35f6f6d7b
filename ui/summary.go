package ui

import (
	"fmt"
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/overlay"
)

// summaryList is what the review came to, and what can be done next.
func (r *root) summaryList() overlay.List {
	all := r.session.Reviews.Overall()
	l := overlay.List{Title: "Every fact is seen"}
	if all.Seen < all.Total {
		l.Title = fmt.Sprintf("%d of %d facts are seen", all.Seen, all.Total)
	}
	digits := max(len(strconv.Itoa(all.Total)), 3)
	for k := range model.Kinds {
		if p := r.session.Reviews.Progress(k); p.Total > 0 {
			l.Items = append(l.Items, tallied(k.String(), p, digits))
		}
	}
	l.Items = append(l.Items, tallied("all", all, digits))
	l.Items = append(l.Items, r.lostItems()...)
	l.Items = append(l.Items, overlay.Item{Heading: true, Text: "From here"},
		overlay.Item{Key: "esc", Text: "back to the facts, where"}, overlay.Item{Key: "u", Text: "takes the last decision back"})
	if all.Disputed > 0 {
		l.Items = append(l.Items, overlay.Item{Key: "D", Text: fmt.Sprintf("goes to the facts on which reviewers differ: %d", all.Disputed)})
	}
	l.Items = append(l.Items,
		overlay.Item{Key: "U", Text: "goes to numbers and quotations that no fact covers"},
		overlay.Item{Key: "q", Text: "quits; debrief reviews export then writes it down"})
	return l
}

// tallied is a line of the summary, its numbers so many digits wide.
func tallied(name string, p model.Progress, digits int) overlay.Item {
	text := fmt.Sprintf("%*d accepted  %*d rejected  %*d flagged  %*d left", digits, p.Accepted, digits, p.Rejected, digits, p.Flagged, digits, p.Left())
	return overlay.Item{Key: name, Text: text}
}

// lostItems are the reviews of facts that are not found any more.
func (r *root) lostItems() (items []overlay.Item) {
	for i, v := range r.session.Reviews.Lost() {
		if i == 0 {
			items = append(items, overlay.Item{Heading: true, Text: "Reviewed, but not found in this text any more"})
		}
		items = append(items, overlay.Item{Key: v.Verdict.String(), Text: gist(v.Subject)})
	}
	return items
}

// gist is a fact that is gone, by what it said.
func gist(s *model.Subject) string {
	if s == nil {
		return "a fact"
	}
	words := []string{s.Kind.String()}
	for _, p := range s.Fields {
		words = append(words, p.Value)
	}
	return strings.Join(words, " · ")
}
