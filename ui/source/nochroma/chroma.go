// Package chroma has the names of Chroma that Glamour is compiled against, and
// colours nothing: see go.mod.
package chroma

// TokenType is a kind of token of code.
type TokenType int

// The kinds that Glamour names.
const (
	Background TokenType = -1 - iota
	Error
	Text
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries gives kinds of token their colours.
type StyleEntries map[TokenType]string

// Style is a named set of colours.
type Style struct{ Name string }

// MustNewStyle is a style without its colours.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }
