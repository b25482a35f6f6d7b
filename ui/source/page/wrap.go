package page

// unbroken gives the rows of units whose lines all fit into w columns, nil if one
// does not.
func unbroken(units []unit, w int) []Row {
	lines, used, cells := 1, 0, 0
	for i := range units {
		if units[i].class == feed {
			lines, used = lines+1, 0
			continue
		}
		if used += int(units[i].width); used > w {
			return nil
		}
		cells++
	}
	rows := make([]Row, 0, lines)
	all := make([]Cell, 0, cells)
	from := 0
	for i := range units {
		if units[i].class != feed {
			all = append(all, units[i].cell())
			continue
		}
		rows = append(rows, Row{Cells: all[from:len(all):len(all)]})
		from = len(all)
	}
	return append(rows, Row{Cells: all[from:len(all):len(all)]})
}

// wrap lays units out without Glamour: a block that Glamour did not give back
// whole still shows every unit.
func wrap(units []unit, w int) []Row {
	var rows []Row
	var row []Cell
	used, gap := 0, -1 // columns in use; cell after which the row may break
	end := func() {
		rows = append(rows, Row{Cells: row})
		row, used, gap = nil, 0, -1
	}
	for i := range units {
		u := &units[i]
		if u.class == feed {
			end()
			continue
		}
		if used+int(u.width) > w && len(row) > 0 {
			rest := []Cell(nil)
			if gap >= 0 && u.class == solid {
				rest, row = row[gap+1:], row[:gap:gap]
			}
			end()
			if u.class == blank {
				continue
			}
			row = append(row, rest...)
			for j := range row {
				used += int(row[j].Width)
			}
		}
		if u.class == blank {
			gap = len(row)
		}
		row = append(row, u.cell())
		used += int(u.width)
	}
	end()
	return rows
}
