package lang

import (
	"strings"
	"testing"

	"debrief/model"
)

// lines makes every line of text a block.
func lines(text string) (blocks []model.Block) {
	at := 0
	for line := range strings.Lines(text) {
		if t := strings.TrimRight(line, "\n"); t != "" {
			blocks = append(blocks, model.Block{Span: model.Span{Start: at, End: at + len(t)}})
		}
		at += len(line)
	}
	return blocks
}

// shown writes quotations one after another: [closed], [unclosed…, …+ one that
// takes up the last, > for each one around it.
func shown(text string, found []Quotation) string {
	var b strings.Builder
	for i, q := range found {
		if i > 0 {
			b.WriteByte(' ')
		}
		if q.Continues >= 0 {
			b.WriteByte('+')
		}
		for w := q.Within; w >= 0; w = found[w].Within {
			b.WriteByte('>')
		}
		b.WriteString("[" + q.Of(text))
		if q.Closed {
			b.WriteByte(']')
		}
	}
	return b.String()
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"straight", `"We go," he said. "Now."`, `[We go,] [Now.]`},
		{"curly", `“We go,” he said. “Now.”`, `[We go,] [Now.]`},
		{"british", `‘We go’, he said. ‘Now.’`, `[We go] [Now.]`},
		{"straight single", `'We go,' he said. 'It's now.'`, `[We go,] [It's now.]`},
		{"two singles", `''We go,'' he said, ''and it's 'now'.''`, `[We go,] [and it's 'now'.] >[now]`},
		{"grave and acute", "``We go,'' he said.", `[We go,]`},
		{"curly singles closing a double", `“We go,’’ he said.`, `[We go,]`},
		{"guillemets", `He said: «We go.»`, `[We go.]`},
		{"guillemets pointing inward", `He said: »We go.«`, `[We go.]`},
		{"german", `Er sagte: „Wir gehen.“ Dann ging er.`, `[Wir gehen.]`},
		{"german single", `Er sagte: ‚Wir gehen.‘`, `[Wir gehen.]`},
		{"nested", `“He told me: ‘We go.’ So we went.”`, `[He told me: ‘We go.’ So we went.] >[We go.]`},
		{"nested ends together", `"He told me, 'We go.'"`, `[He told me, 'We go.'] >[We go.]`},
		{"nested alike", `"The "old guard" is gone," she wrote.`, `[The "old guard" is gone,] >[old guard]`},
		{"british nested", `‘He told me: “We go.” So we went.’`, `[He told me: “We go.” So we went.] >[We go.]`},
		{"mixed shapes", `It was “no bomb" yet.`, `[no bomb]`},
		{"apostrophes", `The soldiers' camp, the army's and the men’s weren't 'theirs'.`, `[theirs]`},
		{"left mark as an apostrophe", `Russia‘s army and Mali‘s`, ``},
		{"elision", `’Tis the ’90s, and '68 was rock 'n' roll for 'em.`, ``},
		{"possessive inside", `'The soldiers' pay is late,' he said.`, `[The soldiers' pay is late,]`},
		{"possessive at its end", `He spoke of 'the soldiers' pay, which is late.`, `[the soldiers]`},
		{"closing mark turned round", `”We go.” said he.`, `[We go.]`},
		{"opening mark turned round", `“We go,“ he said.`, `[We go,]`},
		{"lone mark", `A 5" gun, 6' long, and a stray " mark.`, ``},
		{"reopened", "“One.\n“Two.\n“Three.”", `[One. +[Two. +[Three.]`},
		{"reopened in a paragraph", `He said: “One. “Two. “Three.”`, `[One. +[Two. +[Three.]`},
		{"closed a paragraph later", "He said: “One.\nTwo.” Then he left.", `[One. +[Two.]`},
		{"captions inside", "He said: ‘One.\nA man (pictured) in the capital\nA photograph of the town\n‘Two.’", `[One. +[Two.]`},
		{"never closed", "He said: “One. Two.\nHe left the room.\n“Three,” she said.", `[One. Two. [Three,]`},
		{"unclosed then closed", `He hoped, “the army would go. “It will,” he said.`, `[the army would go. +[It will,]`},
		{"emphasis", `**“We go.”** _"Now."_`, `[We go.] [Now.]`},
		{"dashes", `"We go—" he began. —"Now?"`, `[We go—] [Now?]`},
		{"ellipsis", `" … we go," he said. "...and now."`, `[… we go,] [...and now.]`},
		{"brackets", `He said "[we] go" ("now").`, `[[we] go] [now]`},
		{"capitals", `"WE GO," THE MINISTER SAID. "IT'S NOW."`, `[WE GO,] [IT'S NOW.]`},
		{"run together", `He said:"We go."They went.`, `[We go.]`},
		{"empty", `"" '' “”`, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			if have := shown(c.text, Quotations(nil, &Marks{}, c.text, lines(c.text), nil)); have != c.want {
				t.Errorf("%s\nhave %s\nwant %s", c.text, have, c.want)
			}
		})
	}
}
