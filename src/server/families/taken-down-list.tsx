/** @jsxImportSource hono/jsx */
import type { FamilyPage } from '../../consent/families/family-page.ts'
import type { Phrases } from './phrases/phrases.ts'
import { sayInstant } from './say-day.ts'
import type { TakenDown } from './taken-down.ts'

interface TakenDownListProps {
  page: FamilyPage
  takenDown: readonly TakenDown[]
  says: Phrases
}

/** What the school did because of a no: counts, channels and days, for the family to keep. */
export function TakenDownList({ page, takenDown, says }: TakenDownListProps) {
  const { takenDown: words } = says
  const place = (channel: string | null): string =>
    page.channels.find(({ id }) => id === channel)?.label ?? (channel === null ? words.store : channel)
  if (takenDown.length === 0) return null
  return (
    <section class="sheet">
      <h2>{words.title(page.child)}</h2>
      {takenDown.map(({ since, receipt }) => (
        <div key={since.toISOString()}>
          <p>{words.since(sayInstant(since, says.tag))}</p>
          {receipt === null ? (
            <p>{words.working}</p>
          ) : (
            <>
              {receipt.found.length === 0 && <p>{words.nothing}</p>}
              <ul class="small points">
                {receipt.done.map(({ channel, how, count, last }) => (
                  <li key={`${channel} ${how}`}>
                    {place(channel)}: {words.done[how](count)} ({sayInstant(new Date(last), says.tag)})
                  </li>
                ))}
                {receipt.open.map(({ channel, count, with: by }) => (
                  <li key={`${channel} ${by}`}>
                    {place(channel)}: {words.open(count)}
                  </li>
                ))}
                {receipt.othersMayHaveCopies && <li>{words.copies}</li>}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
