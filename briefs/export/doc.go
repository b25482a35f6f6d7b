// Package export writes facts for other programs and for paper: one stream for
// any number of briefings, in one of the [Formats]. It knows what the fields of
// a fact are called outside; it derives nothing and opens nothing.
package export
