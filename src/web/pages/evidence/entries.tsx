import type { ClauseRef } from '../../finding.ts'
import { ClauseTag } from '../../parts/clause-tag.tsx'

export interface Entry {
  index: number
  /** "11:52", "Mon 14:02". */
  when: string
  /** Who did it; empty where nobody did, null where the words were erased or are withheld. */
  who: string | null
  what: string
  reason: string | null
  clause: ClauseRef | null
  /** First six figures of the leaf's code. */
  code: string
  open: boolean
}

interface EntriesProps {
  entries: readonly Entry[]
  onFind: (words: string) => void
  onOpen: (index: number) => void
  onOlder: (() => void) | null
}

/** The stitched spine: a page can be read and erased, but not pulled out unseen. */
export function Entries({ entries, onFind, onOpen, onOlder }: EntriesProps) {
  return (
    <section className="sheet book" aria-label="The latest entries">
      <div className="bh">
        <h2 className="box-h">Latest entries</h2>
        <input
          className="in"
          type="search"
          aria-label="Find a person, post or clause in the evidence"
          placeholder="Find a person, post or clause"
          onChange={event => onFind(event.target.value)}
        />
      </div>
      <ol>
        {entries.map(entry => (
          <li
            key={entry.index}
            className={`e${entry.open ? ' sel' : ''}${entry.who === null ? ' gone' : ''}`}
          >
            <span className="hole" aria-hidden="true" />
            <button
              type="button"
              className="n nums"
              aria-pressed={entry.open}
              onClick={() => onOpen(entry.index)}
            >
              <span className="sr">Proof for entry </span>
              {entry.index}
            </button>
            <span className="t nums">{entry.when}</span>
            <div className="x">
              <p>
                {entry.who !== null && entry.who !== '' && <b>{entry.who} </b>}
                {entry.what}
              </p>
              {entry.reason !== null && <p className="meta">“{entry.reason}”</p>}
            </div>
            <span className="c">{entry.clause && <ClauseTag clause={entry.clause} />}</span>
            {entry.code !== '' && <code className="mono h">{entry.code}</code>}
          </li>
        ))}
      </ol>
      {onOlder && (
        <p className="more">
          <button type="button" className="btn small" onClick={onOlder}>
            Older entries
          </button>
        </p>
      )}
    </section>
  )
}
