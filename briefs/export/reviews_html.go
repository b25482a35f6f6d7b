package export

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"debrief/model"
)

//go:embed reviews.css
var pageStyle string

//go:embed reviews.js
var pageScript string

// reviewsHTML writes one page that needs nothing else: each briefing with its
// source and its facts side by side, linked both ways. It allows itself its own
// style and script and nothing from anywhere.
func reviewsHTML(w io.Writer, all []Reviewed) error {
	title := "Reviews"
	if len(all) == 1 {
		title = all[0].Brief.Title
	}
	p := &page{w: w}
	p.tag("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
	p.tag("<meta name=\"color-scheme\" content=\"light dark\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
		"default-src 'none'; style-src '" + digest(pageStyle) + "'; script-src '" + digest(pageScript) + "'\">\n<title>")
	p.text(title)
	p.tag("</title>\n<style>" + pageStyle + "</style>\n</head>\n<body>\n")
	for i := range all {
		p.briefing(&all[i])
	}
	p.tag("<footer class=\"keys\">j k next, previous fact · enter to its words and back · 1 2 3 0 kinds</footer>\n")
	p.tag("<script>" + pageScript + "</script>\n</body>\n</html>\n")
	return p.err
}

// digest is how a page names the script and style that it allows.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// page writes HTML. After an error it writes no more.
type page struct {
	w   io.Writer
	n   int // briefings so far
	err error
}

// tag writes markup.
func (p *page) tag(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// text writes words that mean nothing but themselves.
func (p *page) text(s string) { p.tag(html.EscapeString(s)) }

// part writes an element with words in it, nothing when there are none.
func (p *page) part(element, class, words string) {
	if words == "" {
		return
	}
	p.tag("<" + element + " class=\"" + class + "\">")
	p.text(words)
	p.tag("</" + element + ">\n")
}

func (p *page) briefing(r *Reviewed) {
	p.n++
	b := r.Brief
	found := r.findings()
	p.tag("<section class=\"brief\">\n<header>\n")
	p.part("span", "handling", b.Handling)
	p.part("h1", "title", b.Title)
	p.part("p", "origin", origin(b))
	p.part("p", "progress", left(r.Reviews.Overall())+". Text "+b.ID+", debrief "+r.Engine+".")
	p.tag("</header>\n<div class=\"panes\">\n<div class=\"source\" role=\"region\" tabindex=\"0\" aria-label=\"Source\">")
	p.source(b, found)
	p.tag("</div>\n<aside class=\"facts\" aria-label=\"Facts\">\n")
	for k := range model.Kinds {
		p.kind(k, found)
	}
	p.rest(r)
	p.tag("</aside>\n</div>\n")
	p.part("p", "handling", b.Handling)
	p.tag("</section>\n")
}

// name is the identifier of the i-th fact of the briefing in the page.
func (p *page) name(i int) string { return fmt.Sprintf("b%d-f%d", p.n, i) }

func (p *page) kind(k model.Kind, found []finding) {
	begun := false
	for i := range found {
		f := &found[i]
		if f.Fact.Kind != k {
			continue
		}
		if !begun {
			p.part("h2", k.String(), kindTitle(k))
			begun = true
		}
		p.tag(fmt.Sprintf("<article id=\"%s\" class=\"fact %s %s\" data-kind=\"%s\" tabindex=\"-1\">\n", p.name(i), k, f.Verdict, k))
		p.tag("<h3><span class=\"mark\" aria-hidden=\"true\">" + verdictMark(f.Verdict) + "</span> <a href=\"#" + p.name(i) + "-s\">")
		p.text(f.headline())
		p.tag("</a></h3>\n")
		p.fact(f)
		p.tag("</article>\n")
	}
}

// verdictMark tells a verdict without colour.
func verdictMark(v model.Verdict) string {
	return [...]string{"·", "✓", "✗", "⚑"}[v]
}

func (p *page) fact(f *finding) {
	if f.Fact.Kind == model.KindQuote {
		p.part("blockquote", "words", model.Bare(f.value(model.FieldWords)))
	}
	p.tag("<dl>\n")
	p.pair("verdict", f.verdict())
	for _, a := range f.attributes() {
		p.pair(a.name, model.Bare(a.value))
	}
	for _, e := range f.Edits {
		p.pair("edited by "+e.Who, changed(e))
	}
	for _, c := range f.Comments {
		p.pair("comment", remark(c))
	}
	p.pair("before", former(f.Review))
	p.pair("rule", f.Rule)
	p.tag("</dl>\n")
}

func (p *page) pair(name, value string) {
	if value == "" {
		return
	}
	p.tag("<dt>")
	p.text(name)
	p.tag("</dt><dd>")
	p.text(value)
	p.tag("</dd>\n")
}

func (p *page) rest(r *Reviewed) {
	if remarks := r.Reviews.Remarks(); len(remarks) > 0 && len(r.Only) == 0 {
		p.part("h2", "remarks", "Remarks")
		for _, c := range remarks {
			p.part("p", "remark", remark(c))
		}
	}
	if lost := r.lost(); len(lost) > 0 {
		p.part("h2", "lost", "No longer found in the text")
		for _, v := range lost {
			p.tag("<article class=\"fact lost\">\n")
			p.part("h3", "", lostWords(v))
			p.tag("<dl>\n")
			p.pair("verdict", verdictLine(v))
			for _, c := range v.Comments {
				p.pair("comment", remark(c))
			}
			p.tag("</dl>\n</article>\n")
		}
	}
}

// edge is where a span of a fact begins or ends.
type edge struct {
	at, fact int
	role     model.Role
	begins   bool
}

// source writes the body of b, each stretch of it marked with the facts that
// stand on it. Stretches never overlap.
func (p *page) source(b *model.Brief, found []finding) {
	var edges []edge
	for i := range found {
		for _, a := range found[i].Anchors {
			edges = append(edges, edge{a.Start, i, a.Role, true}, edge{a.End, i, a.Role, false})
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	open := map[[2]int]int{} // how often each fact stands here in each role
	reached := map[int]bool{}
	words := &prose{p: p, brief: b}
	at := b.Body.Start
	for _, e := range edges {
		if e.at > at {
			p.stretch(words, model.Span{Start: at, End: e.at}, open, found, reached)
			at = e.at
		}
		key := [2]int{e.fact, int(e.role)}
		if e.begins {
			open[key]++
		} else if open[key]--; open[key] == 0 {
			delete(open, key)
		}
	}
	words.write(at, max(at, b.Body.End))
	words.close()
}

func (p *page) stretch(words *prose, s model.Span, open map[[2]int]int, found []finding, reached map[int]bool) {
	if len(open) == 0 {
		words.write(s.Start, s.End)
		return
	}
	keys := make([][2]int, 0, len(open))
	for k := range open {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var names, classes []string
	ids := ""
	for _, k := range keys {
		f := &found[k[0]]
		if name := p.name(k[0]); !slices.Contains(names, name) {
			names = append(names, name)
		}
		if model.Role(k[1]) == f.Fact.Kind.MainRole() {
			classes = append(classes, "main-"+f.Fact.Kind.String())
		}
		if !reached[k[0]] && model.Role(k[1]) == f.Fact.Kind.MainRole() {
			reached[k[0]] = true
			ids += "<i id=\"" + p.name(k[0]) + "-s\"></i>"
		}
	}
	words.mark(ids+"<span class=\"lit "+strings.Join(slices.Compact(classes), " ")+"\" data-facts=\""+strings.Join(names, " ")+"\">", s.Start, s.End)
}
