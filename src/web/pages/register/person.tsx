import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { Choice } from '../../parts/choice.tsx'
import { ConsentDot, consentWord, type ConsentState } from '../../parts/consent-dot.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import './register.css'
import './person.css'
import { PersonCard, type PersonEvent } from './person-card.tsx'

/** An answer that somebody gives by telephone or on paper, entered by the office. */
export interface RecordedAnswer {
  channelId: string
  thing: 'photo' | 'name'
  /** `withdrawn`: a yes that is taken back. */
  answer: 'given' | 'refused' | 'withdrawn'
  relation: 'self' | 'guardian' | 'local-authority'
  /** Which form or question was answered; a yes that is taken back needs none. */
  wording: string
}

export interface PersonProps {
  person: {
    name: string
    /** "Pupil in Willow class, Year 4". */
    about: string
    /** Do not identify, anywhere. Its reason is never shown. */
    protected: boolean
  }
  answers: readonly { channel: ChannelRef; photo: ConsentState; name: ConsentState; given: string | null }[]
  events: readonly PersonEvent[]
  mayRecord: boolean
  /** Whoever may not write down a yes may always write down that one is taken back. */
  onlyNo?: boolean | undefined
  errors: Readonly<Record<string, string>>
  /** Resolves to true once recorded; otherwise `errors` say what is wrong. */
  onRecord: (answer: RecordedAnswer) => Promise<boolean>
  /** Sets or ends "do not identify"; null for who may not. */
  onProtect?: ((next: boolean) => void) | null | undefined
  /** Their family, for whoever may ask it. */
  children?: ReactNode
}

/** One person of the register: every answer, who gave it, and what followed from it. */
export function PersonPage(props: PersonProps) {
  const { person, answers, events, mayRecord, onlyNo = false, errors, onRecord, onProtect } = props
  const [recording, setRecording] = useState(false)
  return (
    <div className="page-person page-register">
      <PageHead title={person.name} meta={person.about} back={{ href: '/register', label: 'Register' }}>
        {mayRecord && (
          <Button look="primary" onClick={() => setRecording(true)}>
            <Icon name="pen" />
            Write down an answer
          </Button>
        )}
      </PageHead>
      {person.protected && (
        <p className="sheet shield">
          <ConsentDot state="protected" />
          <span>
            <b>Do not identify, anywhere.</b> No name and no picture goes out, whatever the answers say.
          </span>
        </p>
      )}
      <div className="two-col">
        <div>
          <Sheet title="What may be shown and named" icon="register">
            <ul className="answers">
              {answers.map(answer => (
                <li key={answer.channel.id}>
                  <ChannelIcon channel={answer.channel} />
                  <span className="c">
                    {answer.channel.name}
                    <small>{answer.given ?? 'Not answered: counts as no'}</small>
                  </span>
                  <Said thing="Photo" state={person.protected ? 'protected' : answer.photo} />
                  <Said thing="Name" state={person.protected ? 'protected' : answer.name} />
                </li>
              ))}
            </ul>
            <Note icon="info">
              A blank means that nobody answered, and counts as no. A no counts at once: old posts come down,
              with proof.
            </Note>
            {onProtect && (
              <p>
                <Button small onClick={() => onProtect(!person.protected)}>
                  {person.protected ? 'May be identified again' : 'Do not identify, anywhere'}
                </Button>
              </p>
            )}
          </Sheet>
          {props.children}
        </div>
        <aside className="side" aria-label="What happened">
          <PersonCard
            name="What happened"
            about="Newest first. Nothing here can be changed."
            events={events}
          />
        </aside>
      </div>
      {recording && (
        <RecordAnswer
          name={person.name}
          channels={answers.map(a => a.channel)}
          onlyNo={onlyNo}
          errors={errors}
          onClose={() => setRecording(false)}
          onRecord={answer => void onRecord(answer).then(done => done && setRecording(false))}
        />
      )}
    </div>
  )
}

function Said({ thing, state }: { thing: string; state: ConsentState }) {
  return (
    <span className="said-answer">
      <ConsentDot state={state} />
      {thing} {consentWord[state]}
    </span>
  )
}

interface RecordAnswerProps {
  name: string
  channels: readonly ChannelRef[]
  onlyNo: boolean
  errors: Readonly<Record<string, string>>
  onClose: () => void
  onRecord: (answer: RecordedAnswer) => void
}

const empty: RecordedAnswer = {
  channelId: '',
  thing: 'photo',
  answer: 'withdrawn',
  relation: 'guardian',
  wording: '',
}

const relations: readonly [RecordedAnswer['relation'], string][] = [
  ['guardian', 'Their parent or carer'],
  ['self', 'They themselves'],
  ['local-authority', 'The local authority'],
]

function RecordAnswer({ name, channels, onlyNo, errors, onClose, onRecord }: RecordAnswerProps) {
  const [answer, setAnswer] = useState({ ...empty, channelId: channels[0]?.id ?? '' })
  const [asked, setAsked] = useState(false)
  const noForm = answer.answer !== 'withdrawn' && answer.wording.trim() === ''
  const record = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!noForm) onRecord({ ...answer, wording: answer.wording.trim() })
  }
  return (
    <Dialog open title={`An answer about ${name}`} onClose={onClose}>
      <form className="form" onSubmit={record} noValidate>
        <Field label="On which channel" error={errors['channelId']}>
          {tied => (
            <select
              {...tied}
              value={answer.channelId}
              onChange={e => setAnswer({ ...answer, channelId: e.target.value })}
            >
              {channels.map(channel => (
                <option key={channel.id} value={channel.id}>
                  {channel.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          legend="About"
          value={answer.thing}
          onChange={thing => setAnswer({ ...answer, thing })}
          options={[
            { value: 'photo', label: 'Photo' },
            { value: 'name', label: 'Name' },
          ]}
        />
        <Choice
          legend="Their answer"
          value={answer.answer}
          onChange={given => setAnswer({ ...answer, answer: given })}
          error={errors['form']}
          options={[
            { value: 'withdrawn', label: 'They take their yes back' },
            ...(onlyNo
              ? []
              : ([
                  { value: 'refused', label: 'No' },
                  { value: 'given', label: 'Yes' },
                ] as const)),
          ]}
        />
        <Field label="Who answered" error={errors['relation'] ?? errors['giverId']}>
          {tied => (
            <select
              {...tied}
              value={answer.relation}
              onChange={event => {
                const relation = relations.find(([id]) => id === event.target.value)?.[0]
                if (relation) setAnswer({ ...answer, relation })
              }}
            >
              {relations.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        {answer.answer !== 'withdrawn' && (
          <Field
            label="Which form did they answer?"
            hint="A paper form is kept by the office."
            error={
              asked && noForm ? 'Say which form, such as “Photo form, September 2026”.' : errors['wording']
            }
          >
            {tied => (
              <input
                {...tied}
                value={answer.wording}
                onChange={event => setAnswer({ ...answer, wording: event.target.value })}
              />
            )}
          </Field>
        )}
        <div className="foot-act">
          <Button type="submit" look="primary">
            Write it down
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
