package model

import "testing"

func TestAFilterIsReadAsItIsWritten(t *testing.T) {
	for _, typed := range []string{"", "force", "casualty quote", "accepted rejected", "quote expert", "force unseen Mali river", "north of Mali"} {
		f := ParseFilter(typed)
		if got := f.String(); got != typed {
			t.Errorf("%q is written as %q", typed, got)
		}
		if again := ParseFilter(f.String()); again != f {
			t.Errorf("%q is read as %+v, then as %+v", typed, f, again)
		}
	}
}
