import { useRef, useState, type FormEvent } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Tick } from '../../parts/tick.tsx'

export interface ReportedComment {
  accountId: string
  where: string
  /** May be empty. */
  text: string
  why: string
  childAtRisk: boolean
}

export interface ReportCommentProps {
  accounts: readonly { id: string; name: string; channel: ChannelRef }[]
  busy: boolean
  errors: Readonly<Record<string, string>>
  onReport: (reported: ReportedComment) => void
}

const missing = {
  accountId: 'Choose the page.',
  where: 'Copy the link, or say where it stands.',
  why: 'Say why it should be looked at.',
}
const back = { href: '/', label: 'Home' }

/** "I saw a comment on our page": for anybody who works here, on a phone, in a minute. */
export function ReportCommentPage({ accounts, busy, errors, onReport }: ReportCommentProps) {
  const [given, setGiven] = useState<ReportedComment>({
    // Of several nobody guesses: what goes to the wrong page is looked at by the wrong people.
    accountId: accounts.length === 1 ? accounts[0]!.id : '',
    where: '',
    text: '',
    why: '',
    childAtRisk: false,
  })
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const put = (field: keyof ReportedComment) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  const wrong = (field: keyof typeof missing) =>
    asked && given[field].trim() === '' ? missing[field] : errors[field]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const empty = (['accountId', 'where', 'why'] as const).find(field => given[field].trim() === '')
    if (empty !== undefined) form.current?.querySelector<HTMLElement>(`[name=${empty}]`)?.focus()
    else if (!busy) onReport(given)
  }
  if (accounts.length === 0)
    return (
      <>
        <PageHead title="Report a comment" back={back} />
        <section className="sheet">
          <EmptyPage title="There is no account here yet." next="Tell the school office what you saw." />
        </section>
      </>
    )
  return (
    <>
      <PageHead
        title="Report a comment"
        meta="You saw a comment on one of our pages that somebody should look at."
        back={back}
      />
      <form className="sheet pad form narrow" ref={form} onSubmit={submit} noValidate>
        <Field label="On which page?" error={wrong('accountId')}>
          {tied => (
            <select {...tied} name="accountId" value={given.accountId} onChange={put('accountId')}>
              {accounts.length > 1 && <option value="">Choose</option>}
              {accounts.map(({ id, name, channel }) => (
                <option key={id} value={id}>
                  {channel.name}, {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Where is it?"
          hint="The link to it, or the post that it is under and who wrote it."
          error={wrong('where')}
        >
          {tied => <input {...tied} name="where" value={given.where} onChange={put('where')} />}
        </Field>
        <Field label="What does it say?" hint="You can leave this empty." error={errors['text']}>
          {tied => <textarea {...tied} rows={3} value={given.text} onChange={put('text')} />}
        </Field>
        <Field
          label="Why should somebody look at it?"
          hint="In a few words."
          error={wrong('why') ?? errors['form']}
        >
          {tied => <textarea {...tied} name="why" rows={2} value={given.why} onChange={put('why')} />}
        </Field>
        <Tick
          checked={given.childAtRisk}
          onChange={childAtRisk => setGiven({ ...given, childAtRisk })}
          more="Then it goes to the safeguarding team at once, and to nobody else."
        >
          A child may be at risk
        </Tick>
        <Note icon="hand">
          <b>It may be an indecent image of a child?</b> Do not photograph, copy or send it.{' '}
          <a href="/concerns/report">Report a concern</a>: where it is, and when you saw it.
        </Note>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Sending…' : 'Send the report'}
          </Button>
        </div>
      </form>
    </>
  )
}

/** That it arrived. What becomes of it is for those who decide about comments. */
export function CommentReceivedPage({ at }: { at: string }) {
  return (
    <>
      <PageHead title="Thank you. It was received" meta={`Received ${at}.`} back={back} />
      <div className="sheet pad stack">
        <p>Somebody who looks after that page will look at it soon. You need do nothing more.</p>
        <p>Please do not answer the comment yourself.</p>
        <div className="foot-act">
          <ButtonLink href="/" look="primary">
            What waits for me
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
