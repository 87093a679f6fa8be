import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { EmptyPage } from '../parts/empty-page.tsx'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { momentOf } from '../when.ts'

export interface SuggestionRow {
  id: string
  from: { name: string; role: string }
  text: string
  when: string
  sentAt: string
  photo: { url: string; alt: string } | null
}

export interface SuggestionsProps {
  now: string
  suggestions: readonly SuggestionRow[]
  onMakeDraft: (id: string) => void
  /** Sent to whoever suggested it. */
  onDecline: (id: string, reason: string) => void
}

/** What staff suggested: make it a draft, or say kindly why not. */
export function SuggestionsPage({ now, suggestions, onMakeDraft, onDecline }: SuggestionsProps) {
  const [declining, setDeclining] = useState<SuggestionRow | null>(null)
  return (
    <>
      <PageHead
        title="Suggestions to answer"
        meta="Whoever suggested it is told what you decide."
        back={{ href: '/posts', label: 'Posts' }}
      />
      <section className="sheet" aria-label="Suggestions">
        {suggestions.length === 0 && (
          <EmptyPage
            title="No suggestion waits for you."
            next="A new one is shown on Home, with its photo."
          />
        )}
        <ul className="list">
          {suggestions.map((suggestion, index) => (
            <li key={suggestion.id} className="stack suggestion">
              <h2 className="box-h">
                {suggestion.from.name}
                <span className="meta">
                  {suggestion.from.role} · {momentOf(suggestion.sentAt, now)}
                </span>
              </h2>
              <p>{suggestion.text}</p>
              {suggestion.when !== '' && <p className="meta">Would be good: {suggestion.when}</p>}
              {suggestion.photo && (
                <img src={suggestion.photo.url} alt={suggestion.photo.alt} className="thumb" />
              )}
              <div className="foot-act">
                <Button
                  look={index === 0 ? 'primary' : 'plain'}
                  small
                  onClick={() => onMakeDraft(suggestion.id)}
                >
                  Make it a draft
                </Button>
                <Button small onClick={() => setDeclining(suggestion)}>
                  Not this time
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {declining && (
        <Declining
          name={declining.from.name}
          onClose={() => setDeclining(null)}
          onDecline={reason => {
            onDecline(declining.id, reason)
            setDeclining(null)
          }}
        />
      )}
    </>
  )
}

interface DecliningProps {
  name: string
  onClose: () => void
  onDecline: (reason: string) => void
}

function Declining({ name, onClose, onDecline }: DecliningProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title={`Tell ${name} why`} onClose={onClose}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') onDecline(reason.trim())
        }}
      >
        <Field
          label="One sentence"
          error={asked && reason.trim() === '' ? `Write a sentence. ${name} reads it.` : undefined}
        >
          {tied => (
            <textarea {...tied} rows={3} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Send it to {name}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Decide later
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
