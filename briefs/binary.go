package briefs

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// signature is how a file of a kind that is no text begins.
type signature struct {
	magic  string
	name   string
	remedy string
}

const (
	asMarkdown = "convert it first, for example: pandoc -t markdown "
	asPDF      = "convert it first, for example: pdftotext -layout "
	unpack     = "unpack it and open what is inside"
	describe   = "a picture has no words to read; open its description or a transcript"
)

// signatures is asked in order; the first that fits names the file. One of four
// bytes or fewer may be the beginning of a sentence as well.
func signatures() [20]signature {
	return [...]signature{
		{"%PDF-", "a PDF", asPDF},
		{"{\\rtf", "rich text (RTF)", asMarkdown},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "save it as text first"},
		{"\x89PNG\r\n", "a picture (PNG)", describe},
		{"\xff\xd8\xff", "a picture (JPEG)", describe},
		{"GIF8", "a picture (GIF)", describe},
		{"II*\x00", "a picture (TIFF)", describe},
		{"MM\x00*", "a picture (TIFF)", describe},
		{"\x1f\x8b", "a gzip archive", unpack},
		{"BZh", "a bzip2 archive", unpack},
		{"\xfd7zXZ\x00", "an xz archive", unpack},
		{"\x28\xb5\x2f\xfd", "a zstd archive", unpack},
		{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", unpack},
		{"Rar!\x1a\x07", "a RAR archive", unpack},
		{"\x7fELF", "a program", ""},
		{"MZ\x90\x00", "a program", ""},
		{"SQLite format 3\x00", "a SQLite database", ""},
		{"OggS", "a sound recording", "open a transcript"},
		{"ID3", "a sound recording", "open a transcript"},
		{"RIFF", "a sound recording or picture (RIFF)", "open a transcript or description"},
	}
}

// zipped names what is in a ZIP archive by the names near its beginning.
func zipped(head []byte) signature {
	for _, s := range []signature{
		{"word/", "a Word document (DOCX)", asMarkdown},
		{"xl/", "a spreadsheet (XLSX)", "save it as CSV or text first"},
		{"ppt/", "a presentation (PPTX)", asMarkdown},
		{"opendocument.text", "an OpenDocument text (ODT)", asMarkdown},
		{"epub+zip", "a book (EPUB)", asMarkdown},
	} {
		if bytes.Contains(head, []byte(s.magic)) {
			return s
		}
	}
	return signature{name: "a ZIP archive", remedy: unpack}
}

// looked is how much of the beginning decides whether a file is a text.
const looked = 64 << 10

// refuse is the error for b when it is no text, nil when it is one. The error
// says what it looks like, the hint what to do. In fine bytes nothing is strange.
func refuse(path string, b []byte, fine bool) *Error {
	head := b[:min(len(b), looked)]
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return notText(path, zipped(head))
	}
	odd, bad := 0, 0
	if !fine {
		odd, bad = strangers(head)
	}
	for _, s := range signatures() {
		if bytes.HasPrefix(head, []byte(s.magic)) && (len(s.magic) > 4 || odd+bad > 0) {
			return notText(path, s)
		}
	}
	switch {
	case odd*10 > len(head) && bytes.Count(head, []byte{0})*3 > len(head):
		return notText(path, signature{name: "UTF-16 without a byte order mark, or binary",
			remedy: "if it is a text: iconv -f UTF-16LE -t UTF-8 "})
	case odd*10 > len(head):
		return notText(path, signature{name: "binary"})
	case bad*4 > len(head):
		return notText(path, signature{name: "another encoding than UTF-8, or binary",
			remedy: "if it is a text, name its encoding: iconv -f ENCODING -t UTF-8 "})
	}
	return nil
}

// strangers counts what a text rarely has: control characters that no text
// file uses, and bytes that are no UTF-8.
func strangers(head []byte) (odd, bad int) {
	for i := 0; i < len(head); {
		if c := head[i]; ' ' <= c && c < 0x7f || c == '\n' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(head[i:])
		switch {
		case n == 1 && r == utf8.RuneError:
			bad++
		case r < ' ' && !bytes.ContainsRune([]byte("\n\r\t\f\v\x1b\b"), r), r == 0x7f:
			odd++
		}
		i += n
	}
	return odd, bad
}

func notText(path string, s signature) *Error {
	err := fmt.Errorf("%w: it looks like %s", ErrNotText, s.name)
	remedy := cmp.Or(s.remedy, elsewhere)
	if strings.HasSuffix(remedy, " ") {
		remedy += shownPath(path)
	}
	return &Error{Op: "open", Path: path, Err: err, Hint: remedy}
}
