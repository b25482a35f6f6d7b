// This module stands in for Chroma, which colours code by its language.
//
// Glamour imports Chroma, whose tables of languages and styles take 10 ms to set
// up at every start of a program, used or not. The source pane lays code out
// without colours and never calls it, so the go.mod of debrief replaces Chroma by
// these few names, as many as Glamour needs to compile.
module github.com/alecthomas/chroma/v2

go 1.26
