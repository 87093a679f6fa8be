import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface CaseNotesProps {
  notes: readonly { id: string; text: string; meta: string }[]
  error: string | null
  /** Resolves to whether it was kept: then the field is empty again. */
  onNote: (text: string) => Promise<boolean>
}

/** What the people of a case wrote down, and one more. Nothing here is changed later. */
export function CaseNotes({ notes, error, onNote }: CaseNotesProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const note = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() === '' || !(await onNote(text.trim()))) return
    setText('')
    setAsked(false)
  }
  return (
    <section className="sheet pad stack" aria-labelledby="case-notes">
      <h2 id="case-notes" className="box-h">
        Notes
      </h2>
      {notes.length > 0 && (
        <ul className="list">
          {notes.map(({ id, text: words, meta }) => (
            <li key={id} className="case-row">
              <span className="case-words">{words}</span>
              <span className="meta">{meta}</span>
            </li>
          ))}
        </ul>
      )}
      <form className="form" onSubmit={event => void note(event)} noValidate>
        <Field
          label="A new note"
          hint="Nobody can change it later. A mistake is put right by another note."
          error={asked && text.trim() === '' ? 'Write the note.' : (error ?? undefined)}
        >
          {tied => (
            <textarea {...tied} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
        <Button type="submit">Write it down</Button>
      </form>
    </section>
  )
}
