package model

import (
	"strings"
	"testing"
)

// What makes a text not plain may stand anywhere in it.
func TestPlainSeesEveryPlace(t *testing.T) {
	long := strings.Repeat("the convoy had left by road and ", 2) + "was gone!"
	if got := Plain(long); got != long {
		t.Errorf("%q became %q", long, got)
	}
	for i := range len(long) + 1 {
		for _, odd := range []string{"  ", "\n", "\t", " \r\n", "\u00ad"} {
			text := long[:i] + odd + long[i:]
			want := strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "\u00ad", "")
			if got := Plain(text); got != want {
				t.Errorf("%q: have %q, want %q", text, got, want)
			}
		}
	}
}
