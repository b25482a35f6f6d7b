package keys

// Table is the bindings in the order in which help lists them.
type Table []Binding

// The actions.
const (
	Down, Up                 Action = "down", "up"
	HalfDown, HalfUp         Action = "half-page-down", "half-page-up"
	PageDown, PageUp         Action = "page-down", "page-up"
	Top, Bottom              Action = "top", "bottom"
	WordNext, WordPrev       Action = "next-word", "previous-word"
	LineStart, LineEnd       Action = "line-start", "line-end"
	SectionNext, SectionPrev Action = "next-section", "previous-section"
	FactNext, FactPrev       Action = "next-fact", "previous-fact"
	FactHere                 Action = "next-fact-here"
	TellingNext              Action = "next-telling"
	OtherPane                Action = "other-pane"
	Show                     Action = "show-fact"
	ToSource                 Action = "to-source"
	OnlyForces               Action = "only-forces"
	OnlyCasualties           Action = "only-casualties"
	OnlyQuotes               Action = "only-quotations"
	AllKinds                 Action = "all-kinds"
	Search                   Action = "search"
	HitNext, HitPrev         Action = "next-hit", "previous-hit"
	Zoom                     Action = "zoom"
	Help                     Action = "help"
	Palette                  Action = "palette"
	Library                  Action = "library"
	Themes                   Action = "themes"
	Outline                  Action = "outline"
	JumpBack, JumpOn         Action = "jump-back", "jump-forward"
	Mark, GoMark             Action = "mark", "go-to-mark"
	Select                   Action = "select"
	SwapEnds                 Action = "swap-ends"
	Yank, Cite               Action = "yank", "yank-citation"
	OpenLink                 Action = "open-link"
	Pattern                  Action = "regular-expression"
	Accept, AcceptAll        Action = "accept", "accept-all"
	Reject, RejectAll        Action = "reject", "reject-all"
	RejectFor                Action = "reject-because"
	Flag, Skip               Action = "flag", "skip"
	Undo, Redo               Action = "undo", "redo"
	Comment                  Action = "comment"
	Narrow                   Action = "filter"
	Summary                  Action = "summary"
	Disputed                 Action = "next-disputed"
	Order                    Action = "order"
	Compose                  Action = "compose"
	Elsewhere                Action = "keep-elsewhere"
	Edit, Pick, Keep         Action = "edit", "pick-words", "keep-form"
	AddForce                 Action = "add-force"
	AddCasualty              Action = "add-casualty"
	AddQuote                 Action = "add-quotation"
	MissedNext, MissedPrev   Action = "next-missed", "previous-missed"
	Mouse                    Action = "mouse"
	BriefNext, BriefPrev     Action = "next-briefing", "previous-briefing"
	Redraw                   Action = "redraw"
	Back                     Action = "back"
	Quit                     Action = "quit"
	Interrupt                Action = "interrupt"
	Suspend                  Action = "suspend"
	Take                     Action = "take-text"
)

// Default is the table as shipped.
func Default() Table {
	return Table{
		{Reader, []string{"j", "down"}, Down, "down", "Down a line in the source, a fact in the facts"},
		{Reader, []string{"k", "up"}, Up, "up", "Up a line in the source, a fact in the facts"},
		{Reader, []string{"ctrl+d"}, HalfDown, "½ page", "Down half a page"},
		{Reader, []string{"ctrl+u"}, HalfUp, "½ page", "Up half a page"},
		{Reader, []string{"ctrl+f", "pgdown"}, PageDown, "page", "Down a page"},
		{Reader, []string{"ctrl+b", "pgup"}, PageUp, "page", "Up a page"},
		{Reader, []string{"g", "home"}, Top, "top", "To the beginning"},
		{Reader, []string{"G", "end"}, Bottom, "end", "To the end"},
		{Reader, []string{"]"}, FactNext, "next fact", "Choose the next fact in reading order, from anywhere"},
		{Reader, []string{"["}, FactPrev, "previous", "Choose the previous fact in reading order"},
		{Reader, []string{"}"}, SectionNext, "section", "To the next section"},
		{Reader, []string{"{"}, SectionPrev, "section", "To the previous section"},
		{Reader, []string{"tab"}, OtherPane, "other pane", "Move the focus to the other pane"},
		{Reader, []string{"enter", "i"}, Show, "show", "Show the chosen fact in full: fields, words, rule"},
		{Reader, []string{"t"}, TellingNext, "telling", "To the next place that makes the chosen claim"},
		{Reader, []string{"/"}, Search, "search", "Search in the source"},
		{Reader, []string{"n"}, HitNext, "next hit", "To the next hit of the search"},
		{Reader, []string{"N"}, HitPrev, "previous", "To the previous hit of the search"},
		{Reader, []string{"z"}, Zoom, "zoom", "Give the whole screen to this pane, and back"},
		{Reader, []string{"M"}, Mouse, "mouse", "Listen to the mouse, or leave it to the terminal"},
		{Reader, []string{"T"}, Themes, "themes", "Choose a theme, seeing each as you go"},
		{Reader, []string{":"}, Palette, "palette", "Find an action by its name"},
		{Reader, []string{"O"}, Outline, "outline", "The sections of the briefing"},
		{Reader, []string{"(", "ctrl+o"}, JumpBack, "jump back", "Back to where the last jump began"},
		{Reader, []string{")"}, JumpOn, "jump on", "Forward to where the last jump went"},
		{Reader, []string{"m"}, Mark, "mark", "Mark this place with the letter that follows"},
		{Reader, []string{"'"}, GoMark, "to mark", "To the place marked with the letter that follows"},
		{Reader, []string{"y"}, Yank, "yank", "Copy the selection, or the chosen fact as a citation"},
		{Reader, []string{"Y"}, Cite, "cite", "Copy the selection as a citation"},
		{Reader, []string{"a"}, Accept, "accept", "Accept the chosen fact and go on to the next unseen"},
		{Reader, []string{"x"}, Reject, "reject", "Reject the chosen fact and go on"},
		{Reader, []string{"X"}, RejectFor, "reject for", "Reject it for a reason and go on"},
		{Reader, []string{"f"}, Flag, "flag", "Flag it, to be looked at again, and go on"},
		{Reader, []string{"e"}, Edit, "edit", "Edit the fact: type, or take words of the source"},
		{Reader, []string{"c"}, Comment, "comment", "Comment on the chosen fact, or on the selection"},
		{Reader, []string{"u"}, Undo, "undo", "Undo the last decision, without limit"},
		{Reader, []string{"ctrl+r"}, Redo, "redo", "Redo what was undone"},
		{Reader, []string{"A"}, AcceptAll, "accept all", "Accept all unseen facts that are shown; asks first"},
		{Reader, []string{"R"}, RejectAll, "reject all", "Reject all unseen facts that are shown; asks first"},
		{Reader, []string{"\\"}, Narrow, "filter", "Show only: kinds, verdicts, speaker classes, any words"},
		{Reader, []string{"U"}, MissedNext, "missed", "To the next number or quotation that no fact covers"},
		{Reader, []string{"ctrl+p"}, MissedPrev, "missed", "To the number or quotation before that no fact covers"},
		{Reader, []string{"D"}, Disputed, "disputed", "To the next fact on which reviewers differ, to settle it"},
		{Reader, []string{"W"}, Elsewhere, "keep in", "Keep decisions in another file"},
		{Reader, []string{"S"}, Order, "order", "Go on by kind, as the text reads, or least certain first"},
		{Reader, []string{"="}, Summary, "summary", "How far the review has come"},
		{Reader, []string{"o"}, Library, "library", "The briefings of the library"},
		{Reader, []string{">"}, BriefNext, "next briefing", "Open the next briefing of the library"},
		{Reader, []string{"<"}, BriefPrev, "previous", "Open the previous briefing of the library"},
		{Reader, []string{"?", "f1"}, Help, "help", "Show all keys"},
		{Reader, []string{"ctrl+l"}, Redraw, "redraw", "Draw the screen anew"},
		{Reader, []string{"esc"}, Back, "back", "Back: end the search, the zoom, the filter"},
		{Reader, []string{"q"}, Quit, "quit", "Quit"},
		{Reader, []string{"ctrl+c"}, Interrupt, "quit", "Quit at once"},
		{Reader, []string{"ctrl+z"}, Suspend, "suspend", "Suspend; fg brings the reader back"},

		{Source, []string{"w", "l", "right"}, WordNext, "word", "Right a word; a fact under the cursor is chosen"},
		{Source, []string{"b", "h", "left"}, WordPrev, "word", "Left a word"},
		{Source, []string{"0", "^"}, LineStart, "line start", "To the beginning of the line"},
		{Source, []string{"$"}, LineEnd, "line end", "To the end of the line"},
		{Source, []string{";"}, FactHere, "also here", "Choose the next of several facts on one spot"},
		{Source, []string{"space"}, PageDown, "page", "Down a page"},
		{Source, []string{"v"}, Select, "select", "Select by word; again: by sentence, line, paragraph"},
		{Source, []string{"F"}, AddForce, "add force", "Add a force size from the selection"},
		{Source, []string{"C"}, AddCasualty, "add claim", "Add a casualty claim from the selection"},
		{Source, []string{"Q"}, AddQuote, "add quote", "Add a quotation from the selection"},
		{Source, []string{"%"}, SwapEnds, "other end", "To the other end of the selection"},
		{Source, []string{"L"}, OpenLink, "open link", "Open the link under the cursor; asks first"},

		{Facts, []string{"space"}, Skip, "skip", "Go on without a verdict on this one"},
		{Facts, []string{"1"}, OnlyForces, "forces", "Show only force sizes"},
		{Facts, []string{"2"}, OnlyCasualties, "casualties", "Show only casualty claims"},
		{Facts, []string{"3"}, OnlyQuotes, "quoted", "Show only quotations"},
		{Facts, []string{"0"}, AllKinds, "all", "Show all facts again"},
		{Facts, []string{"s"}, ToSource, "source", "To the words of the fact in the source"},

		{Detail, []string{"esc", "enter", "i", "q"}, Back, "back", "Back to the list of facts"},

		{Overlay, []string{"j", "down"}, Down, "down", "Down"},
		{Overlay, []string{"k", "up"}, Up, "up", "Up"},
		{Overlay, []string{"ctrl+d", "space", "pgdown"}, PageDown, "page", "Down a page"},
		{Overlay, []string{"ctrl+u", "pgup"}, PageUp, "page", "Up a page"},
		{Overlay, []string{"g", "home"}, Top, "top", "To the beginning"},
		{Overlay, []string{"G", "end"}, Bottom, "end", "To the end"},
		{Overlay, []string{"/"}, Search, "search", "Search in this list"},
		{Overlay, []string{"esc", "q", "?", "f1"}, Back, "close", "Close"},
		{Overlay, []string{"ctrl+c"}, Interrupt, "quit", "Quit at once"},
		{Overlay, []string{"enter"}, Take, "take", "Take the marked line"},

		{Prompt, []string{"enter"}, Take, "go", "Take the text"},
		{Prompt, []string{"down", "ctrl+n"}, Down, "down", "To the next line of a list, or the next earlier search"},
		{Prompt, []string{"up", "ctrl+p"}, Up, "up", "To the line before, the search before, the last comment"},
		{Prompt, []string{"ctrl+o"}, Compose, "editor", "Write the comment in $VISUAL or $EDITOR"},
		{Prompt, []string{"ctrl+r"}, Pattern, "regexp", "Search for a regular expression, or for words again"},
		{Prompt, []string{"esc"}, Back, "cancel", "Forget the text"},
		{Prompt, []string{"ctrl+c"}, Interrupt, "quit", "Quit at once"},

		{Form, []string{"ctrl+s"}, Keep, "keep", "Keep the form from any field; enter on its last does too"},
		{Form, []string{"ctrl+t"}, Pick, "from source", "Choose the words of a field in the source"},
		{Form, []string{"esc"}, Back, "leave", "Leave the form and change nothing"},
		{Form, []string{"ctrl+c"}, Interrupt, "quit", "Quit at once"},
	}
}
