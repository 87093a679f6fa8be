import { useRef, useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'

export interface ReplyTemplate {
  id: string
  title: string
  /** What it is for, as the policy's templates are sorted. */
  situation: string
  /** With the school's own names and numbers in it. */
  text: string
}

/** One thing that a reply must keep to. Null: not looked at yet. */
export interface ReplyCheck {
  id: string
  ok: boolean | null
  /** "Names nobody"; where it fails, what would be right. */
  words: string
}

/** What is to be sent: from which template, for what, and the words as they are now. */
export interface Written {
  template: string | null
  situation: string
  text: string
}

export interface AnswerFormProps {
  templates: readonly ReplyTemplate[]
  checks: readonly ReplyCheck[]
  /** "Anyone can read it", or who can. */
  audience: string
  /** Somebody may begin from no template. */
  ownWords: boolean
  error: string | null
  keys: boolean
  /** What sending it does: on the desk it decides as well. */
  action?: string
  /** Each time the words change: they are checked as one writes. */
  onText: (answer: Written) => void
  onAnswer: (answer: Written) => void
}

/** A polite answer from a template: it names nobody, says nothing of a child, and points to the complaints procedure. */
export function AnswerForm(props: AnswerFormProps) {
  const { templates, checks, audience, ownWords, error, keys, onText, onAnswer } = props
  const { action = 'Keep and answer' } = props
  const [templateId, setTemplateId] = useState<string | null>(templates[0]?.id ?? null)
  const [text, setText] = useState(templates[0]?.text ?? '')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const failing = checks.find(({ ok }) => ok === false)
  const wrong = error ?? missing(asked, text, failing)
  const written = (id: string | null, words: string): Written => ({
    template: id,
    situation: templates.find(template => template.id === id)?.situation ?? 'question',
    text: words.trim(),
  })
  const write = (id: string | null, words: string) => {
    setTemplateId(id)
    setText(words)
    onText(written(id, words))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() === '' || failing !== undefined) field.current?.focus()
    else onAnswer(written(templateId, text))
  }
  return (
    <form className="reply form" onSubmit={send} noValidate aria-label="Your answer">
      {templates.length > 0 && (
        <Field label="Answer with">
          {tied => (
            <select
              {...tied}
              value={templateId ?? ''}
              onChange={event => {
                const next = templates.find(({ id }) => id === event.target.value)
                write(next?.id ?? null, next?.text ?? '')
              }}
            >
              {templates.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
              {ownWords && <option value="">My own words</option>}
            </select>
          )}
        </Field>
      )}
      <Field label={`Your reply, ${audience}`} error={wrong}>
        {tied => (
          <textarea
            {...tied}
            ref={field}
            rows={6}
            value={text}
            onChange={event => write(templateId, event.target.value)}
          />
        )}
      </Field>
      <ul className="ok" aria-label="What a reply keeps to">
        {checks.map(({ id, ok, words }) => (
          <li key={id} className={ok === null ? 'meta' : `v ${ok ? 'publish' : 'refuse'}`}>
            {ok !== null && <ShapeIcon verdict={ok ? 'publish' : 'refuse'} />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <div className="foot-act">
        <Button type="submit" look="primary">
          <Icon name="reply" />
          {action} {keys && <kbd>Ctrl ↵</kbd>}
        </Button>
      </div>
    </form>
  )
}

function missing(asked: boolean, text: string, failing: ReplyCheck | undefined): string | undefined {
  if (!asked) return undefined
  if (text.trim() === '') return 'Write an answer, or choose one that is ready.'
  return failing?.words
}
