package briefs

import "unicode/utf8"

// lookAlikes stands for the bytes from 0x80 in Windows-1252, of which Latin-1
// is a part: quotation marks and dashes keep their meaning, letters lose their
// accents, and what ASCII cannot show is a question mark. No digit is among them:
// a raised figure must not join a number.
const lookAlikes = "" +
	`E?,f".++^%S'O?Z?` + `?''""---~?s'o?zY` +
	` !c??Y|S?ca"--r-` + `?+??'uP.,?o"????` +
	"AAAAAAACEEEEIIII" + "DNOOOOOxOUUUUYTs" +
	"aaaaaaaceeeeiiii" + "dnooooo/ouuuuyty"

// lookAlike is the ASCII character that stands for a byte from 0x80 that is no
// UTF-8. Only a text of one byte a character has letters to look like.
func lookAlike(c byte, legacy bool) byte {
	if !legacy {
		return '?'
	}
	return lookAlikes[c-utf8.RuneSelf]
}

// singleByte reports whether b has no rune of two or more bytes: then bytes
// outside ASCII are a text of Windows-1252 or Latin-1 rather than damaged
// UTF-8.
func singleByte(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if b[i] < utf8.RuneSelf {
			continue
		}
		if _, n := utf8.DecodeRune(b[i:]); n > 1 {
			return false
		}
	}
	return true
}
