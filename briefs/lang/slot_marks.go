package lang

import "debrief/model"

// Quotation is a stretch of text between quotation marks, within one block.
type Quotation struct {
	model.Span // what is inside the marks, without blanks at its ends
}

// Quotations finds what stands between quotation marks.
func Quotations(text string, blocks []model.Block) []Quotation { return nil }
