package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// list lays out a list with hanging indents.
func (c *composer) list(n *ast.List, w int, look Look) []Row {
	var rows []Row
	number, room := n.Start, markerRoom(n)
	if c.number > 0 && n.IsOrdered() && n.PreviousSibling() == nil && n.Parent().Kind() == ast.KindDocument {
		number, c.number = c.number, 0
		room = len(strconv.Itoa(number+n.ChildCount()-1)) + 1
	}
	bullet := bullets[min(depth(n), len(bullets)-1)]
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		mark := bullet
		if n.IsOrdered() {
			mark = strconv.Itoa(number) + string(n.Marker)
			number++
		}
		if box := checkbox(k); box != "" {
			mark = box
		}
		if c.hollow > 0 {
			c.hollow--
			mark = ""
		}
		if len(rows) > 0 && !n.IsTight {
			rows = append(rows, Row{})
		}
		rows = append(rows, c.item(k, mark, room, n.IsTight, w, look)...)
	}
	return rows
}

var bullets = [...]string{"•", "◦", "▪"}

// item lays out one item of a list: its marker, right-aligned in room columns
// and followed by a blank, then its blocks.
func (c *composer) item(n ast.Node, mark string, room int, tight bool, w int, look Look) []Row {
	first := ornament(strings.Repeat(" ", max(room-utf8.RuneCountInString(mark), 0))+mark+" ", look|Bullet)
	inner := w - len(first)
	if inner < least {
		first, inner = first[len(first)-2:], w-2
		if inner < least {
			inner = w
		}
	}
	rows := c.blocks(n, inner, look, !tight)
	if len(rows) == 0 {
		return []Row{{Cells: first}}
	}
	if inner == w {
		return rows
	}
	return hang(rows, first, ornament(strings.Repeat(" ", len(first)), look))
}

// hang puts first before the first row and rest before all others.
func hang(rows []Row, first, rest []Cell) []Row {
	for i := range rows {
		lead := rest
		if i == 0 {
			lead = first
		}
		rows[i].Cells = append(lead[:len(lead):len(lead)], rows[i].Cells...)
	}
	return rows
}

// markerRoom is the number of columns of the widest marker of n.
func markerRoom(n *ast.List) int {
	if !n.IsOrdered() {
		return 1
	}
	return len(strconv.Itoa(n.Start+n.ChildCount()-1)) + 1
}

// depth is the number of lists of bullets around n, counted as far as there are
// bullets for.
func depth(n ast.Node) (d int) {
	for p := n.Parent(); p != nil && d < len(bullets); p = p.Parent() {
		if l, ok := p.(*ast.List); ok && !l.IsOrdered() {
			d++
		}
	}
	return d
}

// checkbox is the box of a task, empty for another item.
func checkbox(item ast.Node) string {
	if first := item.FirstChild(); first != nil {
		if box, ok := first.FirstChild().(*east.TaskCheckBox); ok {
			if box.IsChecked {
				return "☑"
			}
			return "☐"
		}
	}
	return ""
}
