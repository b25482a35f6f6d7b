package gazetteer

import (
	"fmt"
	"strings"
	"testing"

	"debrief/briefs/lang"
	"debrief/model"
)

// iso are the codes of ISO 3166-1, and XK.
const iso = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG
KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD
SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA
VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

// Codes without inhabitants who have a name, or without a capital.
const (
	noAdjective = "BV GS HM SJ TF UM VA"
	noCapital   = "AQ BV HM UM"
)

// capitals are the words of s that begin with a capital letter, by token.
func capitals(tokens []lang.Token, s lang.Sentence) (found []int32) {
	for i := s.First; i < s.Last; i++ {
		if tokens[i].Shape != lang.Lower {
			found = append(found, i)
		}
	}
	return found
}

func TestEveryCountryHasItsNames(t *testing.T) {
	rows := map[string][]string{}
	for line := range strings.Lines(countryLines) {
		if line[0] != '#' {
			fields := strings.Split(strings.TrimSpace(line), "|")
			rows[strings.TrimSpace(fields[0])] = fields
		}
	}
	codes := strings.Fields(iso)
	if len(codes) != 250 || len(rows) != len(codes) {
		t.Fatalf("have %d rows for %d codes", len(rows), len(codes))
	}
	for _, code := range codes {
		f := rows[code]
		switch {
		case len(f) != 7:
			t.Errorf("%s has %d fields", code, len(f))
		case strings.TrimSpace(f[1]) == "" || NameOf(code) == "":
			t.Errorf("%s has no name", code)
		case strings.TrimSpace(f[4]) == "" && !strings.Contains(noAdjective, code):
			t.Errorf("%s has no adjective", code)
		case strings.TrimSpace(f[6]) == "" && !strings.Contains(noCapital, code):
			t.Errorf("%s has no capital", code)
		}
	}
}

// found writes the matches of a text as name=code, ambiguous ones with ?.
func found(text string, settle bool) string {
	tokens := lang.Tokens(nil, text, model.Block{Span: model.Span{End: len(text)}}, model.PlainText)
	var matches []Match
	for _, s := range lang.Sentences(nil, tokens, 0, 0, model.Paragraph) {
		matches = Matches(matches, text, tokens, s, capitals(tokens, s))
	}
	if settle {
		Settle(matches)
	}
	var words []string
	for i := range matches {
		m := &matches[i]
		code := m.Code()
		if m.Ambiguous {
			code = "?" + strings.Join(m.Codes(), "/")
		}
		words = append(words, fmt.Sprintf("%s=%s", m.Span(tokens).Of(text), code))
	}
	return strings.Join(words, " ")
}

func TestEveryNameIsFound(t *testing.T) {
	n := theNames()
	for i, c := range n.countries {
		text := "Forces left " + c.name + " again."
		tokens := lang.Tokens(nil, text, model.Block{Span: model.Span{End: len(text)}}, model.PlainText)
		s := lang.Sentences(nil, tokens, 0, 0, model.Paragraph)[0]
		matches := Matches(nil, text, tokens, s, capitals(tokens, s))
		if len(matches) != 1 || matches[0].Span(tokens).Of(text) != c.name {
			t.Errorf("%s: have %s", c.name, found(text, false))
			continue
		}
		if m := matches[0]; !m.Ambiguous && m.Code() != n.countries[i].code {
			t.Errorf("%s is %s, want %s", c.name, m.Code(), c.code)
		}
	}
}

func TestNamesInText(t *testing.T) {
	for text, want := range map[string]string{
		"400 in Burkina Faso and 100 in Niger":                                 "Burkina Faso=BF Niger=NE",
		"Nigerian and Nigerien troops in Niger State":                          "Nigerian=NG Nigerien=NE Niger State=NG",
		"from Guinea to Guinea-Bissau, Equatorial Guinea and Papua New Guinea": "Guinea=GN Guinea-Bissau=GW Equatorial Guinea=GQ Papua New Guinea=PG",
		"US troops, the U.S. Army and us":                                      "US=US U.S.=US",
		"Mali’s army near N’Djamena and Côte d’Ivoire":                         "Mali=ML N’Djamena=TD Côte d’Ivoire=CI",
		"300 peacekeepers for MONUSCO":                                         "MONUSCO=CD",
		"the Sahel and the Middle East":                                        "Sahel= Middle East=",
		"Michael Jordan met Chad Okeke in Jordan":                              "Jordan=JO",
		"The valley of the Road town":                                          "",
		"South Sudan and Sudan":                                                "South Sudan=SS Sudan=SD",
		"a turkey in a car":                                                    "",
		"troops in Georgia":                                                    "Georgia=?GE/US",
		"American troops in Georgia":                                           "American=US Georgia=?GE/US",
		"American troops left Tbilisi in Georgia":                              "American=US Tbilisi=GE Georgia=GE",
		"Washington and Georgia sent troops":                                   "Washington=US Georgia=?GE/US",
		"near Atlanta, Georgia":                                                "Atlanta=US Georgia=US",
		"soldiers in Congo":                                                    "Congo=?CD/CG",
		"soldiers in Congo, near Goma":                                         "Congo=CD Goma=CD",
		"Korean troops":                                                        "Korean=?KP/KR",
		"Korean troops in Seoul":                                               "Korean=KR Seoul=KR",
		"a Dominican officer":                                                  "Dominican=?DM/DO",
		"an officer of the Dominican Republic":                                 "Dominican Republic=DO",
		"clashes in Kashmir":                                                   "Kashmir=?IN/PK",
		"IN MALI HE TOLD US THAT A CAR LEFT THE U.S. IN MAY":                   "MALI=ML U.S.=US",
	} {
		if have := found(text, true); have != want {
			t.Errorf("names in %q\nhave %s\nwant %s", text, have, want)
		}
	}
}

// TestNoSharedNameIsDecidedSilently goes through names that are known to mean
// several countries.
func TestNoSharedNameIsDecidedSilently(t *testing.T) {
	for _, name := range []string{"Georgia", "Congo", "Congolese", "Korea", "Koreans", "Dominican", "Dominicans", "Virgin Islands", "Kashmir", "Punjab", "Tripoli", "Hyderabad", "New Guinea"} {
		if have := found("They were in "+name+" then", true); !strings.HasPrefix(have, name+"=?") {
			t.Errorf("%s is decided: %s", name, have)
		}
	}
}

func BenchmarkMatches(b *testing.B) {
	text := strings.Repeat("The column of 200 Malian soldiers left Gao for Burkina Faso on Monday, General Diarra told reporters in Bamako. ", 200)
	tokens := lang.Tokens(nil, text, model.Block{Span: model.Span{End: len(text)}}, model.PlainText)
	sentences := lang.Sentences(nil, tokens, 0, 0, model.Paragraph)
	var matches []Match
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		matches = matches[:0]
		for _, s := range sentences {
			matches = Matches(matches, text, tokens, s, capitals(tokens, s))
		}
	}
}

func TestPackAtIsPack(t *testing.T) {
	const text = "Mali U.S. O'Brien co-director M23 Ménaka N'Djamena x'ABCDEFGHIJKLMNOPQ end"
	for start := range text {
		for end := start; end <= len(text) && (end == start || text[end-1] != ' '); end++ {
			if have, want := packAt(text, start, end), pack(text[start:end]); have != want {
				t.Errorf("%q: have %v, want %v", text[start:end], have, want)
			}
		}
	}
}
