package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/model"
)

func TestTheConfigurationIsRead(t *testing.T) {
	for _, c := range []struct {
		file  string
		order model.Order
		wrong string
	}{
		{file: ""},
		{file: "order: certainty\nmouse: true\n", order: model.LeastCertain},
		{file: "order: reading\n", order: model.AsRead},
		{file: "order: any\n", wrong: "order: it is one of kind, reading, certainty"},
		{file: "theme: pink\n", wrong: "theme: it is one of"},
		{file: "colour: always\n", wrong: "colour"},
		{file: "keys:\n  accept: [x]\n", wrong: "reject"},
	} {
		path := filepath.Join(t.TempDir(), "config.yaml")
		if err := os.WriteFile(path, []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		have, err := readConfig(path)
		switch {
		case c.wrong == "" && (err != nil || have.order != c.order):
			t.Errorf("%q: have %s, %v", c.file, have.order, err)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong) || !strings.Contains(err.Error(), path)):
			t.Errorf("%q: have the error %v, want %q and the path", c.file, err, c.wrong)
		}
	}
	if have, err := readConfig(filepath.Join(t.TempDir(), "none.yaml")); err != nil || len(have.table) == 0 {
		t.Errorf("without a file: %v", err)
	}
}
