package page

import "container/list"

// mostChunks is how many laid-out chunks are kept: some screens' worth at a few
// widths.
const mostChunks = 96

// place of a laid-out chunk in the cache.
type cached struct {
	chunk, width int
}

// cache keeps the chunks that were laid out last.
type cache struct {
	byKey map[cached]*list.Element
	order *list.List // the last used in front
}

type kept struct {
	key  cached
	rows []Row
}

func newCache() *cache { return &cache{byKey: map[cached]*list.Element{}, order: list.New()} }

func (c *cache) rows(k cached) ([]Row, bool) {
	e, ok := c.byKey[k]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(e)
	return e.Value.(kept).rows, true
}

func (c *cache) keep(k cached, rows []Row) {
	c.byKey[k] = c.order.PushFront(kept{k, rows})
	for c.order.Len() > mostChunks {
		last := c.order.Back()
		delete(c.byKey, last.Value.(kept).key)
		c.order.Remove(last)
	}
}
