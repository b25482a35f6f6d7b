package derive

import (
	"sync"

	"debrief/briefs/lang"
)

// forceWords are the words that the rules for forces tell apart one by one,
// beside the cues of the lexicon.
type forceWords struct {
	of, from, to, by, with, and, or, each, in                                                                                                                                    lang.ID
	there, country, former, such, plus                                                                                                                                           lang.ID
	that, home, it, they, them, which, islamic, state, more, charged, where, so, armed, ground, compared, against, versus, called, according, out, left, people, non             lang.ID
	sent, under, at, as, time, part, down, than, total, security, since, up, strong, man, personnel, for_, another, number, men, mission, blue, helmets, forces, be              lang.ID
	boots, others, until, numbers, foreign, whose, peak, put, region, members, missions, military, troop, the, respectively, already, followed, civilian, near, women, had, when lang.ID

	filler                          lang.List // between a number and its noun, telling nothing of it
	locative                        lang.List // before the place where people are or go
	clause                          lang.List // begins a clause of its own
	subset                          lang.List // before a part of a number told before
	counting                        lang.List // "the army numbers 20,000"
	peoples                         lang.List // an adjective that is no group
	parts                           lang.List // before a part of what was counted
	attacks                         lang.List // what an attacking party does
	drills                          lang.List
	pastOnes                        lang.List // past forms without -d
	dress                           lang.List // "men under arms"
	leaves                          lang.List // "leaves 500 in Mali" keeps them there
	borders                         lang.List // "its border": in its own country
	governing                       lang.List // of a country, it stands for the country
	meetings                        lang.List // where they sit tells of nothing else
	footholds                       lang.List // of a country: its people under arms abroad
	timing                          lang.List // before what the one who acts does as well
	blues                           lang.List // people of a mission
	reducing                        lang.List // makes a force smaller
	preparing                       lang.List // before a thing to come
	helping                         lang.List // whoever does it comes to people who are there
	due                             lang.List // before "to", of a thing to come
	now                             lang.List // before a body that is there
	commanded, but, un, during, war lang.ID
	schemes                         lang.List // before "for" and a thing to come
	beside                          lang.List // right behind a number of an earlier time
	today                           lang.List // forms of verbs that tell of the present
	sources                         lang.List // they tell and have no forces
	generic                         lang.List // soldiers of whatever kind
	nations                         lang.List // the country told before, when it acts
	bands                           lang.List // the movement or alliance told before
	facing                          lang.List // whoever does it has those people against them
	opposed                         lang.List // before people who are not of the one who acts
	armies                          lang.List // all the forces of a country
	taken                           lang.List // "hold 150 soldiers prisoner"
	stays                           lang.List // "will stay": they are there already
	joined                          lang.List // "1,500 fighters joined the SDF"
	maybe                           lang.List // "may have 500" is a guess, no plan
	granting                        lang.List // allows a force without having one: the council
	pronouns                        lang.List // stands for the group named last
	lone                            lang.List // a noun where no noun follows: "13,000 military"
	been                            lang.List // past forms that make a statement a thing of the past beside a date
	hosts                           lang.List // ends the name of a movement under arms
	plain                           lang.List // verbs of staying and fighting that describe nobody
	startingWith                    lang.List // before "with" and a part
	seizures                        lang.List // of a country: people under arms came into it
	totting                         lang.List // "this number includes": the parts of what was told before
	fronts, freeing                 lang.List // "Liberation Movement": a movement under arms says by the one that it is one by the other
	rest                            lang.List // before a number of more of the same
	giving                          lang.List // heads a list of those who give people to a force
	announcing                      lang.List // a list follows
	standing                        lang.List // "stood at 2,500"
	advisers                        lang.List // of a country abroad they are soldiers or as good as
	own                             lang.List // "men of his own"
	strung                          lang.List // before "from one place to another"
	single                          lang.List // verbs of one who acts, not of people
	holding                         lang.List // whose object are people held against their will
	abroad                          lang.List // says that there is no one place
	portions                        lang.List // half, most of the whole
	largest                         lang.List // "at its largest"
	meant                           lang.List // stands for a mission named before
	field                           lang.List // "in the field"
	theatre                         lang.List // "in place", "in theatre": where the others are
	ordered                         lang.List // "ordered the deployment of"
	fights                          lang.List // "2,000 foreigners fight"
	battling                        lang.List // what only people under arms do
	lifting                         lang.List // "taken its deployment to 52,000"
	raised                          lang.List // whoever raises people does so at home
	homely                          lang.List // nouns of people under arms in their own country
	marches                         lang.List // verbs of moving people under arms
	sentOut                         lang.List // nouns for what a country sends out
	bidding                         lang.List // makes people go
	made                            lang.List // participles without -ed
	passive                         lang.List // before a participle: "were sent"
	notForce                        lang.List // people no longer or not yet under arms, or no people: "former soldiers", "surface combatants"

	doing     lang.List // before an infinitive, it was done: "began to send"
	promising lang.List // before "of" and more people
	adding    lang.List // of people, they come to others
	coming    lang.List // nouns for people who come to a place
	waiting   lang.List // before such a noun: they are not there yet
	causing   lang.List // before an infinitive and the one who did it
	making    lang.List // verbs of making a body of people
	carrying  lang.List // what ships do with people
	heading   lang.List // "are heading for Mali"
	supplies  lang.List // "is providing 300": they are there

	longTimes lang.List // times that lie far back: "last year"
	eraLeads  lang.List // before a time
	eras      lang.List // nouns for times and for what ends them
	halting   lang.List // before a going that may not come
	calling   lang.List // with "back" or "home": takes people away
	expelling lang.List // makes people leave
	starting  lang.List // before a going: it has begun

	being, process, way, on, last, back, committed, first, one lang.ID

	// What the header of a column says stands in it.
	placeColumns, groupColumns, unitColumns, armyColumns, sizeColumns, otherColumns lang.List

	watchers   lang.List // unarmed people of a mission who count as forces
	allowed    lang.List // of a strength: not what is there but what may be
	rebelling  lang.List // people under arms who are nobody's but their own
	alliances  lang.List // names under arms that are no movements: missions and alliances
	itself     lang.List // pronouns for a body of people
	takes      lang.List // whoever does it to a place is there
	sums       lang.List // label a row that adds up the others
	fightersOf lang.List // people of a movement rather than of an army
	lines      lang.List // with a country on either side
	lands      lang.List // several countries at once
	musters    lang.List // "can muster 5,000"
	edges      lang.List // of a place, they are in it or beside it
	joint      lang.List // what people are in together with others
	gives      lang.List // "provided 600 soldiers"
	sites      lang.List // "the Irish camp" is not in Ireland
	merely     lang.List // "at just 500"
	full       lang.List // before "strength": that of a body of people
	landed     lang.List // "the country", "the kingdom": the country told last
}

var theForceWords = sync.OnceValue(func() *forceWords {
	l := lang.Lookup
	return &forceWords{
		of: l("of"), in: l("in"), from: l("from"), to: l("to"), by: l("by"), with: l("with"), and: l("and"), or: l("or"), each: l("each"),
		there: l("there"), country: l("country"), former: l("former"), such: l("such"), plus: l("plus"),
		sent: l("sent"), as: l("as"), time: l("time"), part: l("part"), down: l("down"), than: l("than"), total: l("total"), security: l("security"), since: l("since"), up: l("up"), strong: l("strong"), man: l("man"), for_: l("for"), another: l("another"), number: l("number"), mission: l("mission"), blue: l("blue"), be: l("be"), forces: l("forces"), helmets: l("helmets"), men: l("men"), personnel: l("personnel"), at: l("at"), under: l("under"), that: l("that"), home: l("home"), it: l("it"), they: l("they"), them: l("them"), which: l("which"),
		islamic: l("islamic"), more: l("more"), charged: l("charged"), armed: l("armed"), ground: l("ground"), compared: l("compared"), against: l("against"), versus: l("versus"), called: l("called"), according: l("according"), out: l("out"), people: l("people"), non: l("non"), left: l("left"), so: l("so"), where: l("where"), state: l("state"),
		boots: l("boots"), others: l("others"), until: l("until"), numbers: l("numbers"), foreign: l("foreign"), whose: l("whose"), peak: l("peak"), put: l("put"), region: l("region"), members: l("members"), missions: l("missions"), military: l("military"), troop: l("troop"), the: l("the"), respectively: l("respectively"), already: l("already"), followed: l("followed"), civilian: l("civilian"), near: l("near"), women: l("women"), had: l("had"), when: l("when"),

		filler: lang.ListOf("of", "the", "a", "an", "more", "such", "other", "additional", "further", "extra", "new", "fresh", "or",
			"so", "its", "their", "his", "our", "these", "those", "remaining", "own", "odd", "last", "first"),
		locative: lang.ListOf("in", "into", "to", "at", "near", "on", "across", "inside", "around", "outside", "along",
			"throughout", "within", "off", "toward", "towards", "onto", "aboard"),
		clause: lang.ListOf("but", "while", "whereas", "although", "though", "because", "unless", "when", "after", "before", "until",
			"as", "if", "since", "where"),
		subset:   lang.ListOf("including", "whom", "among", "which", "them"),
		counting: lang.ListOf("number", "numbers", "numbered", "numbering", "totals", "totalled", "totalling", "consist", "consists", "consisted", "comprises", "comprised", "made", "composed"),
		peoples: lang.ListOf("arab", "kurdish", "tuareg", "pashtun", "shia", "shiite", "sunni", "muslim", "christian", "islamist", "druze",
			"hutu", "tutsi", "turkmen", "yazidi", "jihadist", "alawite", "arabs"),
		attacks: lang.ListOf("attack", "attacked", "attacking", "blew", "stormed", "ambushed", "raided", "opened", "burned", "burnt",
			"shot", "fired", "bombed", "assaulted", "shelled", "robbed", "looted"),
		stays:     lang.ListOf("remain", "remains", "stay", "stays", "continue", "continues", "keep", "keeps"),
		taken:     lang.ListOf("prisoner", "prisoners", "hostage", "captive", "captives"),
		armies:    lang.ListOf("army", "forces", "military", "navy", "gendarmerie", "police", "marines", "corps"),
		facing:    lang.ListOf("fight", "fights", "fighting", "fought", "face", "faced", "battling", "repelled", "encircled"),
		meetings:  lang.ListOf("meeting", "meetings", "talks", "summit", "conference", "session", "hearing", "briefing"),
		governing: lang.ListOf("government", "authorities", "administration", "cabinet", "parliament", "ministry", "embassy", "presidency"),
		footholds: lang.ListOf("presence", "deployment", "contingent", "garrison", "contribution", "commitment"),
		timing:    lang.ListOf("after", "before", "while", "since", "by"),
		blues:     lang.ListOf("peacekeepers", "observers", "monitors"),
		reducing:  lang.ListOf("reduce", "reduces", "reduced", "reducing", "reduction", "cut", "cuts", "cutting", "decrease", "decreased", "shrink", "shrinks", "shrank"),
		preparing: lang.ListOf("preparation", "preparations", "deadline"),
		helping:   lang.ListOf("reinforce", "bolster", "support", "replace", "relieve", "join", "joins", "joined"),
		due:       lang.ListOf("set", "due", "likely", "scheduled", "slated", "poised", "tipped"),
		now:       lang.ListOf("present", "current", "existing"),
		commanded: l("ordered"), but: l("but"), un: l("un"), during: l("during"), war: l("war"),
		schemes: lang.ListOf("plan", "plans", "proposal", "proposals", "request", "requests", "preparations"),
		beside:  lang.ListOf("after", "before", "when", "during"),
		today:   lang.ListOf("is", "are", "has", "have", "will", "says", "remain", "remains", "now", "currently"),
		sources: lang.ListOf("source", "sources", "official", "officials", "spokesman", "officer"),
		generic: lang.ListOf("troops", "soldiers", "forces", "personnel", "men", "troop"),
		nations: lang.ListOf("country", "nation", "kingdom", "republic"),
		bands:   lang.ListOf("group", "movement", "organisation", "organization", "militia", "alliance"),

		borders: lang.ListOf("border", "borders", "frontier", "soil", "territory"),
		opposed: lang.ListOf("against", "alongside", "among", "behind", "near"),
		pastOnes: lang.ListOf("sent", "fought", "went", "flew", "withdrew", "left", "held", "stood", "kept", "fell", "rose", "grew", "shrank", "came",
			"took", "gave", "brought", "drew", "became", "began"),
		dress:      lang.ListOf("uniform", "uniforms", "arms"),
		leaves:     lang.ListOf("leave", "leaves", "leaving", "left"),
		drills:     lang.ListOf("manoeuvre", "manoeuvres", "maneuver", "maneuvers", "exercise", "exercises", "drill", "drills", "parade"),
		parts:      lang.ListOf("including", "comprising", "included", "among", "comprised"),
		joined:     lang.ListOf("join", "joins", "joined", "joining"),
		maybe:      lang.ListOf("may", "might", "could", "would"),
		granting:   lang.ListOf("council", "parliament", "assembly", "congress", "senate", "commission", "committee", "resolution", "mandate", "agreement"),
		pronouns:   lang.ListOf("it", "they", "its", "their", "which", "who", "we", "group", "mission", "movement"),
		lone:       lang.ListOf("military", "police", "uniformed", "active-duty", "infantry", "militia", "army", "paramilitary"),
		been:       lang.ListOf("had", "was", "were", "did"),
		hosts:      lang.ListOf("army", "forces", "front", "militia", "brigades", "brigade", "corps", "guard", "legion"),
		rest:       lang.ListOf("first", "last", "remaining", "further", "other", "additional", "only", "just", "these", "those"),
		announcing: lang.ListOf("following", "list", "listed", "breakdown", "below", "follows"),
		giving:     lang.ListOf("contribution", "contributions", "contributor", "contributors", "contributing", "pledges"),
		standing:   lang.ListOf("stand", "stands", "stood", "remains", "remained", "put", "hovers", "hovered", "estimated"),
		advisers:   lang.ListOf("instructors", "advisers", "advisors", "trainers", "contractors", "observers"),
		own:        lang.ListOf("own", "command"),
		strung:     lang.ListOf("spread", "stretching", "stretched", "scattered", "strung", "reaching", "extending"),
		single:     lang.ListOf("has", "is", "was"),
		holding:    lang.ListOf("hold", "holds", "holding", "held"),
		abroad:     lang.ListOf("world", "worldwide", "abroad", "overseas"),
		portions:   lang.ListOf("half", "most", "third", "quarter", "all", "none", "some"),
		largest:    lang.ListOf("largest", "strongest"),
		meant:      lang.ListOf("force", "mission", "operation", "component", "components", "contingents"),
		field:      lang.ListOf("field", "ground"),
		theatre:    lang.ListOf("place", "theatre", "theater", "country"),
		ordered:    lang.ListOf("ordered", "orders", "order", "announced", "directed", "approved"),
		fights:     lang.ListOf("fight", "fights"),
		battling:   lang.ListOf("fighting", "fought", "fight", "serve", "served", "serving", "stationed", "deployed", "garrisoned", "defending", "defended"),
		lifting:    lang.ListOf("take", "takes", "taken", "took", "taking", "push", "pushed", "pushing"),
		raised:     lang.ListOf("call", "calls", "mobilised", "mobilized", "called", "drafted", "conscripted", "enlisted", "recruited", "mobilise", "mobilize"),
		homely:     lang.ListOf("regulars", "reservists", "conscripts", "rebels", "insurgents", "paramilitaries", "guerrillas", "militias", "militiamen"),
		marches: lang.ListOf("mass", "massed", "massing", "amassed", "amassing", "deploy", "deploys", "deployed", "deploying", "stationed", "stations", "stationing",
			"garrisoned", "mobilised", "mobilized", "mobilising", "mobilizing", "airlifted", "dispatched", "despatched", "fielded", "fields"),
		sentOut: lang.ListOf("contingent", "deployment"),
		bidding: lang.ListOf("told", "asked", "ordered", "expelled", "expels", "urged", "forced"),
		made:    lang.ListOf("drawn", "made", "sent", "led", "split", "spread", "built"),
		passive: lang.ListOf("be", "been", "being", "is", "are", "was", "were", "get", "gets", "got"),
		notForce: lang.ListOf("former", "retired", "ex", "potential", "captured", "dead", "wounded", "missing",
			"imprisoned", "jailed", "detained", "surrendered", "demobilised", "demobilized", "fallen", "slain", "killed",
			"injured", "abducted", "kidnapped", "surface", "suspected", "alleged", "accused", "convicted", "unemployed", "enemy"),
		doing: lang.ListOf("began", "begun", "begin", "begins", "beginning", "started", "start", "starts", "continued", "continues", "continue", "managed", "able",
			"used", "forced", "compelled", "obliged", "led", "helped", "proceeded", "failed", "refused", "only", "country", "unable", "declined"),
		promising: lang.ListOf("commitment", "commitments", "pledge", "pledges", "promise", "offer", "offers", "request", "requests", "contribution", "surge"),
		adding:    lang.ListOf("more", "additional", "further", "extra", "another", "new", "fresh"),
		coming:    lang.ListOf("deployment", "arrival", "dispatch", "sending", "landing", "transfer"),
		waiting:   lang.ListOf("ahead", "before", "await", "awaits", "awaiting", "awaited", "waiting", "wait", "waits", "waited", "pending", "expected", "imminent", "upcoming", "planned", "possible", "proposed", "planning", "plans", "plan", "until"),
		causing:   lang.ListOf("brought", "led", "forced", "prompted", "enabled", "helped", "drove", "allowed", "caused"),
		making:    lang.ListOf("build", "form", "create", "establish", "raise", "assemble", "train", "field", "recruit", "muster"),
		carrying:  lang.ListOf("carrying", "transporting", "with"),
		heading:   lang.ListOf("heading", "headed", "bound", "route"),
		supplies:  lang.ListOf("providing", "supplying", "contributing", "fielding", "lending", "donating"),
		longTimes: lang.ListOf("year", "decade", "century", "winter", "summer"),
		eraLeads:  lang.ListOf("before", "prior", "during", "under", "at", "in", "until", "by", "after"),
		eras: lang.ListOf("war", "wars", "coup", "independence", "regime", "rule", "reign", "presidency", "era", "uprising", "revolution",
			"invasion", "rebellion", "genocide", "outbreak", "tsardom", "monarchy", "dictatorship", "decolonisation", "decolonization", "armistice"),
		halting:   lang.ListOf("may", "might", "could", "potential", "possible", "not", "never", "no", "against", "refused", "threatened"),
		calling:   lang.ListOf("bring", "brings", "bringing", "brought", "call", "calls", "calling", "called", "fly", "flying", "flew", "flown", "take", "taking", "took", "taken"),
		expelling: lang.ListOf("expelled", "expels", "expelling", "evicted", "ousted"),
		starting:  lang.ListOf("started", "begun", "began", "starting", "beginning", "start", "begin", "continue", "continued"),
		being:     l("being"), process: l("process"), way: l("way"), on: l("on"), last: l("last"), back: l("back"), committed: l("committed"), first: l("first"), one: l("one"),
		placeColumns: lang.ListOf("country", "host", "location", "place", "where", "state", "mission", "deployment", "operation",
			"region", "site", "theatre", "theater", "territory", "nation", "area", "countries"),
		groupColumns: lang.ListOf("contributor", "contributors", "contributing", "contribution", "nationality", "origin", "sender",
			"group", "force", "actor", "company", "organisation", "organization", "movement", "faction", "donor", "parent", "branch", "service", "component"),
		unitColumns: lang.ListOf("military", "active", "active-duty", "reserve", "reserves", "uniformed", "paramilitary", "army", "navy",
			"gendarmerie", "infantry"),
		armyColumns: lang.ListOf("active", "active-duty", "reserve", "reserves", "paramilitary", "army", "navy"),
		sizeColumns: lang.ListOf("number", "strength", "total", "size", "count", "deployed", "headcount", "numbers", "estimate"),
		otherColumns: lang.ListOf("killed", "wounded", "dead", "deaths", "injured", "losses", "casualties", "fatalities", "missing",
			"budget", "cost", "share", "vehicles", "tanks", "aircraft", "since", "year", "date", "percent", "ships", "women", "bases"),
		watchers:   lang.ListOf("observers", "monitors"),
		allowed:    lang.ListOf("authorised", "authorized", "ceiling", "mandated", "approved", "planned"),
		rebelling:  lang.ListOf("rebels", "insurgents", "militants", "guerrillas", "jihadists", "mutineers", "islamists", "separatists", "paramilitaries", "bandits"),
		alliances:  lang.ListOf("nato", "kfor", "isaf", "eufor", "eulex", "amisom", "atmis", "aussom", "misca", "misma", "ecomog", "ecowas", "samim", "mnjtf", "minusma", "minusca", "monusco", "unifil", "takuba"),
		itself:     lang.ListOf("it", "they"),
		takes:      lang.ListOf("seized", "captured", "stormed", "occupied", "invaded", "overran", "besieged", "seize", "capture"),
		sums:       lang.ListOf("total", "totals"),
		fightersOf: lang.ListOf("fighters", "militants", "rebels", "insurgents", "guerrillas", "jihadists", "members", "terrorists", "extremists", "militiamen", "combatants", "gunmen", "islamists"),
		lines:      lang.ListOf("border", "borders", "frontier"),
		lands:      lang.ListOf("countries", "nations", "states", "zones", "territories", "republics"),
		musters:    lang.ListOf("muster", "musters", "mustered", "fielded", "mobilise", "mobilize", "boasts"),
		gives:      lang.ListOf("provide", "provides", "provided", "contribute", "contributes", "contributed", "supply", "supplies", "supplied", "pledged", "offered", "donated"),
		edges:      lang.ListOf("edge", "edges", "heart", "centre", "center", "middle", "streets", "gates", "vicinity", "shores", "suburbs", "hills"),
		joint:      lang.ListOf("force", "mission", "operation", "component", "components", "contingents", "group", "coalition", "alliance", "battlegroup"),
		sites:      lang.ListOf("camp", "camps", "base", "bases", "compound", "barracks", "outpost", "outposts", "headquarters", "embassy"),
		merely:     lang.ListOf("just", "only", "merely", "barely", "scarcely", "hardly"),
		full:       lang.ListOf("authorised", "authorized", "actual", "current", "total", "overall", "full", "approved", "maximum", "combined", "troop", "deployed"),
		landed: lang.ListOf("capital", "continent", "country", "kingdom", "republic", "island", "nation", "archipelago", "emirate", "territory",
			"city", "town", "area", "region", "province"),

		fronts:       lang.ListOf("movement", "front", "union", "council", "command", "organisation", "organization", "coalition", "group"),
		plain:        lang.ListOf("remain", "remains", "stay", "stays", "serve", "serves", "patrol", "patrols", "operate", "operates", "fight", "fights", "guard", "guards", "train", "trains", "hold", "holds", "control", "controls", "protect", "protects", "secure", "secures", "occupy", "occupies"),
		startingWith: lang.ListOf("starting", "beginning"),
		seizures:     lang.ListOf("occupation", "invasion", "liberation", "defence", "defense"),
		totting:      lang.ListOf("include", "includes", "included", "comprises", "comprised"),
		freeing:      lang.ListOf("liberation", "resistance", "revolutionary", "armed", "guerrilla", "salafist", "mujahideen"),
	}
})

func oneOf(id lang.ID, list *lang.List) bool { return list.Has(id) }
