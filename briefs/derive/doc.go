// Package derive turns the text of a briefing into facts by rules: forces,
// casualties and quotations, each field of them a place in the text. It knows
// no file and no screen, asks no network and gives the same answer every time.
//
// The text is cut into segments of whole blocks. Each is read once by a
// [passage]: blocks, tokens, sentences, numbers, names of places, quotation
// marks, then one function per kind (forces, casualties, quotes) gives its
// candidates. What needs the whole briefing follows in a [resolution]: names of
// speakers, claims told twice, rival counts, identities.
package derive
