package export

import (
	"io"
	"time"

	"debrief/model"
)

// reviewedRecord is a fact with its review as other programs see it: the fact as
// it was derived, and beside it what reviewers said.
type reviewedRecord struct {
	Type string `json:"type"` // "fact", or "lost" for one that is found no more
	record
	Review reviewRecord `json:"review"`
}

type reviewRecord struct {
	Verdict  string          `json:"verdict"`
	Reason   string          `json:"reason,omitempty"`
	Text     string          `json:"text,omitempty"`
	Reviewer string          `json:"reviewer,omitempty"`
	When     *time.Time      `json:"when,omitempty"`
	Engine   string          `json:"engine"`
	Seen     bool            `json:"seen"`
	Added    bool            `json:"added,omitempty"`
	Settled  bool            `json:"settled,omitempty"`
	Disputed bool            `json:"disputed,omitempty"`
	Votes    []voteRecord    `json:"votes,omitempty"`
	Edits    []editRecord    `json:"edits,omitempty"`
	Comments []commentRecord `json:"comments,omitempty"`
	Former   *voteRecord     `json:"former,omitempty"`
	Was      *model.Subject  `json:"was,omitempty"`
}

type voteRecord struct {
	Verdict  string    `json:"verdict"`
	Reason   string    `json:"reason,omitempty"`
	Text     string    `json:"text,omitempty"`
	Reviewer string    `json:"reviewer"`
	When     time.Time `json:"when"`
}

type editRecord struct {
	Field    string           `json:"field"`
	Derived  string           `json:"derived"`
	Value    string           `json:"value"`
	Found    bool             `json:"found"` // in the source
	Where    []model.Selector `json:"where,omitempty"`
	Number   *model.Number    `json:"number,omitempty"`
	Reviewer string           `json:"reviewer"`
	When     time.Time        `json:"when"`
}

type commentRecord struct {
	Text     string           `json:"text"`
	Where    []model.Selector `json:"where,omitempty"`
	Reviewer string           `json:"reviewer"`
	When     time.Time        `json:"when"`
}

// reviewsJSON writes one fact a line.
func reviewsJSON(w io.Writer, all []Reviewed) error {
	e := encoder(w)
	for i := range all {
		r := &all[i]
		for _, f := range r.findings() {
			if err := e.Encode(reviewedRecord{"fact", recordOf(r.Brief, f.Fact), reviewOf(f.Review, r.Engine)}); err != nil {
				return err
			}
		}
		for _, v := range r.lost() {
			gone := record{Brief: r.Brief.Name, Handling: r.Brief.Handling, ID: v.Fact, Kind: v.Kind.String(), Anchors: []anchorRecord{}, Why: whyRecord{Cues: []string{}}}
			if err := e.Encode(reviewedRecord{"lost", gone, reviewOf(v, r.Engine)}); err != nil {
				return err
			}
		}
	}
	return nil
}

func reviewOf(v model.Review, engine string) reviewRecord {
	r := reviewRecord{
		Verdict: v.Verdict.String(), Reason: v.Reason.String(), Text: v.Vote.Text, Reviewer: v.Who, Engine: engine, Seen: v.Seen,
		Added: v.Added, Settled: v.Settled, Disputed: v.Disputed(), Was: v.Subject,
	}
	if v.Who != "" {
		r.When = &v.When
	}
	for _, vote := range v.Votes {
		r.Votes = append(r.Votes, voteOf(vote))
	}
	for _, e := range v.Edits {
		r.Edits = append(r.Edits, editRecord{e.Field.String(), e.Derived, e.After, e.Found(), e.Where, e.Number, e.Who, e.When})
	}
	for _, c := range v.Comments {
		r.Comments = append(r.Comments, commentRecord{c.Text, c.Where, c.Who, c.When})
	}
	if f := v.Former; f != nil {
		vote := voteOf(f.Vote)
		r.Former, r.Was = &vote, f.Subject
	}
	return r
}

func voteOf(v model.Vote) voteRecord {
	return voteRecord{v.Verdict.String(), v.Reason.String(), v.Text, v.Who, v.When}
}
