import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import './withdrawals.css'

export interface ListPreview {
  people: readonly { id: string; name: string; class: string | null }[]
  unknown: readonly string[]
  ambiguous: readonly string[]
  found: { drafts: number; onTheirWay: number; published: number; found: number; pictures: number }
}

export interface ManyProps {
  preview: ListPreview | null
  isBusy: boolean
  onPreview: (list: string) => void
  onWithdraw: () => void
}

/** A list of people whose families take their yes back: looked at first, then done at once. */
export function ManyPage({ preview, isBusy, onPreview, onWithdraw }: ManyProps) {
  const [list, setList] = useState('')
  const [asked, setAsked] = useState(false)
  const readFile = async (file: File | undefined) => {
    if (file) setList(await file.text())
  }
  return (
    <div className="page-withdrawals">
      <PageHead
        title="Withdraw for a list"
        meta="For families who told you on paper, or a list from your other system. Nothing happens before you have looked."
        back={{ href: '/register/withdrawals', label: 'Withdrawals' }}
      />
      <Sheet>
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setAsked(true)
            if (list.trim() !== '') onPreview(list)
          }}
        >
          <Field
            label="One person on each line"
            error={asked && list.trim() === '' ? 'Paste a list, or choose a file.' : undefined}
          >
            {tied => (
              <textarea {...tied} rows={8} value={list} onChange={event => setList(event.target.value)} />
            )}
          </Field>
          <p className="meta">
            The school’s number, the pupil number or the whole name, with or without commas.
          </p>
          <Field label="Or a file with commas (CSV)">
            {tied => (
              <input
                {...tied}
                type="file"
                accept=".csv,.txt,text/csv,text/plain"
                onChange={event => void readFile(event.target.files?.[0])}
              />
            )}
          </Field>
          <div className="foot-act">
            <Button type="submit" look={preview ? 'plain' : 'primary'}>
              Look who that is
            </Button>
          </div>
        </form>
      </Sheet>
      {preview && <Preview preview={preview} isBusy={isBusy} onWithdraw={onWithdraw} />}
    </div>
  )
}

function Preview({
  preview,
  isBusy,
  onWithdraw,
}: Pick<ManyProps, 'isBusy' | 'onWithdraw'> & { preview: ListPreview }) {
  const { people, unknown, ambiguous, found } = preview
  return (
    <Sheet title={people.length === 1 ? '1 person' : `${people.length} people`}>
      <p>
        They are in {found.published} published posts, {found.onTheirWay} on their way, {found.drafts} drafts,{' '}
        {found.found} that Copybook did not send, and {found.pictures} pictures.
      </p>
      <Lines title="Nobody of the register is called so" lines={unknown} />
      <Lines title="Several people are meant: write their number" lines={ambiguous} />
      {people.length > 0 && (
        <details className="folded">
          <summary>Who they are</summary>
          <ul>
            {people.map(({ id, name, class: group }) => (
              <li key={id}>
                {name}
                {group !== null && <span className="meta"> {group}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {people.length > 0 && (
        <div className="foot-act">
          <Button look="primary" onClick={() => !isBusy && onWithdraw()}>
            Take every yes of {people.length === 1 ? 'this person' : `these ${people.length} people`} back
          </Button>
        </div>
      )}
    </Sheet>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
