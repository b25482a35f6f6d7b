package derive

import (
	"strings"
	"testing"

	"debrief/briefs/lang"
	"debrief/model"
)

// passageOf reads text as one passage.
func passageOf(text string, f model.Format) *passage {
	b := &model.Brief{Text: text, Format: f, Body: model.Span{End: len(text)}}
	p := &passage{}
	s := segment{Span: b.Body}
	last := 0
	lang.EachBlock(text, b.Body, f, func(b model.Block) {
		s.blocks, last = s.blocks.add(last, b), b.End
	})
	p.scan(b, s)
	return p
}

func TestClaim(t *testing.T) {
	for _, c := range []struct{ text, at, who, cue string }{
		{"The rebels said that they killed 12 soldiers.", "12", "The rebels", "said"},
		{"The rebels claimed they killed 12 soldiers.", "12", "The rebels", "claimed"},
		{"They killed 12 soldiers, the rebels said.", "12", "the rebels", "said"},
		{"Twelve soldiers died, said Colonel Idrissa Barry.", "Twelve", "Idrissa Barry", "said"},
		{"According to the ministry, 12 soldiers died.", "12", "the ministry", "According"},
		{"Twelve soldiers died, according to the Interior Ministry.", "Twelve", "Interior Ministry", "according"},
		{"The army is reported to have lost 12 soldiers.", "12", "", "reported"},
		{"“We lost 12 soldiers,” Colonel Idrissa Barry told reporters.", "12", "Idrissa Barry", "told"},
		{"Oumar Keita, who leads the clinic, told the radio that 12 people died.", "12", "Oumar Keita", "told"},
		{"Sharif Amin, of the council, described witnessing 19 bodies by the river.", "19", "Sharif Amin", "described"},
		{"Another report from the Kenyan government at the weekend said eight drivers died.", "eight", "the Kenyan government", "said"},
		{"The fighting between the army and the mutineers continued with a raid, resulting in 200 casualties.", "200", "", ""},
		{"Marie Lude, Red Cross spokeswoman in Gao told the agency that 12 people died.", "12", "Marie Lude", "told"},
		{"The minister, who confirmed the raid, said 12 people died.", "12", "The minister", "said"},
		{"In a statement on Friday the ministry said 12 people died.", "12", "the ministry", "said"},
		{"Twelve soldiers died in the attack.", "Twelve", "", ""},
		{"The army lost 12 soldiers and the rebels said they lost none.", "12", "", ""},
	} {
		p := passageOf(c.text, model.PlainText)
		tok := int(p.tokenAt(strings.Index(c.text, c.at)))
		who, cue := p.claim(tok)
		if have := who.Of(c.text, model.BetweenNames); have != c.who || cue.Of(c.text) != c.cue {
			t.Errorf("%s\nhave %q by %q\nwant %q by %q", c.text, have, cue.Of(c.text), c.who, c.cue)
		}
	}
}
