package cli

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"runtime"
	"sync"
)

// buildID is what the linker made of all that this program is built of: programs
// that derive other facts have another one. It is empty where there is none to be
// found.
var buildID = sync.OnceValue(func() string {
	path := "/proc/self/exe" // this very program, even when another took its place
	if runtime.GOOS != "linux" {
		var err error
		if path, err = os.Executable(); err != nil {
			return ""
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	head := make([]byte, 64<<10) // where linkers write it
	n, _ := io.ReadFull(f, head)
	return buildIDIn(head[:n])
})

// buildIDIn finds the ID in the beginning of a program: in a note of an ELF file,
// or between marks before the code.
func buildIDIn(head []byte) string {
	const note, size = "\x04\x00\x00\x00Go\x00\x00", 8
	if i := bytes.Index(head, []byte(note)); i >= size && bytes.HasPrefix(head, []byte("\x7fELF")) {
		n := int(min(binary.LittleEndian.Uint32(head[i-4:]), 1<<10))
		if from := i + len(note); from+n <= len(head) {
			return string(head[from : from+n])
		}
	}
	_, rest, _ := bytes.Cut(head, []byte("\xff Go build ID: \""))
	id, _, ok := bytes.Cut(rest, []byte("\"\n \xff"))
	if !ok {
		return ""
	}
	return string(id)
}
