package ui

import ("context";"testing";"os";"debrief/model";"debrief/ui/uitest")

func TestTry(t *testing.T) {
	if os.Getenv("TRY") == "" { t.Skip() }
	err := Run(context.Background(), Config{First: uitest.Brief(), Theme: os.Getenv("TRY_THEME"), Derive: func(ctx context.Context, b *model.Brief, tell func([]model.Fact, int)) []model.Fact { return uitest.Facts() }})
	if err != nil { t.Log(err) }
}
