package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Signal is the error of a reader that a signal ended.
type Signal struct{ Sig syscall.Signal }

func (s Signal) Error() string { return "ended by " + s.Sig.String() }

// Defect is the error of a reader that failed by a fault of its own. The
// terminal is restored all the same.
type Defect struct {
	Cause any
	Stack []byte
}

func (d *Defect) Error() string {
	return fmt.Sprintf("stopped by a fault of its own: %v", d.Cause)
}

// ErrInterrupted is the error of a reader that ctrl+c ended.
var ErrInterrupted = tea.ErrInterrupted

// Run shows the reader until it is quit. It gives nil after q, ErrInterrupted
// after ctrl+c, a Signal after SIGTERM or SIGHUP, and a *Defect after a panic;
// the terminal is as it was in every case.
func Run(ctx context.Context, cfg Config) error {
	g := &guard{root: newRoot(cfg)}
	p := tea.NewProgram(g, options(ctx, cfg)...)
	g.quit = p.Kill
	g.beat = sync.OnceValue(func() *beat { return newBeat(p) })
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(ended)
	done := make(chan struct{})
	defer close(done)
	var sig error
	go func() {
		select {
		case s := <-ended:
			sig = Signal{s.(syscall.Signal)}
			p.Quit()
		case <-done:
		}
	}()
	_, err := p.Run()
	g.flow.stop()
	switch {
	case g.defect != nil:
		return g.defect
	case sig != nil:
		return sig
	case errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil:
		return ctx.Err()
	}
	return err
}

func options(ctx context.Context, cfg Config) []tea.ProgramOption {
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFPS(fps), tea.WithoutSignalHandler(),
	}
	if cfg.Profile != nil {
		opts = append(opts, tea.WithColorProfile(*cfg.Profile))
	}
	if cfg.Input != nil {
		opts = append(opts, tea.WithInput(cfg.Input))
	}
	if cfg.Output != nil {
		opts = append(opts, tea.WithOutput(cfg.Output))
	}
	return opts
}

// guard keeps a panic of the reader from leaving the terminal in disorder: it
// holds on to the fault and quits.
type guard struct {
	*root
	defect *Defect
	quit   func()
	beat   func() *beat
}

func (g *guard) caught() {
	if cause := recover(); cause != nil && g.defect == nil {
		g.defect = &Defect{cause, debug.Stack()}
		go g.quit()
	}
}

// Update is the reader's, guarded.
func (g *guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer g.caught()
	g.beat().heard(msg)
	if d, ok := msg.(*Defect); ok {
		g.defect = d
		return g, tea.Quit
	}
	_, cmd = g.root.Update(msg)
	return g, guarded(cmd)
}

// guarded is cmd with its panics sent as a *Defect.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if cause := recover(); cause != nil {
				msg = &Defect{cause, debug.Stack()}
			}
		}()
		return cmd()
	}
}

// Init is the reader's, guarded.
func (g *guard) Init() tea.Cmd { return guarded(g.root.Init()) }

// View is the reader's, guarded.
func (g *guard) View() (v tea.View) {
	defer g.caught()
	v = g.root.View()
	g.beat().drawn()
	return v
}
