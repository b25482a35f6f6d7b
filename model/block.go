package model

// BlockKind says what a block of the text is.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	TableRow // cells parted by |, of the table whose header is Block.Header
	QuoteBlock
	CodeBlock
	Caption // a picture's text or another stray line between paragraphs
)

// Block is a stretch of text that belongs together: sentences never cross its
// ends.
type Block struct {
	Span
	Kind   BlockKind
	Level  int  // heading level from 1; depth of lists and block quotes
	Header Span // for a table row, the header row; empty if there is none
}
