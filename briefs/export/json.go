package export

import (
	"bytes"
	"encoding/json"
	"io"

	"debrief/model"
)

// jsonLines writes one fact a line.
type jsonLines struct {
	w     io.Writer
	buf   bytes.Buffer
	lines liner
}

func (j *jsonLines) Facts(b *model.Brief, facts []model.Fact) error {
	j.lines.w = j.w
	for i := range facts {
		r := bareRecord(b, &facts[i])
		if j.lines.record(&r, facts[i].Anchors); len(j.lines.buf) >= handOn {
			j.lines.flush()
		}
	}
	return j.lines.flush()
}

func (j *jsonLines) Close() error { return nil }

// jsonArray writes all facts as one array, indented.
type jsonArray struct {
	w     io.Writer
	buf   bytes.Buffer
	begun bool
}

func (j *jsonArray) Facts(b *model.Brief, facts []model.Fact) error {
	for i := range facts {
		j.buf.Reset()
		if err := j.item(recordOf(b, &facts[i])); err != nil {
			return err
		}
		if _, err := j.w.Write(j.buf.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// item adds an item of the array to the buffer.
func (j *jsonArray) item(record any) error {
	if j.begun {
		j.buf.WriteString(",\n  ")
	} else {
		j.buf.WriteString("[\n  ")
	}
	j.begun = true
	err := encode(&j.buf, record, "  ")
	j.buf.Truncate(j.buf.Len() - 1)
	return err
}

func (j *jsonArray) Close() error {
	end := "[]\n"
	if j.begun {
		end = "\n]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}

// encode appends the record and a line end. Angle brackets and ampersands stay
// what they are.
func encode(buf *bytes.Buffer, record any, indent string) error {
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	if indent != "" {
		e.SetIndent(indent, "  ")
	}
	return e.Encode(record)
}

// encoder writes values as lines of JSON in which angle brackets stay what they
// are.
func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
