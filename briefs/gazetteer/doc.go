// Package gazetteer knows the names of countries and territories, of the people
// who live there, of capitals, larger towns and regions, and of missions, and
// finds them among the tokens of a text. It knows names only: not who fights
// where. A name that may mean several countries says so: nothing is guessed.
package gazetteer
