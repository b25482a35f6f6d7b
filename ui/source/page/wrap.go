package page

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
