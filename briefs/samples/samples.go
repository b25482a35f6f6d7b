package samples

import (
	_ "embed"

	"debrief/briefs"
	"debrief/model"
)

// MaliName and TourName are what the samples are called where a file's name
// would stand.
const (
	MaliName = "wagner-mali.txt"
	TourName = "tour.md"
)

//go:embed wagner-mali.txt
var mali string

//go:embed tour.md
var tour string

// Mali is a briefing on the Wagner group in Mali: the facts and figures of press
// reports of September 2024 in words of this project.
func Mali() (*model.Brief, error) { return briefs.Parse(MaliName, mali) }

// Tour teaches the keys by using them. What it reports is invented.
func Tour() (*model.Brief, error) { return briefs.Parse(TourName, tour) }
