// Package library keeps what reviewers decide, the briefings they read and the
// place where they stopped, in one SQLite file. What is appended is on disk when
// [Store.Append] returns. It knows nothing of what a review means, which follows
// from the entries in package model, and nothing of a screen: it is opened when
// somebody asks for it, and costs nothing before.
package library
