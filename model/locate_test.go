package model

import (
	"strings"
	"testing"
)

func TestLocate(t *testing.T) {
	const text = "In 2018 the ministry\nof health counted 18 dead; the  ministry of trade said 8. Ändern änderte nichts."
	for _, c := range []struct {
		words  string
		offset int
		want   string
		at     int
	}{
		{"18", 0, "18", strings.Index(text, "18 dead")},
		{"8", 0, "8", strings.Index(text, "8. ")},
		{"ministry of health", 0, "ministry\nof health", strings.Index(text, "ministry")},
		{"the ministry of", 60, "the  ministry of", strings.Index(text, "the  min")},
		{"the ministry of", 5, "the ministry\nof", strings.Index(text, "the min")},
		{"8.", 0, "8.", strings.Index(text, "8. ")},
		{"änder", 0, "", 0},
		{"minis", 0, "", 0},
		{"health  counted ", 0, "health counted", strings.Index(text, "health")},
		{"nichts.", -5, "nichts.", strings.Index(text, "nichts")},
		{"nothing", 1 << 40, "", 0},
		{" ", 0, "", 0},
	} {
		s, ok := Locate(text, c.words, c.offset)
		if ok != (c.want != "") || ok && (s.Of(text) != c.want || s.Start != c.at) {
			t.Errorf("%q near %d: have %q at %d, want %q at %d", c.words, c.offset, s.Of(text), s.Start, c.want, c.at)
		}
	}
}

func FuzzLocate(f *testing.F) {
	f.Add("one two\nthree", "two three", 4)
	f.Add("aaaa", "a", -1)
	f.Add("\xffa \xfe", "\xff", 9)
	f.Fuzz(func(t *testing.T, text, words string, offset int) {
		s, ok := Locate(text, words, offset)
		if !ok {
			return
		}
		have, want := strings.Join(strings.Fields(s.Of(text)), " "), strings.Join(strings.Fields(words), " ")
		if have != want {
			t.Fatalf("%q in %q: have %q", words, text, have)
		}
	})
}

func BenchmarkLocate(b *testing.B) {
	text := strings.Repeat("The ministry told the reporters that the men had left the town.\n", 160_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Locate(text, "the men had gone", 0)
	}
}
