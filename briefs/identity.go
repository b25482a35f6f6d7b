package briefs

import (
	"crypto/sha256"
	"encoding/hex"
	"runtime"
	"sync"
	"unsafe"

	"debrief/model"
)

// leaf is how many bytes one core digests at a time.
const leaf = 1 << 20

// Identity is the ID of a briefing that was opened unnamed. It leaves cores to
// those who could not wait for it.
func Identity(b *model.Brief) string { return digest(bytesOf(b), max(runtime.GOMAXPROCS(0)/2, 1)) }

// bytesOf is the text of b, which must not be changed.
func bytesOf(b *model.Brief) []byte { return unsafe.Slice(unsafe.StringData(b.Text), len(b.Text)) }

// identity names content: 32 hexadecimal digits, the same for the same bytes
// wherever they lie. It is the first half of a SHA-256 over the SHA-256 of each
// mebibyte, so that every core has a share of a large file.
func identity(b []byte) string { return digest(b, runtime.GOMAXPROCS(0)) }

// digest is the identity of b, made by so many cores.
func digest(b []byte, cores int) string {
	sums := make([]byte, sha256.Size*((len(b)+leaf-1)/leaf))
	sharesOf(cores, len(sums)/sha256.Size, func(i int) {
		sum := sha256.Sum256(b[i*leaf : min((i+1)*leaf, len(b))])
		copy(sums[i*sha256.Size:], sum[:])
	})
	top := sha256.Sum256(sums)
	return hex.EncodeToString(top[:16])
}

// shares calls do for 0 to n-1, on all cores when n is more than one.
func shares(n int, do func(i int)) { sharesOf(runtime.GOMAXPROCS(0), n, do) }

// sharesOf is shares on so many cores.
func sharesOf(cores, n int, do func(i int)) {
	cores = min(cores, n)
	if cores <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var all sync.WaitGroup
	for core := range cores {
		all.Go(func() {
			for i := core; i < n; i += cores {
				do(i)
			}
		})
	}
	all.Wait()
}
