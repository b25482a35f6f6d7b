package derive

// rivals marks facts that give different counts for the same event.
func (d *document) rivals() {}
