package ui

import (
	"context"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// order is the order of the review that goes on: that of the briefing before, or
// the one asked for where there is none.
func (r *root) order() model.Order {
	if r.session.Brief == nil {
		return r.cfg.Order
	}
	return r.session.Order
}

var orderTold = [model.Orders]string{
	model.ByKind: "by kind", model.AsRead: "as the text reads", model.LeastCertain: "with the least certain first; i says why",
}

// reorder takes the next of the orders in which a review goes on.
func (r *root) reorder() tea.Cmd {
	r.session = r.session.Ordered((r.session.Order + 1) % model.Orders)
	r.notice = "The review goes on " + orderTold[r.session.Order] + "."
	return tea.Batch(r.keepPlace(), r.readRecords())
}

// recordsMsg is what became of the facts of each rule.
type recordsMsg struct{ records model.Records }

// readRecords asks the journal, once for a briefing, how the rules have done:
// when the least certain facts come first, or when the reasons are to be shown.
func (r *root) readRecords() tea.Cmd {
	journal, wanted := r.review.journal, r.session.Order == model.LeastCertain || r.detail.open
	if journal == nil || !r.review.ready || r.review.recorded || !wanted {
		return nil
	}
	r.review.recorded = true
	return func() tea.Msg {
		records, err := journal.Records(context.Background())
		if err != nil {
			return nil // facts are ranked by their words alone; decisions tell what is wrong
		}
		return recordsMsg{records}
	}
}
