package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"debrief/model"
)

// lineOf is the line that is written for r with the anchors of f.
func lineOf(r *record, f *model.Fact) []byte {
	var out bytes.Buffer
	l := liner{w: &out}
	l.record(r, f.Anchors)
	l.flush()
	return out.Bytes()
}

// encoded is the line that encoding/json writes.
func encoded(t *testing.T, record any) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encoder(&out).Encode(record); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestLinesAreWhatEncodingWrites(t *testing.T) {
	b, facts := desk()
	for i := range facts {
		r := recordOf(b, &facts[i])
		if have, want := lineOf(&r, &facts[i]), encoded(t, r); !bytes.Equal(have, want) {
			t.Errorf("have %swant %s", have, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "plain", "“so”", `"`, `\`, "a\nb\tc", "\x00\x1f\x7f", "<b>&", "\u2028", "\xff", "é\xc3", "\ufffd"} {
		for i := range 9 { // eight bytes are looked at together
			f.Add(strings.Repeat("0", i) + s + strings.Repeat("z", 8-i))
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		var l liner
		l.text(s)
		if want := bytes.TrimSuffix(encoded(t, s), []byte("\n")); !bytes.Equal(l.buf, want) {
			t.Errorf("%q: have %s, want %s", s, l.buf, want)
		}
	})
}

// failing is a stream that takes nothing.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestLinesTellThatTheStreamFailed(t *testing.T) {
	b, facts := desk()
	facts[0].Anchors = make([]model.Anchor, 10_000)
	w, _ := New(failing{}, "jsonl", Terminal{})
	if err := w.Facts(b, facts); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
}

// TestLinesAreWrittenInPieces writes a fact with many tellings: no write is much
// larger than a piece.
func TestLinesAreWrittenInPieces(t *testing.T) {
	b, facts := desk()
	facts[0].Anchors = make([]model.Anchor, 50_000)
	most := 0
	w, _ := New(writerFunc(func(p []byte) { most = max(most, len(p)) }), "jsonl", Terminal{})
	if err := w.Facts(b, facts); err != nil || most < handOn || most > handOn+4096 {
		t.Errorf("a write of %d bytes, error %v", most, err)
	}
}

type writerFunc func(p []byte)

func (w writerFunc) Write(p []byte) (int, error) {
	w(p)
	return len(p), nil
}

func BenchmarkLines(b *testing.B) {
	brief, facts := desk()
	w, _ := New(io.Discard, "jsonl", Terminal{})
	size := 0
	for i := range facts {
		line, _ := json.Marshal(recordOf(brief, &facts[i]))
		size += len(line)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		w.Facts(brief, facts)
	}
}
