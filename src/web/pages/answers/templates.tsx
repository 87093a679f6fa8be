import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'

export interface TemplateRow {
  key: string
  situation: string
  label: string
  text: string
  version: number
  policyText: string | null
}

export interface TemplatesProps {
  templates: readonly TemplateRow[]
  /** What may stand in braces, with the words where a school has none of its own. */
  places: Readonly<Record<string, string>>
  gap: { id: string; default: string | null } | null
  /** Where the school's own details are written; null: not by this reader. */
  detailsHref: string | null
  /** Null: this reader may not change them. */
  onSave: ((template: TemplateRow, text: string | null) => void) | null
  /** What the server said of the last try. */
  failure: string | null
}

/** The words that answers begin from. They name nobody, and one to a concern says where to complain. */
export function TemplatesPage({ templates, places, gap, detailsHref, onSave, failure }: TemplatesProps) {
  const [editing, setEditing] = useState<TemplateRow | null>(null)
  return (
    <>
      <PageHead
        title="Words for answers"
        meta="Moderators begin from these and may change them. Every answer is checked before it leaves."
        back={{ href: '/policy', label: 'Policy' }}
      />
      {gap && (
        <Note icon="info">
          {`The policy leaves open whether a comment may be answered (${gap.id}). Our default: ${gap.default ?? 'it may.'}`}
        </Note>
      )}
      {detailsHref !== null && (
        <p className="beside-sheet">
          <a href={detailsHref}>Our details in answers</a>
        </p>
      )}
      {failure !== null && (
        <p className="err" role="alert">
          {failure}
        </p>
      )}
      <section className="sheet" aria-label="Words for answers">
        <ul className="list">
          {templates.map(template => (
            <li key={template.key} className="stack">
              <h2 className="box-h">
                {template.label}
                <span className="meta">{sourceOf(template)}</span>
              </h2>
              <p>{template.text}</p>
              {onSave && (
                <div className="foot-act">
                  <Button small onClick={() => setEditing(template)} aria-label={`Change: ${template.label}`}>
                    Change
                  </Button>
                  {template.version > 0 && template.text !== template.policyText && (
                    <Button small look="quiet" onClick={() => onSave(template, null)}>
                      {template.policyText === null ? 'Take it out' : 'Back to the policy’s words'}
                    </Button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
      {editing && onSave && (
        <Editing
          template={editing}
          places={places}
          onClose={() => setEditing(null)}
          onSave={text => {
            onSave(editing, text)
            setEditing(null)
          }}
        />
      )}
    </>
  )
}

const sourceOf = ({ text, policyText }: TemplateRow): string =>
  policyText === null ? 'The trust’s own' : text === policyText ? 'As in the policy' : 'Changed by the trust'

interface EditingProps {
  template: TemplateRow
  places: TemplatesProps['places']
  onClose: () => void
  onSave: (text: string) => void
}

function Editing({ template, places, onClose, onSave }: EditingProps) {
  const [text, setText] = useState(template.text)
  const [missing, setMissing] = useState(false)
  const names = Object.keys(places).map(name => `{${name}}`)
  return (
    <Dialog open title={template.label} onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() === '') setMissing(true)
          else onSave(text)
        }}
      >
        <Field
          label="The answer"
          hint={`Name nobody. A school’s own details come in for ${names.join(', ')}.`}
          error={missing && text.trim() === '' ? 'Write the answer.' : undefined}
        >
          {tied => (
            <textarea {...tied} rows={6} value={text} onChange={event => setText(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button look="primary" type="submit">
            Keep these words
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
