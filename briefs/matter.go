package briefs

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"debrief/model"
)

// matterLimit is how many bytes front matter may have; a longer block is text.
const matterLimit = 16 << 10

// readMatter takes the front matter that b.Text begins with out of its body and
// into its fields. A block that is no YAML gives what its lines tell and a note.
func readMatter(b *model.Brief) {
	block, end := matter(b.Body.Of(b.Text))
	if end == 0 {
		return
	}
	b.Body.Start += end
	pairs, err := yamlPairs(block)
	if err != nil {
		pairs = linePairs(block)
		b.Notes = append(b.Notes, "The front matter is no valid YAML; it was read line by line.")
	}
	for _, p := range pairs {
		setField(b, strings.ToLower(p.key), cleanValue(p.value))
	}
}

// matter is the front matter of text, without the lines of dashes around it,
// and the offset behind it; 0 when text has none. A block without a key is
// text between two rules.
func matter(text string) (block string, end int) {
	head := text[:min(len(text), matterLimit)]
	first, rest, ok := strings.Cut(head, "\n")
	if !ok || strings.TrimRight(first, " \t") != "---" {
		return "", 0
	}
	from := len(first) + 1
	for at := from; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		next := min(at+len(line)+1, len(text))
		if bare := strings.TrimRight(line, " \t"); bare == "---" || bare == "..." {
			block = text[from:at]
			if len(linePairs(block)) == 0 {
				return "", 0
			}
			return block, next
		}
		at = next
	}
	return "", 0
}

// pair of front matter.
type entry struct{ key, value string }

// yamlPairs are the top-level keys of block with their plain values; a list is
// one value, its items parted by commas. Aliases are not followed, so that a
// few lines cannot become millions.
func yamlPairs(block string) (pairs []entry, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
		}
	}()
	file, err := parser.ParseBytes([]byte(block), 0)
	if err != nil {
		return nil, err
	}
	for _, doc := range file.Docs {
		top, ok := doc.Body.(ast.MapNode)
		if !ok {
			return nil, fmt.Errorf("yaml: no keys")
		}
		for each := top.MapRange(); each.Next(); {
			pairs = append(pairs, entry{keyOf(each.Key()), valueOf(each.Value())})
		}
	}
	return pairs, nil
}

func keyOf(n ast.MapKeyNode) string {
	if t := n.GetToken(); t != nil {
		return t.Value
	}
	return ""
}

func valueOf(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return n.Value.Value
	case *ast.NullNode, *ast.AliasNode, *ast.AnchorNode, *ast.MappingNode, nil:
		return ""
	case *ast.SequenceNode:
		items := make([]string, 0, len(n.Values))
		for _, v := range n.Values {
			if _, deep := v.(*ast.SequenceNode); !deep && valueOf(v) != "" {
				items = append(items, valueOf(v))
			}
		}
		return strings.Join(items, ", ")
	case ast.ScalarNode:
		return n.GetToken().Value
	}
	return ""
}

// linePairs reads each line of block that looks like "key: value". People write
// titles with a colon in them, which YAML refuses.
func linePairs(block string) []entry {
	var pairs []entry
	for line := range strings.Lines(block) {
		key, value, ok := strings.Cut(line, ":")
		if ok && isKey(key) {
			value = strings.Trim(strings.TrimSpace(value), `"'`)
			pairs = append(pairs, entry{strings.TrimSpace(key), value})
		}
	}
	return pairs
}

// isKey reports whether s can be the key of a line: one word from the margin.
func isKey(s string) bool {
	s = strings.TrimRight(s, " ")
	return s != "" && !strings.ContainsAny(s, " \t\"'#[]{}&*!|>%@`-") && len(s) <= 40
}

func setField(b *model.Brief, key, value string) {
	if value == "" {
		return
	}
	switch key {
	case "title":
		b.Title = value
	case "source", "publication", "publisher":
		b.Source = value
	case "author", "authors", "by":
		b.Author = value
	case "date", "published":
		b.Date = value
	case "handling", "classification", "marking", "tlp":
		b.Handling = handling(key, value)
	}
}

// cleanValue is a value on one line, as clean as the text: YAML can write any
// character with an escape.
func cleanValue(s string) string {
	b := []byte(s)
	clean(b)
	return model.Plain(string(b))
}
