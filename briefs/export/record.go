package export

import "debrief/model"

// record is a fact as other programs see it. Names and order of the fields are
// a promise: fields may be added, never renamed.
type record struct {
	Brief    string          `json:"brief"`
	Handling string          `json:"handling,omitempty"`
	ID       string          `json:"id"`
	Kind     string          `json:"kind"`
	Anchors  []anchorRecord  `json:"anchors"`
	Force    *forceRecord    `json:"force,omitempty"`
	Casualty *casualtyRecord `json:"casualty,omitempty"`
	Quote    *quoteRecord    `json:"quote,omitempty"`
	Rivals   []string        `json:"conflicts,omitempty"`
	Why      whyRecord       `json:"why"`
}

type anchorRecord struct {
	Role  string `json:"role"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type countRecord struct {
	Text  string `json:"text"`
	Value int64  `json:"value"`
	Low   int64  `json:"low"`
	High  int64  `json:"high"`
	Bound string `json:"bound"`
}

type forceRecord struct {
	Country     string      `json:"country"`
	CountryName string      `json:"country_name"`
	Origin      string      `json:"origin"`
	Group       string      `json:"group"`
	Unit        string      `json:"unit"`
	Status      string      `json:"status"`
	Count       countRecord `json:"count"`
	Place       string      `json:"place"`
}

type casualtyRecord struct {
	Outcome     string      `json:"outcome"`
	Victims     string      `json:"victims"`
	Count       countRecord `json:"count"`
	Claimant    string      `json:"claimant"`
	Perpetrator string      `json:"perpetrator"`
	Place       string      `json:"place"`
	Date        string      `json:"date"`
	Hedge       string      `json:"hedge"`
}

type quoteRecord struct {
	Speaker     string `json:"speaker"`
	Role        string `json:"role"`
	Affiliation string `json:"affiliation"`
	Outlet      string `json:"outlet"`
	Text        string `json:"text"`
	Direct      bool   `json:"direct"`
	Expert      bool   `json:"expert"`
	Class       string `json:"class"`
}

type whyRecord struct {
	Rule string   `json:"rule"`
	Cues []string `json:"cues"`
}

func recordOf(b *model.Brief, f *model.Fact) record {
	r := bareRecord(b, f)
	r.Anchors = make([]anchorRecord, len(f.Anchors))
	for i, a := range f.Anchors {
		r.Anchors[i] = anchorRecord{a.Role.String(), a.Start, a.End}
	}
	return r
}

// bareRecord is the record of f without its anchors.
func bareRecord(b *model.Brief, f *model.Fact) record {
	r := record{
		Brief: b.Name, Handling: b.Handling, ID: f.ID, Kind: f.Kind.String(), Rivals: f.Rivals,
		Why: whyRecord{Rule: f.Rule, Cues: []string{}},
	}
	for _, a := range f.Anchors {
		if a.Role == model.RoleCue {
			r.Why.Cues = append(r.Why.Cues, model.Plain(a.Of(b.Text)))
		}
	}
	r.fill(f, b.Text, model.Words.Of)
	return r
}

// reading gives the words of a field: as the text has them, or as they are read.
type reading func(w model.Words, text, sep string) string

// fill gives r the fields of f.
func (r *record) fill(f *model.Fact, text string, read reading) {
	switch {
	case f.Force != nil:
		r.Force = forceOf(f.Force, text, read)
	case f.Casualty != nil:
		r.Casualty = casualtyOf(f.Casualty, text, read)
	case f.Quote != nil:
		r.Quote = quoteOf(f.Quote, text, read)
	}
}

func countOf(e model.Estimate, text string, read reading) countRecord {
	return countRecord{read(e.Words, text, model.BetweenPieces), e.Value, e.Low, e.High, e.Bound.String()}
}

func forceOf(f *model.Force, text string, read reading) *forceRecord {
	return &forceRecord{
		Country: f.Country, CountryName: f.CountryName, Origin: f.Origin,
		Group: read(f.Group, text, model.BetweenPieces), Unit: read(f.Unit, text, model.BetweenPieces),
		Status: f.Status.String(), Count: countOf(f.Count, text, read), Place: read(f.Place, text, model.BetweenPieces),
	}
}

func casualtyOf(c *model.Casualty, text string, read reading) *casualtyRecord {
	return &casualtyRecord{
		Outcome: c.Outcome.String(), Victims: read(c.Victims, text, model.BetweenPieces), Count: countOf(c.Count, text, read),
		Claimant: read(c.Claimant, text, model.BetweenNames), Perpetrator: read(c.Perpetrator, text, model.BetweenPieces),
		Place: read(c.Place, text, model.BetweenPieces), Date: read(c.Date, text, model.BetweenPieces),
		Hedge: read(c.Hedge, text, model.BetweenPieces),
	}
}

func quoteOf(q *model.Quote, text string, read reading) *quoteRecord {
	return &quoteRecord{
		Speaker: speakerOf(q, text, read), Role: read(q.Position, text, model.BetweenPieces),
		Affiliation: read(q.Affiliation, text, model.BetweenPieces), Outlet: read(q.Outlet, text, model.BetweenPieces),
		Text: read(q.Parts, text, model.BetweenParts), Direct: q.Direct, Expert: q.Class == model.Expert,
		Class: q.Class.String(),
	}
}

// speakerOf is the speaker's name, or their position where no name is told.
func speakerOf(q *model.Quote, text string, read reading) string {
	if q.Speaker.Empty() {
		return read(q.Position, text, model.BetweenPieces)
	}
	return read(q.Speaker, text, model.BetweenNames)
}
