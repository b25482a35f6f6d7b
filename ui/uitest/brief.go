// Package uitest drives the reader in tests: a briefing with facts whose every
// span is given by its words, keys in, and the screen out.
package uitest

import (
	"strings"

	"debrief/model"
)

// Text is a short briefing with facts of all kinds, one claim told twice and a
// quotation in two parts.
const Text = `# Garrison notes from the river towns

## Strength

The river brigade keeps around 1,200 soldiers in Mali, 350 in Niger and 80 to 100 in Chad.

## The ambush at Tessit

Herders say that at least 17 soldiers were killed near Tessit on 4 May. The army gave no figure at first.

A day later the governor spoke of 17 dead soldiers and dozens of wounded.

## Voices

“They waited for the rain,” said Mariam Keita, a researcher at the River Institute. “Nobody was going to come.”

The governor, Ousmane Ba, told Radio Delta: “We hold the bridge and we will hold it tomorrow.”
`

// Brief is the briefing of Text.
func Brief() *model.Brief {
	return &model.Brief{
		ID: "uitest", Name: "garrison.md", Format: model.Markdown, Text: Text, Body: model.Span{End: len(Text)},
		Title: "Garrison notes from the river towns", Source: "Delta desk", Date: "6 May 2025", Handling: "TLP:GREEN",
	}
}

// Span is where words stand in Text for the n-th time, counted from 1.
func Span(words string, n int) model.Span {
	at := 0
	for ; n > 1; n-- {
		at += strings.Index(Text[at:], words) + len(words)
	}
	i := strings.Index(Text[at:], words)
	if i < 0 {
		panic("not in the text: " + words)
	}
	return model.Span{Start: at + i, End: at + i + len(words)}
}

// one is the only place of words.
func one(words string) model.Words { return model.Words{Span(words, 1)} }

// Facts is what a careful reader finds in Text.
func Facts() []model.Fact {
	return []model.Fact{
		force("f1", "Mali", "ML", model.Estimate{Words: one("around 1,200"), Value: 1200, Bound: model.About}),
		force("f2", "Niger", "NE", model.Estimate{Words: one("350"), Value: 350, Low: 350, High: 350}),
		force("f3", "Chad", "TD", model.Estimate{Words: one("80 to 100"), Value: 90, Low: 80, High: 100, Bound: model.Range}),
		killed(),
		{
			ID: "c2", Kind: model.KindCasualty, Rule: "casualty.vague",
			Casualty: &model.Casualty{Outcome: model.Wounded, Count: model.Estimate{Words: one("dozens"), Value: 12, Low: 24, Bound: model.Vague}, Claimant: one("the governor")},
			Anchors:  []model.Anchor{{Span: Span("the governor", 1), Role: model.RoleClaimant}, {Span: Span("dozens", 1), Role: model.RoleCount}},
		},
		quote("q1", model.Expert, one("Mariam Keita"), model.Words{Span("They waited for the rain,", 1), Span("Nobody was going to come.", 1)},
			one("a researcher"), one("the River Institute")),
		quote("q2", model.Official, one("Ousmane Ba"), one("We hold the bridge and we will hold it tomorrow."), one("governor"), nil),
	}
}

func force(id, name, code string, e model.Estimate) model.Fact {
	return model.Fact{
		ID: id, Kind: model.KindForce, Rule: "force.gapped",
		Force: &model.Force{Country: code, CountryName: name, Place: one(name), Group: one("river brigade"), Unit: one("soldiers in"), Count: e},
		Anchors: []model.Anchor{
			{Span: Span("river brigade", 1), Role: model.RoleGroup}, {Span: e.Words[0], Role: model.RoleCount},
			{Span: Span(name, 1), Role: model.RoleCountry},
		},
	}
}

func killed() model.Fact {
	return model.Fact{
		ID: "c1", Kind: model.KindCasualty, Rule: "casualty.passive",
		Casualty: &model.Casualty{
			Outcome: model.Killed, Victims: model.Words{Span("soldiers", 2)}, Claimant: one("Herders"), Place: one("near Tessit"), Date: one("4 May"),
			Count: model.Estimate{Words: one("at least 17"), Value: 17, Low: 17, Bound: model.AtLeast},
		},
		Anchors: []model.Anchor{
			{Span: Span("Herders", 1), Role: model.RoleClaimant}, {Span: Span("say", 1), Role: model.RoleCue},
			{Span: Span("at least 17", 1), Role: model.RoleCount}, {Span: Span("soldiers", 2), Role: model.RoleVictims},
			{Span: Span("killed", 1), Role: model.RoleCue}, {Span: Span("near Tessit", 1), Role: model.RolePlace},
			{Span: Span("4 May", 1), Role: model.RoleDate}, {Span: Span("17", 2), Role: model.RoleCount},
		},
	}
}

func quote(id string, class model.Class, speaker, parts, position, affiliation model.Words) model.Fact {
	f := model.Fact{
		ID: id, Kind: model.KindQuote, Rule: "quote.cue-after",
		Quote: &model.Quote{Speaker: speaker, Position: position, Affiliation: affiliation, Parts: parts, Direct: true, Class: class},
	}
	for _, s := range parts {
		f.Anchors = append(f.Anchors, model.Anchor{Span: s, Role: model.RoleQuote})
	}
	f.Anchors = append(f.Anchors, model.Anchor{Span: speaker[0], Role: model.RoleSpeaker})
	return f
}
