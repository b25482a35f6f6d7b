package cli_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// browser is a page in a real browser without a screen, driven by its keys and
// asked in its own language.
type browser struct {
	t       *testing.T
	to      io.Writer
	from    *bufio.Reader
	session string
	calls   int
}

// browse opens a file in a browser; where there is none, the test is skipped.
func browse(t *testing.T, file string) *browser {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil && program == "" {
			program = path
		}
	}
	if program == "" {
		t.Skip("no browser is here to be driven")
	}
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--remote-debugging-pipe", "--window-size=1200,500", "file://"+file)
	in, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.ExtraFiles = []*os.File{in, out} // which it knows as 3 and 4
	if err := cmd.Start(); err != nil {
		t.Skipf("the browser does not start: %v", err)
	}
	in.Close()
	out.Close()
	t.Cleanup(func() {
		to.Close() // ends it
		done := time.AfterFunc(5*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		done.Stop()
		from.Close()
	})
	_ = from.SetReadDeadline(time.Now().Add(time.Minute))
	b := &browser{t: t, to: to, from: bufio.NewReaderSize(from, 1<<20)}
	b.attach(file)
	return b
}

// call asks the browser and gives its answer.
func (b *browser) call(method string, params map[string]any) (result map[string]any) {
	b.t.Helper()
	b.calls++
	question := map[string]any{"id": b.calls, "method": method, "params": params}
	if b.session != "" {
		question["sessionId"] = b.session
	}
	line, err := json.Marshal(question)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(line, 0)); err != nil {
		b.t.Fatal(err)
	}
	for {
		answer, err := b.from.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("%s: %v", method, err)
		}
		var said struct {
			ID     int
			Result map[string]any
			Error  map[string]any
		}
		if err := json.Unmarshal(answer[:len(answer)-1], &said); err != nil {
			b.t.Fatal(err)
		}
		if said.ID != b.calls {
			continue // news of something else
		}
		if said.Error != nil {
			b.t.Fatalf("%s: %v", method, said.Error)
		}
		return said.Result
	}
}

// attach waits for the page with the file and speaks to it from then on.
func (b *browser) attach(file string) {
	b.t.Helper()
	for range 200 {
		targets, _ := b.call("Target.getTargets", nil)["targetInfos"].([]any)
		for _, target := range targets {
			page, _ := target.(map[string]any)
			if page["type"] == "page" && strings.HasSuffix(fmt.Sprint(page["url"]), filepath.Base(file)) {
				answer := b.call("Target.attachToTarget", map[string]any{"targetId": page["targetId"], "flatten": true})
				b.session = fmt.Sprint(answer["sessionId"])
				b.until("document.readyState + location.pathname", "complete"+file)
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.t.Fatal("the page does not open")
}

// says is what an expression comes to in the page.
func (b *browser) says(expression string) string {
	b.t.Helper()
	answer := b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true})
	if wrong := answer["exceptionDetails"]; wrong != nil {
		b.t.Fatalf("%s: %v", expression, wrong)
	}
	result, _ := answer["result"].(map[string]any)
	return fmt.Sprint(result["value"])
}

func (b *browser) until(expression, want string) {
	b.t.Helper()
	for range 200 {
		if b.says(expression) == want {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.t.Fatalf("%s is %q, want %q", expression, b.says(expression), want)
}

func (b *browser) is(expression, want string) {
	b.t.Helper()
	if have := b.says(expression); have != want {
		b.t.Errorf("%s is %q, want %q", expression, have, want)
	}
}

func (b *browser) press(key string) {
	b.t.Helper()
	down := map[string]any{"type": "keyDown", "key": key}
	if len(key) == 1 {
		down["text"] = key
	}
	b.call("Input.dispatchKeyEvent", down)
	b.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key})
}

// The page of a review is read with its keys, and links source and facts both
// ways.
func TestThePageOfAReviewIsDrivenByKeys(t *testing.T) {
	dir := t.TempDir()
	store, page := filepath.Join(dir, "reviews.db"), filepath.Join(dir, "page.html")
	decidesOnce(t, store)
	if msg, err := exec.Command("debrief", "reviews", "export", "--store", store, "-f", "html", "-o", page).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, msg)
	}
	b := browse(t, page)
	const (
		on      = "[...document.querySelectorAll('.fact.on')].map(f => f.id).join()"
		lit     = "[...document.querySelectorAll('.lit.on')].every(s => s.dataset.facts.split(' ').includes(document.querySelector('.fact.on').id)) && document.querySelectorAll('.lit.on').length > 0"
		focus   = "document.activeElement.id || document.activeElement.className"
		seen    = "(() => { const r = document.querySelector('.lit.on').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()"
		visible = "[...document.querySelectorAll('.fact[id]')].filter(f => !f.hidden).length"
	)
	listed := strings.Split(b.says("[...document.querySelectorAll('.fact[id]')].map(f => f.id).join()"), ",")
	first, second, last := listed[0], listed[1], listed[len(listed)-1]
	b.is("document.body.textContent.includes('TLP:CLEAR')", "true")
	b.is("document.querySelectorAll('.fact.accepted').length", "1")
	b.is("performance.getEntriesByType('resource').length", "0")
	b.is(on, "")
	b.press("j")
	b.is(on, first)
	b.is(lit, "true")
	b.is(seen, "true")
	b.is(focus, first)
	b.press("j")
	b.is(on, second)
	b.is(lit, "true")
	b.press("k")
	b.is(on, first)
	b.press("Enter")
	b.is(focus, "source")
	b.press("Enter")
	b.is(focus, first)
	b.says("document.querySelector(`.lit[data-facts~='" + last + "']`).click()")
	b.is(on, last)
	b.is(lit, "true")
	b.is(seen, "true")
	b.is(focus, "source")
	b.is(visible, "8")
	for key, want := range map[string]string{"1": "3", "2": "4", "3": "1", "0": "8"} {
		b.press(key)
		b.is(visible, want)
	}
	b.press("1")
	b.press("j")
	b.is("document.querySelector('.fact.on').dataset.kind", "force")
}
