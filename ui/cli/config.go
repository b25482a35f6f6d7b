package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"debrief/briefs"
	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/theme"
)

// config is what the configuration file says; what it does not say is empty.
type config struct {
	Theme string              `yaml:"theme"`
	Color string              `yaml:"color"`
	Mouse bool                `yaml:"mouse"`
	Order string              `yaml:"order"`
	Keys  map[string][]string `yaml:"keys"`

	table keys.Table
	order model.Order
}

// configPath is where the configuration is looked for: $DEBRIEF_CONFIG, or
// debrief/config.yaml in the user's configuration folder.
func configPath() string {
	if path := os.Getenv("DEBRIEF_CONFIG"); path != "" {
		return path
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "debrief", "config.yaml")
}

// readConfig reads the configuration. No file is an empty configuration; a file
// that cannot be understood is an error that names it, the place and the remedy.
func readConfig(path string) (config, error) {
	var c config
	file, err := os.ReadFile(path)
	switch {
	case path == "", errors.Is(err, fs.ErrNotExist):
		c.table = keys.Default()
		return c, nil
	case err != nil:
		return c, badConfig(path, err)
	}
	if err := yaml.UnmarshalWithOptions(file, &c, yaml.Strict()); err != nil {
		return c, badConfig(path, errors.New(yaml.FormatError(err, false, false)))
	}
	if err := c.check(); err != nil {
		return c, badConfig(path, err)
	}
	return c, nil
}

func (c *config) check() (err error) {
	if c.Theme != "" && !slices.Contains(theme.Names(), c.Theme) {
		return errors.New("theme: it is one of " + strings.Join(theme.Names(), ", "))
	}
	if c.Color != "" && !slices.Contains([]string{colorAuto, colorAlways, colorNever}, c.Color) {
		return errors.New("color: it is one of " + strings.Join([]string{colorAuto, colorAlways, colorNever}, ", "))
	}
	if c.Order != "" && c.order.UnmarshalText([]byte(c.Order)) != nil {
		return errors.New("order: it is one of kind, reading, certainty")
	}
	c.table, err = keys.Default().Rebind(c.Keys)
	return err
}

func badConfig(path string, err error) error {
	return &briefs.Error{Op: "read the configuration", Path: path, Err: err,
		Hint: "mend the file, or move it away to start with the defaults"}
}
