import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { inertWords } from '../moderation/inert-words.ts'

export interface CutRow {
  rule: string
  line: number
  /** What it looks for, in words. */
  is: readonly string[]
  atLeast: number
  proposes: 'review' | 'remove'
}

export interface Tried {
  read: number
  /** There are more of the last 90 days than are read. */
  isSample: boolean
  done: boolean
  moved: readonly { id: string; text: string; before: string; after: string; decided: string | null }[]
}

export interface TryFormProps {
  cuts: readonly CutRow[]
  tried: Tried | null
  failure: string | null
  onTry: (cut: CutRow, atLeast: number) => void
}

const EXAMPLES = 20

/** Tries another certainty on comments of the last 90 days, a sample where there are many. Nothing is changed by it. */
export function TryForm({ cuts, tried, failure, onTry }: TryFormProps) {
  const [at, setAt] = useState(0)
  const [percent, setPercent] = useState<string | null>(null)
  const cut = cuts[at]
  if (cut === undefined) return null
  const value = percent ?? String(Math.round(cut.atLeast * 100))
  const runs = tried !== null && !tried.done
  return (
    <section className="sheet no-print" aria-labelledby="learning-try">
      <h2 id="learning-try">Try another certainty</h2>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!runs) onTry(cut, Number(value) / 100)
        }}
      >
        <Field label="Rule">
          {tied => (
            <select
              {...tied}
              value={at}
              onChange={event => {
                setAt(Number(event.target.value))
                setPercent(null)
              }}
            >
              {cuts.map((one, index) => (
                <option key={`${one.rule} ${one.line}`} value={index}>
                  {`${one.is.join(', ')}: sure from ${Math.round(one.atLeast * 100)}%, to ${one.proposes}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Sure from, in per cent"
          hint={`The policy says ${Math.round(cut.atLeast * 100)}. Trying changes nothing.`}
          error={failure ?? undefined}
        >
          {tied => (
            <input
              {...tied}
              type="number"
              min={0}
              max={100}
              value={value}
              onChange={event => setPercent(event.target.value)}
            />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {runs ? 'Trying…' : 'Try it on the last 90 days'}
          </Button>
        </div>
      </form>
      <div role="status">
        {tried && tried.read === 0 && <p>{tried.done ? 'There are no comments to read.' : 'Reading…'}</p>}
        {tried && tried.read > 0 && (
          <p>
            {tried.done ? `${tried.read} comments read. ` : `${tried.read} comments read, of 2,000 at most. `}
            {tried.isSample && 'They were drawn by chance: there are more than these. '}
            {tried.moved.length === 0
              ? 'None of them would have been proposed otherwise.'
              : `${tried.moved.length} would have been proposed otherwise; people kept ${keptOf(tried)} of these.`}
          </p>
        )}
      </div>
      {tried && tried.moved.length > 0 && (
        <details>
          <summary>Show some of them</summary>
          <ul className="list">
            {tried.moved.slice(0, EXAMPLES).map(one => (
              <li key={one.id} className="stack">
                <p className="meta">
                  {one.before} → {one.after}
                  {one.decided === null ? '' : `; people decided: ${one.decided}`}
                </p>
                <blockquote>
                  <bdi>{inertWords(one.text)}</bdi>
                </blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const keptOf = ({ moved }: Tried): number => moved.filter(({ decided }) => decided === 'keep').length
