// Package styles is the registry of Chroma's styles, with none in it.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds the styles that were registered.
var Registry = map[string]*chroma.Style{}

// Register adds a style.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
