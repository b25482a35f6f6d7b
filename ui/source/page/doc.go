// Package page lays a briefing out at a width so that every cell knows the
// bytes of the source that it shows.
//
// It cuts the text into chunks of whole blocks and lays out only those that are
// asked for. A chunk goes through goldmark. What has to be broken into lines or
// arranged in columns goes through Glamour as masks: letters of the same width as
// the words, wearing a tag that Glamour carries along. The words come back in
// their order when the tags are read off the cells. So nothing in a briefing can
// steer Glamour or the terminal, and a width is what the terminal takes it for.
//
// The package knows bytes, cells and what kind of text a cell is part of. It
// knows no colours, no facts and no cursor.
package page
