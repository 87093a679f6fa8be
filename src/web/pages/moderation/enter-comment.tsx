import { useRef, useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ScreenshotField } from './screenshot-field.tsx'

/** What an app that lets nobody in may hold. */
const kinds = { comment: 'A comment', 'direct-message': 'A private message', review: 'A review' } as const

export interface EnteredComment {
  accountId: string
  kind: keyof typeof kinds
  text: string
  author: string
  /** As the field gives it: London's own time, "2026-11-24T15:30". */
  writtenAt: string
  where: string
}

export interface EnterCommentProps {
  /** The accounts that Copybook cannot read. */
  accounts: readonly { id: string; name: string; channel: ChannelRef }[]
  /** This minute, as the field wants it. */
  now: string
  busy: boolean
  errors: Readonly<Record<string, string>>
  /** `screenshot`: a picture of it, if there is one. */
  onEnter: (entered: EnteredComment, screenshot: File | null) => void
}

const missing = {
  text: 'Copy what was written, word for word.',
  author: 'Write who wrote it, as the app shows it.',
  where: 'Say where it stands, so that somebody else finds it.',
}
const inOrder = ['text', 'author', 'where'] as const

/** Enters what somebody wrote in an app that lets Copybook in nowhere. It is read like any other comment. */
export function EnterCommentPage({ accounts, now, busy, errors, onEnter }: EnterCommentProps) {
  const [entered, setEntered] = useState<EnteredComment>({
    accountId: accounts[0]?.id ?? '',
    kind: 'comment',
    text: '',
    author: '',
    writtenAt: now,
    where: '',
  })
  const [screenshot, setScreenshot] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const put = (field: keyof EnteredComment) => (event: { target: { value: string } }) =>
    setEntered({ ...entered, [field]: event.target.value })
  const wrong = (field: keyof EnteredComment) => {
    const empty = asked && field in missing && entered[field].trim() === ''
    return empty ? missing[field as keyof typeof missing] : errors[field]
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const empty = inOrder.find(field => entered[field].trim() === '')
    if (empty === undefined) {
      if (!busy) onEnter(entered, screenshot)
    } else form.current?.querySelector<HTMLElement>(`[name=${empty}]`)?.focus()
  }
  const back = { href: '/comments', label: 'Comments' }
  if (accounts.length === 0)
    return (
      <>
        <PageHead title="Enter a comment" back={back} />
        <section className="sheet">
          <EmptyPage
            title="There is nothing to enter."
            next="Copybook reads each account that you look after by itself."
          />
        </section>
      </>
    )
  return (
    <>
      <PageHead
        title="Enter a comment"
        meta="For apps that Copybook cannot read. It is checked like any other comment."
        back={back}
      />
      <form className="sheet pad form narrow" ref={form} onSubmit={submit} noValidate>
        <Field label="Where was it written?" error={errors['accountId']}>
          {tied => (
            <select {...tied} value={entered.accountId} onChange={put('accountId')}>
              {accounts.map(({ id, name, channel }) => (
                <option key={id} value={id}>
                  {channel.name}, {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What is it?">
          {tied => (
            <select {...tied} value={entered.kind} onChange={put('kind')}>
              {Object.entries(kinds).map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What was written?" hint="Word for word, with its mistakes." error={wrong('text')}>
          {tied => <textarea {...tied} name="text" rows={4} value={entered.text} onChange={put('text')} />}
        </Field>
        <Field label="Who wrote it?" hint="The name that the app shows." error={wrong('author')}>
          {tied => (
            <input
              {...tied}
              name="author"
              autoComplete="off"
              value={entered.author}
              onChange={put('author')}
            />
          )}
        </Field>
        <Field
          label="Which post or message is it under?"
          hint="A link, or words by which somebody finds it."
          error={wrong('where')}
        >
          {tied => <input {...tied} name="where" value={entered.where} onChange={put('where')} />}
        </Field>
        <Field label="When was it written?" error={errors['writtenAt'] ?? errors['form']}>
          {tied => (
            <input {...tied} type="datetime-local" value={entered.writtenAt} onChange={put('writtenAt')} />
          )}
        </Field>
        <ScreenshotField
          chosen={screenshot?.name ?? null}
          error={errors['picture']}
          onChoose={setScreenshot}
        />
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Entering…' : 'Put it in the queue'}
          </Button>
        </div>
        <Note>If a child wrote it, or may be at risk, it goes to the safeguarding team at once.</Note>
      </form>
    </>
  )
}
