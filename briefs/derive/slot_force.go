package derive

import "debrief/model"

// forces are the candidates for forces in the passage.
func (p *passage) forces() []model.Fact { return nil }

// resolveForces merges forces told twice.
func (d *document) resolveForces() {}
