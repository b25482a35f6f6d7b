package derive

import (
	"slices"
	"sync"

	"debrief/briefs/lang"
)

// forceWords are the words that the rules for forces tell apart one by one,
// beside the cues of the lexicon.
type forceWords struct {
	of, from, to, by, with, and, or, each                                                                                                                           lang.ID
	there, country, former, such, plus                                                                                                                              lang.ID
	that, home, it, they, them, which, islamic, state, more, charged, where, so, armed, ground                                                                      lang.ID
	sent, under, at, as, time, part, down, than, total, security, since, up, strong, man, personnel, for_, another, number, men, mission, blue, helmets, forces, be lang.ID
	peak, put, military, troop, the                                                                                                                                 lang.ID

	filler   []lang.ID // between a number and its noun, telling nothing of it
	locative []lang.ID // before the place where people are or go
	clause   []lang.ID // begins a clause of its own
	subset   []lang.ID // before a part of a number told before
	counting []lang.ID // "the army numbers 20,000"
	peoples  []lang.ID // an adjective that is no group
	parts    []lang.ID // before a part of what was counted
	attacks  []lang.ID // what an attacking party does
	drills   []lang.ID
	pastOnes []lang.ID // past forms without -d
	dress    []lang.ID // "men under arms"
	leaves   []lang.ID // "leaves 500 in Mali" keeps them there
	borders  []lang.ID // "its border": in its own country
	opposed  []lang.ID // before people who are not of the one who acts
	armies   []lang.ID // all the forces of a country
	taken    []lang.ID // "hold 150 soldiers prisoner"
	stays    []lang.ID // "will stay": they are there already
	joined   []lang.ID // "1,500 fighters joined the SDF"
	maybe    []lang.ID // "may have 500" is a guess, no plan
	granting []lang.ID // allows a force without having one: the council
	pronouns []lang.ID // stands for the group named last
	lone     []lang.ID // a noun where no noun follows: "13,000 military"
	been     []lang.ID // past forms that make a statement a thing of the past beside a date
	hosts    []lang.ID // ends the name of a movement under arms
	rest     []lang.ID // before a number of more of the same
	giving   []lang.ID // heads a list of those who give people to a force
	standing []lang.ID // "stood at 2,500"
	advisers []lang.ID // of a country abroad they are soldiers or as good as
	own      []lang.ID // "men of his own"
	strung   []lang.ID // before "from one place to another"
	single   []lang.ID // verbs of one who acts, not of people
	holding  []lang.ID // whose object are people held against their will
	abroad   []lang.ID // says that there is no one place
	portions []lang.ID // half, most of the whole
	largest  []lang.ID // "at its largest"
	meant    []lang.ID // stands for a mission named before
	field    []lang.ID // "in the field"
	theatre  []lang.ID // "in place", "in theatre": where the others are
	ordered  []lang.ID // "ordered the deployment of"
	made     []lang.ID // participles without -ed
	passive  []lang.ID // before a participle: "were sent"
	notForce []lang.ID // people no longer or not yet under arms: "former soldiers"

	// What the header of a column says stands in it.
	placeColumns, groupColumns, unitColumns, armyColumns, sizeColumns, otherColumns []lang.ID

	landed []lang.ID // "the country", "the kingdom": the country told last
}

var theForceWords = sync.OnceValue(func() *forceWords {
	l := lang.Lookup
	return &forceWords{
		of: l("of"), from: l("from"), to: l("to"), by: l("by"), with: l("with"), and: l("and"), or: l("or"), each: l("each"),
		there: l("there"), country: l("country"), former: l("former"), such: l("such"), plus: l("plus"),
		sent: l("sent"), as: l("as"), time: l("time"), part: l("part"), down: l("down"), than: l("than"), total: l("total"), security: l("security"), since: l("since"), up: l("up"), strong: l("strong"), man: l("man"), for_: l("for"), another: l("another"), number: l("number"), mission: l("mission"), blue: l("blue"), be: l("be"), forces: l("forces"), helmets: l("helmets"), men: l("men"), personnel: l("personnel"), at: l("at"), under: l("under"), that: l("that"), home: l("home"), it: l("it"), they: l("they"), them: l("them"), which: l("which"),
		islamic: l("islamic"), more: l("more"), charged: l("charged"), armed: l("armed"), ground: l("ground"), so: l("so"), where: l("where"), state: l("state"),
		peak: l("peak"), put: l("put"), military: l("military"), troop: l("troop"), the: l("the"),

		filler: lang.IDs("of", "the", "a", "an", "more", "such", "other", "additional", "further", "extra", "new", "fresh", "or",
			"so", "its", "their", "his", "our", "these", "those", "remaining", "own", "odd", "last", "first"),
		locative: lang.IDs("in", "into", "to", "at", "near", "on", "across", "inside", "around", "outside", "along",
			"throughout", "within", "off", "toward", "towards", "onto", "aboard"),
		clause: lang.IDs("but", "while", "whereas", "although", "though", "because", "unless", "when", "after", "before", "until",
			"as", "if", "since", "where"),
		subset:   lang.IDs("including", "whom", "among", "which", "them"),
		counting: lang.IDs("number", "numbers", "numbered", "numbering", "totals", "totalled", "totalling", "consist", "consists", "consisted", "comprises", "comprised", "made", "composed"),
		peoples: lang.IDs("arab", "kurdish", "tuareg", "pashtun", "shia", "shiite", "sunni", "muslim", "christian", "islamist", "druze",
			"hutu", "tutsi", "turkmen", "yazidi", "jihadist", "alawite", "arabs"),
		attacks: lang.IDs("attack", "attacked", "attacking", "blew", "stormed", "ambushed", "raided", "opened", "burned", "burnt",
			"shot", "fired", "bombed", "assaulted", "shelled", "robbed", "looted"),
		stays:    lang.IDs("remain", "remains", "stay", "stays", "continue", "continues", "keep", "keeps"),
		taken:    lang.IDs("prisoner", "prisoners", "hostage", "captive", "captives"),
		armies:   lang.IDs("army", "forces", "military", "navy", "gendarmerie", "police", "marines", "corps"),
		borders:  lang.IDs("border", "borders", "frontier", "soil", "territory"),
		opposed:  lang.IDs("against", "alongside", "among", "behind", "near"),
		pastOnes: lang.IDs("sent", "fought", "went", "flew", "withdrew", "left", "held", "stood"),
		dress:    lang.IDs("uniform", "uniforms", "arms"),
		leaves:   lang.IDs("leave", "leaves", "leaving", "left"),
		drills:   lang.IDs("manoeuvre", "manoeuvres", "maneuver", "maneuvers", "exercise", "exercises", "drill", "drills", "parade"),
		parts:    lang.IDs("including", "comprising", "included", "among", "comprised"),
		joined:   lang.IDs("join", "joins", "joined", "joining"),
		maybe:    lang.IDs("may", "might", "could", "would"),
		granting: lang.IDs("council", "parliament", "assembly", "congress", "senate", "commission", "committee", "resolution", "mandate", "agreement"),
		pronouns: lang.IDs("it", "they", "its", "their", "which", "who", "we", "group", "mission", "movement"),
		lone:     lang.IDs("military", "police", "uniformed", "active-duty", "infantry", "militia", "army", "paramilitary"),
		been:     lang.IDs("had", "was", "were", "did"),
		hosts:    lang.IDs("army", "forces", "front", "militia", "brigades", "brigade", "corps", "guard", "legion"),
		rest:     lang.IDs("last", "remaining", "further", "other", "additional", "only", "just", "these", "those"),
		giving:   lang.IDs("contribution", "contributions", "contributor", "contributors", "contributing", "pledges"),
		standing: lang.IDs("stand", "stands", "stood", "remains", "remained", "put", "hovers", "hovered", "estimated"),
		advisers: lang.IDs("instructors", "advisers", "advisors", "trainers", "contractors", "observers"),
		own:      lang.IDs("own", "command"),
		strung:   lang.IDs("spread", "stretching", "stretched", "scattered", "strung", "reaching", "extending"),
		single:   lang.IDs("has", "is", "was"),
		holding:  lang.IDs("hold", "holds", "holding", "held"),
		abroad:   lang.IDs("world", "worldwide", "abroad", "overseas"),
		portions: lang.IDs("half", "most", "third", "quarter", "all", "none", "some"),
		largest:  lang.IDs("largest", "strongest"),
		meant:    lang.IDs("force", "mission", "operation", "component", "components", "contingents"),
		field:    lang.IDs("field", "ground"),
		theatre:  lang.IDs("place", "theatre", "theater", "country"),
		ordered:  lang.IDs("ordered", "orders", "order", "announced", "directed", "approved"),
		made:     lang.IDs("drawn", "made", "sent", "led", "split", "spread", "built"),
		passive:  lang.IDs("be", "been", "being", "is", "are", "was", "were", "get", "gets", "got"),
		notForce: lang.IDs("former", "retired", "ex", "potential", "captured", "dead", "wounded", "missing",
			"imprisoned", "jailed", "detained", "surrendered", "demobilised", "demobilized", "fallen", "slain", "killed",
			"injured", "abducted", "kidnapped", "suspected", "alleged", "accused", "convicted", "unemployed", "enemy"),
		placeColumns: lang.IDs("country", "host", "location", "place", "where", "state", "mission", "deployment", "operation",
			"region", "site", "theatre", "theater", "territory", "nation", "area", "countries"),
		groupColumns: lang.IDs("contributor", "contributors", "contributing", "contribution", "nationality", "origin", "sender",
			"group", "force", "actor", "company", "organisation", "organization", "movement", "faction", "donor", "parent", "branch", "service", "component"),
		unitColumns: lang.IDs("military", "active", "active-duty", "reserve", "reserves", "uniformed", "paramilitary", "army", "navy",
			"gendarmerie", "infantry"),
		armyColumns: lang.IDs("active", "active-duty", "reserve", "reserves", "paramilitary", "army", "navy"),
		sizeColumns: lang.IDs("number", "strength", "total", "size", "count", "deployed", "headcount", "numbers", "estimate"),
		otherColumns: lang.IDs("killed", "wounded", "dead", "deaths", "injured", "losses", "casualties", "fatalities", "missing",
			"budget", "cost", "share", "vehicles", "tanks", "aircraft", "since", "year", "date", "percent", "ships", "women", "bases"),
		landed: lang.IDs("country", "kingdom", "republic", "island", "nation", "archipelago", "emirate", "territory",
			"city", "town", "area", "region", "province"),
	}
})

func oneOf(id lang.ID, ids []lang.ID) bool { return id != lang.Unknown && slices.Contains(ids, id) }
