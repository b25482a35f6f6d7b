// Package format knows what kinds of text there are and how to tell them
// apart. It sees clean text only and opens nothing.
package format
