package cli_test

import (
	"context"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/library"
	"debrief/model"
)

// The scripts run the real program on stores that "judge" fills.
func TestReviewScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/reviews",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("DEBRIEF_STORE", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":  exitsWith,
			"judge": judges,
		},
	})
}

// judges is the script command "judge STORE WHO FILE VERDICT N…": somebody gives
// the verdict on the N-th facts of a file, counted from 0.
func judges(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 5 {
		ts.Fatalf("usage: judge store who file verdict n…")
	}
	ctx := context.Background()
	s, err := library.Open(ctx, ts.MkAbs(args[0]))
	ts.Check(err)
	defer s.Close()
	b, err := briefs.Open(ctx, ts.MkAbs(args[2]))
	ts.Check(err)
	entries, err := s.Load(ctx, b)
	ts.Check(err)
	facts := derive.Facts(ctx, b, derive.Options{})
	r := model.NewReviews(b, model.Reviewer{Name: args[1], Writer: uint64(len(entries)) + uint64(args[1][0])<<32, Engine: "v1"}, entries).WithFacts(facts)
	var v model.Verdict
	ts.Check(v.UnmarshalText([]byte(args[3])))
	for _, arg := range args[4:] {
		n, err := strconv.Atoi(arg)
		ts.Check(err)
		if n >= len(facts) {
			ts.Fatalf("%s has %d facts", args[2], len(facts))
		}
		next, e := r.Judge(time.Now(), &facts[n], v, model.NoReason, "")
		r = next
		ts.Check(s.Append(ctx, b, e))
	}
}
