import { useState, type FormEvent } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Tick } from '../../parts/tick.tsx'
import { SawAComment } from '../saw-a-comment.tsx'
import { Emergency, ImageAdvice } from './emergency.tsx'

export interface Reported {
  what: string
  where: string
  /** In London, as "2026-12-04T15:30". */
  when: string
  link: string
  suspectedImage: boolean
  /** A member of staff whom it is about; may be empty. */
  aboutId: string
}

export interface ReportProps {
  now: string
  staff: readonly { id: string; name: string }[]
  /** From the server, by field. */
  errors: Readonly<Partial<Record<keyof Reported, string>>>
  onReport: (reported: Reported) => void
}

/** What, where, when: for a phone, in a corridor, in a minute. Whom to ring comes first. */
export function ReportPage({ now, staff, errors, onReport }: ReportProps) {
  const [given, setGiven] = useState<Reported>({
    what: '',
    where: '',
    when: now,
    link: '',
    suspectedImage: false,
    aboutId: '',
  })
  const [asked, setAsked] = useState(false)
  const set = (more: Partial<Reported>) => setGiven({ ...given, ...more })
  const missing = (field: 'what' | 'where', says: string) =>
    asked && given[field].trim() === '' ? says : errors[field]
  const report = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (given.what.trim() !== '' && given.where.trim() !== '') onReport(given)
    else document.querySelector<HTMLElement>('main textarea')?.focus()
  }
  return (
    <>
      <PageHead
        title="Report a concern"
        meta="It reaches the safeguarding team at once, and nobody else."
        back={{ href: '/concerns', label: 'Concerns' }}
      />
      <Emergency />
      <form className="sheet pad form narrow" onSubmit={report} noValidate>
        <Field
          label="What did you see or hear?"
          hint="In the words that were used. You need not be sure."
          error={missing('what', 'Write what you saw or heard.')}
        >
          {tied => (
            <textarea
              {...tied}
              rows={5}
              value={given.what}
              onChange={({ target }) => set({ what: target.value })}
            />
          )}
        </Field>
        <Field
          label="Where?"
          hint="A place, a page, a group."
          error={missing('where', 'Say where: a place, a page, a group.')}
        >
          {tied => (
            <input {...tied} value={given.where} onChange={({ target }) => set({ where: target.value })} />
          )}
        </Field>
        <Field label="When?" error={errors.when}>
          {tied => (
            <input
              {...tied}
              type="datetime-local"
              value={given.when}
              onChange={({ target }) => set({ when: target.value })}
            />
          )}
        </Field>
        <Tick checked={given.suspectedImage} onChange={suspectedImage => set({ suspectedImage })}>
          It may be an indecent image of a child
        </Tick>
        {given.suspectedImage && <ImageAdvice />}
        <Field
          label="A link to it"
          hint="You can leave this empty. Do not open it again."
          error={errors.link}
        >
          {tied => (
            <input
              {...tied}
              type="url"
              inputMode="url"
              value={given.link}
              onChange={({ target }) => set({ link: target.value })}
            />
          )}
        </Field>
        <Field
          label="Is it about a member of staff?"
          hint="They are not told, and they read nothing of it, whatever they are here."
          error={errors.aboutId}
        >
          {tied => (
            <select {...tied} value={given.aboutId} onChange={({ target }) => set({ aboutId: target.value })}>
              <option value="">No</option>
              {staff.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Note>No picture is taken here. You get a receipt; what you wrote is then for the team alone.</Note>
        <SawAComment />
        <Button type="submit" look="primary" full>
          Send it to the safeguarding team
        </Button>
      </form>
    </>
  )
}

/** That it arrived, and what happens next. */
export function ReceiptPage({ number, at }: { number: string; at: string }) {
  return (
    <>
      <PageHead title="The safeguarding team has it" meta={`Received ${at}. Number ${number}.`} />
      <Emergency />
      <div className="sheet pad stack">
        <p>
          They were told at once. If nobody says within minutes that they have it, the next in line is told.
        </p>
        <p>Tell nobody else about it. If something more happens, report that too.</p>
        <div className="foot-act">
          <ButtonLink href="/" look="primary">
            What waits for me
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
