package derive

import "debrief/model"

// name is what the pass over the document needs of a name in one segment.
type name struct{}

// names are the names of people in the passage.
func (p *passage) names() []name { return nil }

// quotes are the candidates for quotations in the passage.
func (p *passage) quotes() []model.Fact { return nil }

// resolveQuotes gives speakers their names.
func (d *document) resolveQuotes() {}
