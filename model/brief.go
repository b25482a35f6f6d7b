package model

// Format says how the text of a briefing is to be read.
type Format uint8

// The formats of a text.
const (
	PlainText Format = iota // line breaks count, nothing is markup
	Markdown                // CommonMark with GitHub's tables, task lists and strikethrough
)

// String is the name of the format.
func (f Format) String() string {
	if f == Markdown {
		return "markdown"
	}
	return "text"
}

// Brief is one briefing: a clean text and what is known of it.
//
// Text is valid UTF-8. Its only control characters are line feed and tab, and
// it has no character that reorders or hides what a terminal shows. For plain
// text and Markdown in UTF-8, offsets into Text are offsets into the file.
type Brief struct {
	ID     string // of the content, the same wherever the file lies
	Name   string // the file's name without its folder
	Path   string // where it came from; empty for a sample, "-" for standard input
	Format Format
	Text   string
	Body   Span // the part of Text to read; front matter lies outside

	Title    string
	Source   string
	Author   string
	Date     string
	Handling string   // TLP:RED … TLP:CLEAR, or free text; empty when not marked
	Notes    []string // what a reader should know of the opening: "12 bytes were no valid UTF-8"
}

// Place is an offset of Text as a person counts it: both from 1, the column in
// characters.
type Place struct{ Line, Column int }
