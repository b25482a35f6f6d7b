package derive

import "debrief/model"

// name is what a segment tells the whole briefing of somebody it names.
type name struct {
	full                  model.Span
	given, sur            uint32
	words                 uint32
	position, affiliation model.Words
	class                 model.Class
}

// names are the people whom the passage names, once it was asked who speaks.
func (p *passage) names() []name { return nil }

// resolveQuotes gives speakers their fullest names.
func (d *document) resolveQuotes() {}
