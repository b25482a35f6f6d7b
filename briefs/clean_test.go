package briefs

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain":                 {"At least 84 – “dead”.\n\tßäöü 漢字 👍🏽\n", "At least 84 – “dead”.\n\tßäöü 漢字 👍🏽\n"},
		"escape":                {"a\x1b[31mred\x07", "a [31mred "},
		"nul and del":           {"a\x00b\x7fc", "a b c"},
		"crlf":                  {"one\r\ntwo\r\n", "one \ntwo \n"},
		"lone cr":               {"one\rtwo\r\r\n", "one\ntwo\n \n"},
		"page":                  {"one\ftwo\vthree", "one\ntwo\nthree"},
		"c1":                    {"a\u009b31mb", "a  31mb"},
		"next line":             {"a\u0085b", "a \nb"},
		"line separator":        {"a\u2028b", "a  \nb"},
		"paragraph separator":   {"a\u2029b", "a \n\nb"},
		"override":              {"a\u202eb\u202c", "a   b   "},
		"isolate":               {"\u2067a\u2069", "   a   "},
		"marks":                 {"a\u200e\u200f\u061cb", "a        b"},
		"byte order mark":       {"a\ufeffb", "a   b"},
		"tag":                   {"a\U000e0041b", "a    b"},
		"bad byte":              {"é\xff\xfe", "é??"},
		"cut rune":              {"é\xe2\x80", "é??"},
		"surrogate":             {"é\xed\xa0\x80", "é???"},
		"overlong":              {"é\xc0\xaf", "é??"},
		"c1 byte":               {"é\x9b31m", "é?31m"},
		"windows-1252":          {"Russia\x92s \x93caf\xe9\x94 \x96 no", `Russia's "cafe" - no`},
		"joiners stay":          {"a\u200db\u00adc", "a\u200db\u00adc"},
		"replacement char":      {"a\ufffdb", "a\ufffdb"},
		"foul behind long text": {strings.Repeat("x", 77) + "\x1b" + strings.Repeat("ü", 9), strings.Repeat("x", 77) + " " + strings.Repeat("ü", 9)},
	} {
		t.Run(name, func(t *testing.T) {
			b := []byte(c.in)
			clean(b)
			if string(b) != c.want {
				t.Errorf("clean(%q)\nhave %q\nwant %q", c.in, b, c.want)
			}
		})
	}
}

// Every byte at each place of a word of eight, and the runes of the blocks in
// which some have to change.
func TestCleanSweep(t *testing.T) {
	for c := range 256 {
		for at := range 9 {
			b := bytes.Repeat([]byte("x"), 17)
			b[at] = byte(c)
			checkClean(t, b)
		}
	}
	for r := rune(0x80); r < 0x3100; r++ {
		checkClean(t, append([]byte("1234567"), string(r)+"."...))
	}
	for r := rune(0xfe00); r < 0x10010; r++ {
		checkClean(t, []byte(string(r)))
	}
	for r := rune(0xe0000); r < 0xe0200; r++ {
		checkClean(t, []byte(string(r)))
	}
}

func checkClean(t *testing.T, in []byte) {
	t.Helper()
	b := bytes.Clone(in)
	clean(b)
	switch {
	case len(b) != len(in):
		t.Fatalf("clean(%q) has %d bytes, want %d", in, len(b), len(in))
	case !utf8.Valid(b):
		t.Fatalf("clean(%q) = %q: no UTF-8", in, b)
	}
	for _, r := range string(b) {
		if forbidden(r) {
			t.Fatalf("clean(%q) = %q: holds %U", in, b, r)
		}
	}
	if again := foul(b); again != len(b) {
		t.Fatalf("clean(%q) = %q: not clean at %d", in, b, again)
	}
}

// forbidden is written out apart from the code it checks.
func forbidden(r rune) bool {
	switch r {
	case '\n', '\t':
		return false
	case 0x7f, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0xfeff:
		return true
	}
	return r < ' ' || 0x80 <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 ||
		0xe0000 <= r && r <= 0xe007f
}

// Pieces may end anywhere: what all cores find together is what one finds.
func TestFirstFoulAcrossPieces(t *testing.T) {
	for _, unit := range []string{"é", "’", "👍"} {
		for shift, foulness := range []string{"", "\x80", "\x80\x80\x80\x80\x80", "\u202e", "\x1b", "\xe2\x80"} {
			b := []byte(strings.Repeat("x", shift) + strings.Repeat(unit, leaf/len(unit)+4) + foulness + strings.Repeat(unit, 9))
			if have, want := firstFoul(b), foul(b); have != want {
				t.Fatalf("%q after %d and many %q: have %d, want %d", foulness, shift, unit, have, want)
			}
		}
	}
	for at := leaf - 3; at < leaf+3; at++ {
		b := bytes.Repeat([]byte("’"), leaf)
		b[at] = 'x'
		if have, want := firstFoul(b), foul(b); have != want {
			t.Fatalf("a rune broken at %d: have %d, want %d", at, have, want)
		}
	}
}

func TestCleanCounts(t *testing.T) {
	b := []byte("é\x1b\x00\r\n\u202e\u2066\ufeff\xff\u0085")
	want := tally{controls: 3, directions: 2, hidden: 1, bad: 1}
	if have := clean(b); have != want {
		t.Errorf("have %+v, want %+v", have, want)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"plain", "a\r\nb\rc", "\xff\x92é\u202e\u2028\ufeff\U000e0041", "\x1b]52;c;\x07", "\xe2\x80\x1b\xaf"} {
		f.Add([]byte(s))
	}
	f.Fuzz(checkClean)
}

func BenchmarkClean(b *testing.B) {
	news := strings.Repeat("The company has ‘around’ 900 guards in Chad, 250 in Togo and around 60 in Benin.\n", 12000)
	for name, text := range map[string]string{
		"ascii":    strings.Repeat("The company has around 900 guards in Chad, 250 in Togo and around 60 in Benin.\n", 12000),
		"news":     news,
		"cyrillic": strings.Repeat("В Мали около 1500 наёмников, ещё 400 в соседней стране.\n", 12000),
		"chinese":  strings.Repeat("马里约有一千五百名雇佣兵。", 30000),
		"crlf":     strings.ReplaceAll(news, "\n", "\r\n"),
		"bad":      strings.Repeat("\xff\xfe\x1b\x00", 300000),
	} {
		b.Run(name, func(b *testing.B) {
			in, out := []byte(text), make([]byte, len(text))
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				copy(out, in)
				clean(out)
			}
		})
	}
}
