package detail_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"debrief/model"
	"debrief/ui/detail"
	"debrief/ui/theme"
	"debrief/ui/uitest"
)

func rows(t *testing.T, s model.Session, i, w int) string {
	t.Helper()
	th, _ := theme.Named("quiet", true)
	all := detail.Rows(&s, i, w, &th)
	uitest.Sized(t, all, w, len(all))
	return uitest.Plain(all)
}

func TestGoldens(t *testing.T) {
	s := model.NewSession(uitest.Brief()).WithFacts(uitest.Facts())
	th, _ := theme.Named("quiet", true)
	for _, w := range []int{40, 56, 80} {
		for i, kind := range map[int]string{0: "force", 3: "casualty", 5: "quote"} {
			uitest.Golden(t, fmt.Sprintf("%s-%d", kind, w), detail.Rows(&s, i, w, &th))
		}
	}
}

func TestEveryWidthIsFilled(t *testing.T) {
	s := model.NewSession(uitest.Brief()).WithFacts(uitest.Facts())
	for w := 20; w < 100; w += 7 {
		for i := range s.Facts {
			rows(t, s, i, w)
		}
	}
}

func TestAClaimToldVeryOftenIsShownAtOnce(t *testing.T) {
	b := uitest.Brief()
	b.Text = strings.Repeat("Rebels killed 12 men.\n", 100_000)
	f := model.Fact{ID: "often", Kind: model.KindCasualty, Casualty: &model.Casualty{}}
	for i := range 100_000 {
		f.Anchors = append(f.Anchors, model.Anchor{Span: model.Span{Start: i*22 + 14, End: i*22 + 16}, Role: model.RoleCount},
			model.Anchor{Span: model.Span{Start: i*22 + 7, End: i*22 + 13}, Role: model.RoleCue})
	}
	f.Casualty.Count = model.Estimate{Words: model.At(f.Anchors[0].Span), Value: 12, Low: 12, High: 12}
	began := time.Now()
	out := rows(t, model.NewSession(b).WithFacts([]model.Fact{f}), 0, 60)
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("it took %v", took)
	}
	if !strings.Contains(out, "and in 99960 other places") || !strings.Contains(out, "killed") || strings.Contains(out, "killed · killed") {
		t.Errorf("have:\n%.2000s", out)
	}
}
