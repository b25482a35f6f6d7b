package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"debrief/briefs/export"
	"debrief/briefs/library"
	"debrief/model"
)

// taking is one run of the command that exports reviews.
type taking struct {
	format choice
	only   []string
	most   string // the highest handling mark that may go out
	to     string // a file, for brat a folder; empty for standard output
}

func exportCommand(s *shelf) *cobra.Command {
	t := &taking{format: choice{allowed: export.ReviewFormats()}}
	c := &cobra.Command{
		Use:   "export [BRIEFING…]",
		Short: "Take reviews away, as a report, a page, tables or annotations",
		Long: "Writes what was reviewed: md is a report, html a page that needs nothing else, jsonl the facts and the whole " +
			"journal, which import takes in, csv a table, webanno W3C Web Annotations, brat standoff files in a folder.\n" + naming,
		Example: "debrief reviews export report.txt\ndebrief reviews export -f jsonl --max-handling amber > journal.jsonl",
		Args:    cobra.ArbitraryArgs,
	}
	c.RunE = s.run(t.all)
	t.format.add(c, "format", "f", "What to write")
	c.Flags().StringSliceVar(&t.only, "only", nil, "Only facts with these verdicts: accepted, rejected, flagged, unseen")
	c.Flags().StringVar(&t.most, "max-handling", "", "Refuse briefings marked above this: clear, green, amber, amber+strict, red")
	c.Flags().StringVarP(&t.to, "output", "o", "", "Write to this file, for brat to this folder")
	return c
}

// all exports the works that may go out.
func (t *taking) all(_ context.Context, out, errs io.Writer, all []work) error {
	only, err := verdicts(t.only)
	if err != nil {
		return err
	}
	allowed, refused, err := t.allowed(all, errs)
	if err != nil {
		return err
	}
	if len(allowed) > 0 || !refused {
		err = t.write(out, allowed, only)
	}
	if err == nil && refused {
		return errReported
	}
	return err
}

func verdicts(names []string) ([]model.Verdict, error) {
	all := make([]model.Verdict, len(names))
	for i, name := range names {
		if err := all[i].UnmarshalText([]byte(name)); err != nil {
			return nil, fmt.Errorf("--only: %w: it is one of accepted, rejected, flagged, unseen", err)
		}
	}
	return all, nil
}

// allowed are the works of which no text is marked above what may go out. The
// others are reported.
func (t *taking) allowed(all []work, errs io.Writer) (allowed []work, refused bool, err error) {
	most := strings.ToUpper(t.most)
	if most != "" && !strings.HasPrefix(most, "TLP:") {
		most = "TLP:" + most
	}
	if most != "" && !export.IsMark(most) {
		return nil, false, fmt.Errorf("--max-handling: no mark %q: it is one of %s", t.most, strings.Join(export.Marks(), ", "))
	}
	for _, w := range all {
		if mark := highest(w, most); mark != "" {
			report(errs, hinted{fmt.Errorf("export %s: marked %s, above %s", w.brief.Name, mark, most), "nothing of it was written"})
			refused = true
			continue
		}
		allowed = append(allowed, w)
	}
	return allowed, refused, nil
}

// highest is a mark of one of the work's texts that is above most, empty when
// none is.
func highest(w work, most string) string {
	for _, text := range w.texts {
		if export.Above(text.Brief.Handling, most) {
			return text.Brief.Handling
		}
	}
	return ""
}

func (t *taking) write(out io.Writer, all []work, only []model.Verdict) error {
	if t.format.value == "brat" {
		return t.brat(all, only)
	}
	if t.to == "" || t.to == "-" {
		return t.stream(out, all, only)
	}
	f, err := os.Create(t.to)
	if err != nil {
		return cannot("export to", t.to, err)
	}
	return errors.Join(t.stream(f, all, only), f.Close())
}

// stream writes all in one stream.
func (t *taking) stream(out io.Writer, all []work, only []model.Verdict) error {
	w := bufio.NewWriterSize(out, 64<<10)
	err := t.inFormat(w, all, only)
	return errors.Join(err, w.Flush())
}

// inFormat writes facts in the format asked for. JSON Lines of all facts hold
// the texts and the journal too, so that they can be taken in again.
func (t *taking) inFormat(w io.Writer, all []work, only []model.Verdict) error {
	list := reviewed(all, only)
	if t.format.value != "jsonl" || len(only) > 0 {
		return export.WriteReviews(w, t.format.value, list)
	}
	for i := range all {
		err := library.WriteTexts(w, all[i].texts, version())
		if err == nil {
			err = export.WriteReviews(w, "jsonl", list[i:i+1])
		}
		if err == nil {
			err = library.WriteEntries(w, all[i].journal)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

var errNoFolder = errors.New("brat needs a folder to write to")

// brat writes two files for each work, and one that tells brat of the types.
func (t *taking) brat(all []work, only []model.Verdict) error {
	if t.to == "" {
		return hinted{errNoFolder, "name it with --output FOLDER"}
	}
	if err := os.MkdirAll(t.to, 0o777); err != nil {
		return cannot("export to", t.to, err)
	}
	files := map[string]string{"annotation.conf": export.BratConfiguration()}
	for _, r := range reviewed(all, only) {
		name := fileName(r.Brief.Name)
		for n := 2; files[name+".txt"] != ""; n++ {
			name = fileName(r.Brief.Name) + "-" + strconv.Itoa(n)
		}
		files[name+".txt"], files[name+".ann"] = export.Brat(r)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(t.to, name), []byte(content), 0o666); err != nil {
			return cannot("export to", t.to, err)
		}
	}
	return nil
}

// fileName is the name of a briefing without its ending and without what would
// lead out of a folder.
func fileName(name string) string {
	name = strings.TrimSuffix(name, filepath.Ext(name))
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:`, r) {
			return '-'
		}
		return r
	}, strings.TrimLeft(name, "."))
	if name == "" {
		return "briefing"
	}
	return name
}

func importCommand(s *shelf) *cobra.Command {
	return &cobra.Command{
		Use:     "import FILE|-…",
		Short:   "Take in what others reviewed",
		Long:    "Takes in journals that export --format jsonl wrote. What is there already stays as it is; nothing is taken twice.",
		Example: "debrief reviews import ana.jsonl ben.jsonl\ndebrief reviews agreement",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return interruptible(c.Context(), func(ctx context.Context) error { return s.takeIn(ctx, args, c.ErrOrStderr()) })
		},
	}
}

// takeIn merges the journals at paths into the store. One that fails is
// reported; the others are still taken in.
func (s *shelf) takeIn(ctx context.Context, paths []string, errs io.Writer) error {
	store, err := library.Open(ctx, s.path)
	if err != nil {
		return err
	}
	defer store.Close()
	bad := false
	for _, path := range paths {
		n, err := takeInOne(ctx, store, path)
		if err != nil {
			report(errs, err)
			bad = true
			continue
		}
		fmt.Fprintf(errs, "debrief: %s: %d new\n", path, n)
	}
	if bad {
		return errReported
	}
	return nil
}

func takeInOne(ctx context.Context, store *library.Store, path string) (fresh int, err error) {
	in := os.Stdin
	if path != "-" {
		if in, err = os.Open(path); err != nil {
			return 0, cannot("import", path, err)
		}
		defer in.Close()
	}
	texts, entries, err := library.ReadJournal(in, path, time.Now())
	if err != nil {
		return 0, err
	}
	return store.Merge(ctx, texts, entries)
}

// cannot is what the operating system said of path.
func cannot(op, path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return &library.Error{Op: op, Path: path, Err: err}
}
