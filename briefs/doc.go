// Package briefs is the door: bytes go in, a [model.Brief] with a clean text
// comes out. It knows files, folders, encodings and front matter. It knows
// nothing of facts, which briefs/derive finds, nor of a screen, and it prints
// nothing: what a reader should know stands in the brief's notes or in an
// [Error].
package briefs
