package derive

import (
	"sync/atomic"

	"debrief/briefs/lang"
)

// words are the IDs of the single words that the grammar of saying turns on.
type words struct {
	according, after, all, and, as, at, but, by, clear, commander, earlier, for_, found, from, general, how, i, in, it, later, of, on, or, pm, prime, put, retired, speaker, state, such, that, the, this, they, to, top, went, what, while, who, with lang.ID

	carrying  lang.List // continued, added: somebody speaks on
	chiming   lang.List // chipped, shot: with a particle what is said
	particles lang.List // in, back: that particle
	answering lang.List // replied, asked: somebody else speaks
	lasting   lang.List // continued: of what is done as well as of what is said
	plain     lang.List // said, warned: nothing else than saying
	acting    lang.List // threatened, continued: done more often than said
	opening   lang.List // as, while: before a clause that ends at a comma
	baring    lang.List // exposed: what is in quotation marks is its object
	studying  lang.List // wrote, studied: what makes an expert of somebody
	knowing   lang.List // studies, tracks: whoever does so is an expert
	leading   lang.List // leads, heads: what somebody who leads a body does
	working   lang.List // works, serves: at a body
	serving   lang.List // at, for, with, in: before that body
	directing lang.List // director, head: of a body that may know something
	titling   lang.List // titled: a name follows
	charges   lang.List // police, staff: what a chief is of
	bodies    lang.List // group, charity: may mean a body of any name
	advising  lang.List // adviser: of an aid agency an expert
	managing  lang.List // executive, owner: of a business
	telling   lang.List // told: whoever follows listens
	naming    lang.List // named, identified as: a name follows
	quoting   lang.List // quoted, cited: somebody else as saying
	replying  lang.List // answer, verdict: X's answer is what X said
	thus      lang.List // so, thus: said X
	putting   lang.List // put, puts: it
	resting   lang.List // retd, rtd: behind or before a rank
	instances lang.List // including, like: before one of a group
	beginning lang.List // began: a thing does not say what it began with
	finding   lang.List // found, read: what is in quotation marks may be a thing
	heading   lang.List // says, vows: a verb in a headline that writes all words large

	legislating  lang.List // lawmaker: one of the posts of lawmakers
	lawmakers    lang.List // senator, representative
	expert       lang.List // expert, analyst: whoever speaks from knowledge
	representing lang.List // diplomat: one of the envoys
	envoys       lang.List // ambassador, envoy

	presiding   lang.List // president, king: who heads a state if written large
	ministering lang.List // minister, secretary: who heads a ministry
	ministries  lang.List // defence, interior: what of
	residing    lang.List // resident, native: of a place, which is no body
	issuing     lang.List // released, issued: a statement
	expertise   lang.List // policy, technical: an adviser of knowledge

	shouting   lang.List // shouted, cried: what is done as much as what is said
	arms       lang.List // army, government: a country has one
	officials  lang.List // official, general: whoever has a post of the state
	pleading   lang.List // defending: of counsel in court
	chiefs     lang.List // chief, boss: one of the heads
	heads      lang.List // director, commissioner: who heads something
	bygone     lang.List // former: before a post held once
	officers   lang.List // colonel: of an army
	seeing     lang.List // seen, obtained: what others than its author do with a writing
	consulting lang.List // consultancy, think-tank: they study for others
	alike      lang.List // same, next: of a time, it is told by another
	making     lang.List // made: with clear behind it
	relaying   lang.List // reported, carried: what papers and agencies do with words
	airing     lang.List // radio, daily: a station or a paper
	talking    lang.List // interview, speaking: with or to a paper
	clauses    lang.List // says, argues: a clause follows
	learning   lang.List // university: of a body that studies even if it is written small
	civil      lang.List // secretary: with general behind it, a civil post
	short      lang.List // posts that are written short or have another name
	full       lang.List // those names in full, in the same order
}

// fixed are the words, looked up when they are first asked for. Rules ask at every
// token: a [sync.OnceValue] would take longer than the rule.
func fixed() *words {
	if w := fixedWords.Load(); w != nil {
		return w
	}
	return lookUpWords()
}

var fixedWords atomic.Pointer[words]

func lookUpWords() *words {
	w := &words{
		according: lang.Lookup("according"),
		after:     lang.Lookup("after"),
		all:       lang.Lookup("all"),
		and:       lang.Lookup("and"),
		as:        lang.Lookup("as"),
		later:     lang.Lookup("later"),
		at:        lang.Lookup("at"),
		but:       lang.Lookup("but"),
		or:        lang.Lookup("or"),
		by:        lang.Lookup("by"),
		commander: lang.Lookup("commander"),
		clear:     lang.Lookup("clear"),
		from:      lang.Lookup("from"),
		earlier:   lang.Lookup("earlier"),
		for_:      lang.Lookup("for"),
		speaker:   lang.Lookup("speaker"),
		found:     lang.Lookup("found"),
		i:         lang.Lookup("i"),
		general:   lang.Lookup("general"),
		how:       lang.Lookup("how"),
		in:        lang.Lookup("in"),
		it:        lang.Lookup("it"),
		of:        lang.Lookup("of"),
		on:        lang.Lookup("on"),
		pm:        lang.Lookup("pm"),
		prime:     lang.Lookup("prime"),
		put:       lang.Lookup("put"),
		retired:   lang.Lookup("retired"),
		state:     lang.Lookup("state"),
		such:      lang.Lookup("such"),
		that:      lang.Lookup("that"),
		the:       lang.Lookup("the"),
		this:      lang.Lookup("this"),
		they:      lang.Lookup("they"),
		to:        lang.Lookup("to"),
		top:       lang.Lookup("top"),
		went:      lang.Lookup("went"),
		what:      lang.Lookup("what"),
		while:     lang.Lookup("while"),
		who:       lang.Lookup("who"),
		with:      lang.Lookup("with"),
		answering: lang.ListOf("replied", "replies", "answered", "answers", "responded", "responds", "asked", "asks", "countered", "agreed", "agrees", "disagreed"),
		lasting:   lang.ListOf("continue", "continues", "continued", "continuing"),
		plain: lang.ListOf("said", "says", "saying", "told", "tells", "telling", "warned", "warns", "warning", "added", "adds", "adding", "announced", "announces", "announcing",
			"stated", "states", "stating", "claimed", "claims", "claiming", "insisted", "insists", "insisting", "declared", "declares", "declaring", "explained", "explains", "noted", "argued", "argues", "arguing"),
		acting: lang.ListOf("threatened", "threatens", "continued", "continues", "began", "begins", "assailed", "found", "finds", "read", "reads", "considered", "considers",
			"offered", "offers", "ordered", "commanded", "charged", "charges", "pressed", "ruled", "rules", "judged", "defended", "defends"),
		opening:      lang.ListOf("as", "while", "although", "though", "because", "if", "when", "since", "whereas", "after", "before", "until", "once"),
		baring:       lang.ListOf("exposed", "exposes", "attacked"),
		carrying:     lang.ListOf("continued", "continues", "continuing", "added", "adds", "adding"),
		chiming:      lang.ListOf("chipped", "chips", "chimed", "chimes", "piped", "pipes", "put", "puts", "weighed", "weighs", "fired", "fires", "shot", "shoots", "cut", "cuts", "butted", "hit", "hits", "spoke", "called"),
		particles:    lang.ListOf("in", "up", "back", "out"),
		studying:     lang.ListOf("authored", "co-authored", "wrote", "written", "studies", "studied", "researches", "researched"),
		charges:      lang.ListOf("police", "staff", "state", "affairs", "operations"),
		bodies:       lang.ListOf("group", "movement", "organisation", "organization", "charity", "agency", "ngo", "think-tank", "institute", "foundation", "network", "company", "watchdog", "alliance", "union", "association", "society"),
		legislating:  lang.ListOf("lawmaker", "legislator", "parliamentarian"),
		lawmakers:    lang.ListOf("senator", "representative", "mp", "deputy", "member", "councillor"),
		expert:       lang.ListOf("expert", "analyst", "academic", "scholar", "researcher", "scientist", "historian", "economist"),
		representing: lang.ListOf("diplomat"),
		envoys:       lang.ListOf("ambassador", "envoy", "consul", "attache", "attaché"),
		short: lang.ListOf("sen", "gov", "rep", "congressman", "congresswoman", "prof", "gen", "lt", "col", "capt", "maj", "sgt", "adm", "brig", "cmdr",
			"spokesman", "spokeswoman", "chairman", "chairwoman", "chairperson", "policeman", "policewoman"),
		presiding:   lang.ListOf("president", "premier", "chancellor", "king", "queen", "emir", "sultan"),
		ministering: lang.ListOf("minister", "secretary"),
		ministries:  lang.ListOf("prime", "defence", "defense", "interior", "foreign", "home", "finance", "health", "justice", "education", "energy", "environment", "agriculture", "transport"),
		residing:    lang.ListOf("resident", "villager", "inhabitant", "native", "citizen"),
		issuing:     lang.ListOf("released", "issued", "published", "posted", "circulated"),
		expertise:   lang.ListOf("policy", "technical", "scientific", "humanitarian", "medical", "research"),
		shouting:    lang.ListOf("shouted", "yelled", "screamed", "cried", "bellowed"),
		arms:        lang.ListOf("army", "military", "navy", "government", "parliament", "presidency", "junta"),
		officials:   lang.ListOf("official", "officer", "general", "commander"),
		pleading:    lang.ListOf("defending", "prosecuting", "mitigating"),
		chiefs:      lang.ListOf("chief", "boss", "head"),
		heads:       lang.ListOf("director", "commissioner", "inspector", "superintendent", "general", "commander", "commandant", "commanding", "chief", "head", "leader", "president", "chair"),
		bygone:      lang.ListOf("former", "ex"),
		officers:    lang.ListOf("general", "colonel", "lieutenant", "captain", "major", "brigadier", "admiral", "marshal", "commodore", "commander"),
		seeing:      lang.ListOf("seen", "obtained", "reviewed", "viewed", "read", "intercepted", "cited", "quoted"),
		consulting:  lang.ListOf("consultancy", "consultants", "think-tank", "thinktank", "think"),
		alike:       lang.ListOf("same", "next", "following", "previous"),
		making:      lang.ListOf("made", "makes", "making"),
		relaying:    lang.ListOf("reported", "reports"),
		airing:      lang.ListOf("radio", "television", "tv", "daily", "weekly", "newspaper", "broadcaster", "station"),
		talking:     lang.ListOf("interview", "speaking", "spoke", "talking", "quoted", "cited", "asked"),
		clauses:     lang.ListOf("says", "argues", "reckons", "believes", "thinks", "insists", "maintains", "contends", "concludes"),
		learning:    lang.ListOf("tank", "think-tank", "university", "institute", "college"),
		civil:       lang.ListOf("secretary", "attorney", "director", "inspector", "consul", "auditor", "governor"),
		full: lang.ListOf("senator", "governor", "representative", "representative", "representative", "professor", "general", "lieutenant", "colonel", "captain", "major",
			"sergeant", "admiral", "brigadier", "commander", "spokesperson", "spokesperson", "chair", "chair", "chair", "officer", "officer"),
		advising:  lang.ListOf("adviser", "advisor"),
		managing:  lang.ListOf("executive", "ceo", "owner", "manager", "founder", "co-founder", "entrepreneur"),
		telling:   lang.ListOf("told", "tells", "telling"),
		naming:    lang.ListOf("named", "name", "called", "identified", "introduced", "known", "nicknamed"),
		quoting:   lang.ListOf("quoted", "quotes", "quoting", "cited", "cites", "citing"),
		replying:  lang.ListOf("answer", "reply", "response", "verdict", "assessment", "reaction", "comment", "message", "conclusion", "warning", "description", "explanation", "view", "advice", "plea", "appeal"),
		thus:      lang.ListOf("so", "thus"),
		putting:   lang.ListOf("put", "puts"),
		resting:   lang.ListOf("retd", "rtd", "ret", "retired"),
		instances: lang.ListOf("including", "like"),
		beginning: lang.ListOf("began", "begins", "started", "opened"),
		finding:   lang.ListOf("found", "finds", "read", "reads", "learned", "learnt", "considered", "considers", "exposed", "attacked"),
		heading:   lang.ListOf("says", "say", "said", "tells", "told", "warns", "vows", "urges", "calls", "asks", "denies", "admits", "claims"),
		titling:   lang.ListOf("titled", "entitled", "nicknamed", "headlined", "dubbed", "codenamed", "labeled", "labelled"),
		directing: lang.ListOf("director", "co-director", "head", "founder", "co-founder", "directs", "heads"),
		knowing:   lang.ListOf("teaches", "taught", "studies", "studied", "researches", "researched", "tracks", "tracked", "lectures", "specialises", "specializes"),
		leading:   lang.ListOf("leads", "heads", "directs", "chairs", "runs", "commands", "oversees", "coordinates"),
		working:   lang.ListOf("works", "worked", "serves", "sits"),
		serving:   lang.ListOf("at", "for", "with", "in"),
	}
	fixedWords.Store(w)
	return w
}

// inFullPost is the post of which id is a short form or another name: senator for
// Sen.; id itself if it is none.
func inFullPost(id lang.ID) lang.ID {
	w := fixed()
	if i := w.short.Index(id); i >= 0 {
		return w.full.At(i)
	}
	return id
}

// among reports whether the word at i is one of a list.
func (p *passage) among(i int, list *lang.List) bool { return list.Has(p.tokens[i].ID) }
