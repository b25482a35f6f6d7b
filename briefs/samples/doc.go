// Package samples holds the briefings that come with the program: one that a
// first start opens, and a guided tour. Both were written for it.
package samples
