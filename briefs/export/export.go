package export

import (
	"fmt"
	"io"
	"strings"

	"debrief/model"
)

// Writer writes the facts of one briefing after another.
type Writer interface {
	// Facts writes what was derived from b.
	Facts(b *model.Brief, facts []model.Fact) error
	// Gaps writes what of b is in no fact. A stream is of facts or of gaps.
	Gaps(b *model.Brief, gaps Gaps) error
	// Close writes what belongs behind the last briefing. It does not close
	// the stream beneath.
	Close() error
}

// Formats names the formats that [New] knows.
func Formats() []string { return []string{"jsonl", "json", "csv", "md", "table"} }

// New writes to w in the named format, a table as suits the terminal it is on.
func New(w io.Writer, name string, on Terminal) (Writer, error) {
	switch name {
	case "jsonl":
		return &jsonLines{w: w}, nil
	case "json":
		return &jsonArray{w: w}, nil
	case "csv":
		return newCSV(w), nil
	case "md":
		return &markdown{w: w}, nil
	case "table":
		return &table{w: w, on: on}, nil
	}
	return nil, fmt.Errorf("no format %q: it is one of %s", name, strings.Join(Formats(), ", "))
}
