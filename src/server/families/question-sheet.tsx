/** @jsxImportSource hono/jsx */
import { cellOf } from '../../consent/families/own-answers.ts'
import type { AskedChannel } from '../../consent/families/family-page.ts'
import type { Phrases } from './phrases/phrases.ts'

interface QuestionSheetProps {
  says: Phrases
  title: string
  about: string
  icon: 'globe' | 'gate'
  channels: readonly AskedChannel[]
  /** The cells with a yes. */
  yes: ReadonlySet<string>
}

/** The channels of one audience, each with its two questions. */
export function QuestionSheet({ says, title, about, icon, channels, yes }: QuestionSheetProps) {
  if (channels.length === 0) return null
  return (
    <section class="sheet">
      <h2 class="h">
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
          <path d={drawing[icon]} />
        </svg>
        {title}
      </h2>
      <p class="small">{about}</p>
      {channels.map(({ id, label }) => (
        <div class="q two-questions" key={id}>
          <h3>
            <span class="ch" aria-hidden="true">
              {lettersOf(label)}
            </span>
            {label}
          </h3>
          {(['photo', 'name'] as const).map(element => {
            const cell = cellOf(id, element)
            const thing = element === 'photo' ? says.photo : says.firstName
            return (
              <fieldset class="a" key={element}>
                <legend>
                  {thing}
                  <span class="sr">, {label}</span>
                </legend>
                <YesNo cell={cell} value="yes" word={says.yes} checked={yes.has(cell)} />
                <YesNo cell={cell} value="no" word={says.no} checked={!yes.has(cell)} />
              </fieldset>
            )
          })}
        </div>
      ))}
    </section>
  )
}

function YesNo({
  cell,
  value,
  word,
  checked,
}: {
  cell: string
  value: string
  word: string
  checked: boolean
}) {
  return (
    <label class="yn">
      <input type="radio" name={cell} value={value} checked={checked} />
      {word}
    </label>
  )
}

/** A globe for everybody, a gate for the families. */
const drawing = {
  globe:
    'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  gate: 'M5 21V4M19 21V4M5 9c4-3 10-3 14 0M5 14h14M5 18.5h14M9.7 8v11M14.3 8v11',
}

/** Two letters of a name: its capitals where it has two ("ClassDojo"), else its first two. */
function lettersOf(label: string): string {
  const capitals = label.replaceAll(/[^A-Z]/g, '')
  return capitals.length >= 2 ? capitals.slice(0, 2) : label.slice(0, 2)
}
