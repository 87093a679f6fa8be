import { ClauseTag } from '../../parts/clause-tag.tsx'
import { Note } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import type { ClauseRef } from '../../finding.ts'

/** What is known of an account that wrote, from what people decided of it. */
export interface SoFar {
  /** Null where none may be counted, and `why` says why. */
  strikes: number | null
  /** How many make a block be proposed, within how many days. */
  limit: number
  days: number
  history: readonly { id: string; on: string; words: string }[]
  /** "2 comments this year, both kept." */
  said: string
  why: string | null
  /** Who decides about a block. */
  decides: string
  clause: ClauseRef | null
}

interface SoFarProps {
  soFar: SoFar | null
  /** The decision at hand would count one more. */
  wouldCount: boolean
}

/** Tally marks, as on a scorecard: what counts so far, and with a dotted stroke what this would add. */
export function AccountSoFar({ soFar, wouldCount }: SoFarProps) {
  if (soFar === null) return null
  const { strikes, limit, days, history, said, why, decides, clause } = soFar
  const next = (strikes ?? 0) + 1
  return (
    <Sheet title="This account so far">
      {strikes !== null && (strikes > 0 || wouldCount) && (
        <div className="strike">
          <Tally strikes={strikes} adds={wouldCount} />
          <p>
            <b>{strikes === 1 ? '1 strike.' : `${strikes === 0 ? 'No' : strikes} strikes.`}</b>{' '}
            {wouldCount && `Removing this makes ${next} in ${days} days.`}
          </p>
        </div>
      )}
      {history.length === 0 ? (
        <p className="meta">{said}</p>
      ) : (
        <ul className="hist">
          {history.map(({ id, on, words }) => (
            <li key={id}>
              <time>{on}</time>
              {words}
            </li>
          ))}
        </ul>
      )}
      {why !== null && <Note icon="info">{why}</Note>}
      {strikes !== null && strikes > 0 && (
        <Note icon="user">
          At {limit}, {decides} decides about a block. {clause && <ClauseTag clause={clause} />}
        </Note>
      )}
    </Sheet>
  )
}

/** Where the strokes stand, in units of the drawing. */
const strokes = [8, 20, 32, 44, 56]

function Tally({ strikes, adds }: { strikes: number; adds: boolean }) {
  const drawn = Math.min(strikes, strokes.length - (adds ? 1 : 0))
  return (
    <svg className="tally" viewBox="0 0 64 40" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
        {strokes.slice(0, drawn).map(x => (
          <path key={x} d={`M${x} 5c1.5 10-1 20 .5 30`} />
        ))}
        {adds && (
          <path d={`M${strokes[drawn] ?? 56} 5c1.5 10-1 20 .5 30`} strokeDasharray="1 7.5" opacity=".75" />
        )}
      </g>
    </svg>
  )
}
