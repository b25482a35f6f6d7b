package briefs

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// fromUTF16 is b in UTF-8 and true when b begins with the byte order mark of
// UTF-16, else b and false. Half a surrogate pair becomes U+FFFD.
func fromUTF16(b []byte) ([]byte, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return b, false
	}
	b = b[2:]
	out := make([]byte, 0, len(b)/2+len(b)/16)
	for len(b) >= 2 {
		r := rune(order.Uint16(b))
		b = b[2:]
		if utf16.IsSurrogate(r) {
			r, b = pair(r, b, order)
		}
		out = utf8.AppendRune(out, r)
	}
	return out, true
}

// pair joins the surrogate r with the one that b begins with, and gives what
// follows.
func pair(r rune, b []byte, order binary.ByteOrder) (rune, []byte) {
	if len(b) < 2 {
		return utf8.RuneError, b
	}
	joined := utf16.DecodeRune(r, rune(order.Uint16(b)))
	if joined == utf8.RuneError {
		return joined, b
	}
	return joined, b[2:]
}
