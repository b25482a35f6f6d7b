package derive

import "debrief/model"

// casualties are the candidates for casualty claims in the passage.
func (p *passage) casualties() []model.Fact { return nil }

// resolveCasualties merges claims told twice.
func (d *document) resolveCasualties() {}

// rivals notes facts that give different counts for one event.
func (d *document) rivals() {}
