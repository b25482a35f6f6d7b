package derive

import (
	"sync/atomic"

	"debrief/briefs/lang"
)

// tollWords are the lists of words that only claims turn on.
type tollWords struct {
	giving    lang.List // released, gave: figures
	coming    lang.List // came: from whoever gave figures
	figuring  lang.List // figures, toll: what tells of losses
	claiming  lang.List // claimed: lives as well as what is not so
	lives     lang.List // lives, victims: what a blast claims
	daytimes  lang.List // day, night: the following one
	upheavals lang.List // war, revolution: what lasts
	portions  lang.List // parts, most: of a place
	embassies lang.List // embassy, court: where it is, nothing else is
	mines     lang.List // mine, IED: what a patrol strikes
	revising  lang.List // raised: the figure
	showing   lang.List // show: figures
	bands     lang.List // groups, militia: on any side
}

// tollings are the words, looked up when they are first asked for.
func tollings() *tollWords {
	if w := theTollWords.Load(); w != nil {
		return w
	}
	return lookUpTollWords()
}

var theTollWords atomic.Pointer[tollWords]

func lookUpTollWords() *tollWords {
	w := &tollWords{
		giving: lang.ListOf("gave", "gives", "given", "released", "releases", "issued", "published", "provided", "provides", "updated", "updates", "revised", "revises",
			"announced", "announces", "reported", "presented", "disclosed", "compiled", "confirmed", "confirms", "raised"),
		coming: lang.ListOf("come", "comes", "came"),
		figuring: lang.ListOf("figures", "figure", "toll", "tolls", "count", "numbers", "statistics", "tally", "breakdown", "losses", "casualties", "account",
			"bulletin", "update", "details"),
		claiming:  lang.ListOf("claim", "claims", "claimed", "claiming"),
		lives:     lang.ListOf("life", "lives", "victims", "victim"),
		daytimes:  lang.ListOf("day", "morning", "afternoon", "evening", "night"),
		upheavals: lang.ListOf("war", "wars", "conflict", "insurgency", "rebellion", "revolution", "uprising", "occupation", "genocide", "famine"),
		portions:  lang.ListOf("parts", "part", "most", "much", "several", "many"),
		embassies: lang.ListOf("embassy", "consulate", "court", "tribunal"),
		mines:     lang.ListOf("mine", "landmine", "ied", "explosive"),
		revising:  lang.ListOf("raised", "revised", "updated", "increased"),
		showing:   lang.ListOf("show", "shows", "showed", "suggest", "suggests", "suggested", "indicate", "indicates"),
		bands:     lang.ListOf("groups", "group", "militia", "militias"),
	}
	theTollWords.Store(w)
	return w
}
