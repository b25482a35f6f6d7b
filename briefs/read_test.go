package briefs

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Where the pieces of a file meet, what has to be cleaned is found as anywhere.
func TestReadingInPiecesChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.txt")
	for _, odd := range []string{"é", "–", "😀", "\x80", "\u200f", "\xe2\x80", "\xf0\x9f\x98", "\r\n", "\x1b[m", "\u2028", "\U000e0041"} {
		for at := piece - 5; at <= piece+5; at++ {
			b := bytes.Repeat([]byte("tarn "), 2*piece/5+40)
			copy(b[at:], odd)
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			have, err := Open(context.Background(), path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := Read(context.Background(), bytes.NewReader(b), path, "ledger.txt")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, have); diff != "" {
				t.Fatalf("%q at byte %d, from a file (-want +have):\n%s", odd, at, diff)
			}
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "ledger.txt")
	text := bytes.Repeat([]byte("The warden of Ostrel counted 12 carts at the ford.\n"), 10<<20/50)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		b.Fatal(err)
	}
	for name, open := range map[string]func() error{
		"beginning": func() error { Begin(context.Background(), path); return nil },
		"unnamed":   func() error { _, err := OpenUnnamed(context.Background(), path); return err },
		"nameless":  func() error { _, err := OpenNameless(context.Background(), path); return err },
		"whole":     func() error { _, err := Open(context.Background(), path); return err },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if err := open(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
