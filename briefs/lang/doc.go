// Package lang cuts text into blocks, sentences and tokens, reads its numbers
// and finds its quotation marks. It knows English words by class (see
// [Class] and [Cue]); it knows no place, no person and no fact.
//
// # Tokens
//
// A [Token] is a word, a number, one punctuation mark or one quotation mark.
// Markup of Markdown (emphasis, link targets, list markers) has no tokens at
// all: the token behind it just has no neighbour there. What else to know:
//
//   - A word that an apostrophe joins is one token (don't, O'Brien, l'Islam),
//     except that a closing 's is a token of its own, [Token.ID] [ApostropheS]:
//     Mali's is Mali and 's. The apostrophe may be straight, curly or a left
//     mark misused.
//   - A hyphen between two words is no token: the second one has [Token.Hyphen]
//     set. Guinea-Bissau, 5,000-strong and twenty-five are two tokens,
//     19-year-old three. Only a hyphenated word that the lexicon lists
//     (think-tank) is one. Dashes are marks.
//   - Abbreviations keep their full stop (Gen., U.S., J.). It takes no part in
//     the lookup: Gen. and Gen have the same ID; U.S. is listed as u.s.
//   - US in capitals is the same word as U.S., not the pronoun, except in text
//     that is all capitals.
//   - A number is its digits with their grouping and decimals (3,500 and 1.5).
//     What stands right behind (152mm, 3rd, 1990s) is a word without Space.
//   - Words run together (security.The, whenTuareg) are two tokens.
//   - Marks have the ID of their ASCII character: a comma is ','. All dashes are
//     '-', an ellipsis is [Ellipsis], double quotation marks of every kind are
//     '"' and single ones are an apostrophe.
package lang
