package model

// Kind says what a fact is about.
type Kind uint8

// The kinds of fact.
const (
	KindForce Kind = iota
	KindCasualty
	KindQuote
	Kinds // how many there are
)

var kindNames = [...]string{"force", "casualty", "quote"}

// String is the kind's name in output: force, casualty or quote.
func (k Kind) String() string { return kindNames[k] }

// Role says what an anchor does for its fact.
type Role uint8

// The roles of anchors.
const (
	RoleCount Role = iota
	RoleUnit
	RoleGroup
	RoleCountry
	RoleOrigin
	RoleStatus
	RoleOutcome
	RoleVictims
	RoleClaimant
	RolePerpetrator
	RolePlace
	RoleDate
	RoleHedge
	RoleQuote
	RoleSpeaker // the words nearest to the quotation: "he", "Laessing"
	RoleName    // where the fullest name of the speaker or claimant stands
	RolePosition
	RoleAffiliation
	RoleOutlet
	RoleCue
	Roles // how many there are
)

var roleNames = [...]string{
	"count", "unit", "group", "country", "origin", "status", "outcome", "victims", "claimant", "perpetrator",
	"place", "date", "hedge", "quote", "speaker", "name", "role", "affiliation", "outlet", "cue",
}

// String is the role's name in output.
func (r Role) String() string { return roleNames[r] }

// Anchor is a place of the text that bears a fact, and what it does there.
type Anchor struct {
	Span
	Role Role
}

// Fact is one thing the briefing says. Exactly one of Force, Casualty and Quote
// is set, the one that Kind names.
//
// A claim told several times is one fact. Anchors holds the spans of all
// tellings in the order of the text, without repeats.
type Fact struct {
	ID      string // of kind and words, not of offsets: an edit elsewhere leaves it
	Kind    Kind
	Anchors []Anchor
	Rule    string   // the rule that derived it
	Rivals  []string // IDs of facts that give other counts for the same event

	Force    *Force
	Casualty *Casualty
	Quote    *Quote
}

// MainRole is the role of the spans that are the fact itself: the count of a
// force or casualty, the words of a quotation.
func (k Kind) MainRole() Role {
	if k == KindQuote {
		return RoleQuote
	}
	return RoleCount
}

// Start is the offset of the first span that is the fact itself.
func (f *Fact) Start() int {
	for _, a := range f.Anchors {
		if a.Role == f.Kind.MainRole() {
			return a.Start
		}
	}
	if len(f.Anchors) > 0 {
		return f.Anchors[0].Start
	}
	return 0
}

// Tellings is how often the briefing makes the claim: 1 or more for forces and
// casualties, 1 for a quotation however many parts it has.
func (f *Fact) Tellings() int {
	if f.Kind == KindQuote {
		return 1
	}
	n := 0
	for _, a := range f.Anchors {
		if a.Role == RoleCount {
			n++
		}
	}
	return max(n, 1)
}

// Count is the estimate of a force or casualty, nil for a quotation.
func (f *Fact) Count() *Estimate {
	switch {
	case f.Force != nil:
		return &f.Force.Count
	case f.Casualty != nil:
		return &f.Casualty.Count
	}
	return nil
}

// Words is what the fact says, for a citation: the parts of a quotation; for a
// count, the words from its first to its last span in each place that tells it,
// where they stand close together. Of a claim told many times it is the first
// few places.
func (f *Fact) Words() Words {
	if f.Quote != nil {
		return f.Quote.Parts
	}
	const near, most = 200, 4 // bytes, places
	var w Words
	for _, a := range f.Anchors {
		if a.Role == RoleCount && len(w) < most {
			w = append(w, a.Span)
		}
	}
	for i := range w {
		at := w[i]
		for _, a := range f.Anchors {
			if a.Role != RoleCount && a.Start >= at.Start-near && a.End <= at.End+near {
				w[i] = w[i].Join(a.Span)
			}
		}
	}
	return w
}
