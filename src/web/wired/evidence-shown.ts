import type { OutputOf, StaffApi } from '../api/client.ts'
import type { Entry } from '../pages/evidence/entries.tsx'
import type { Proof } from '../pages/evidence/proof-tree.tsx'
import { clockOf, sameDay, shortDayOf } from '../when.ts'

type Listed = OutputOf<StaffApi, 'evidence.list'>['entries'][number]
type Opened = OutputOf<StaffApi, 'evidence.entry'>

/** An entry as a line of the book. Its sentence begins with who did it; that is set bold. */
export function entryOf(listed: Listed, open: number | null, now: string): Entry {
  const who = listed.actor?.name ?? null
  const named = who !== null && listed.sentence.startsWith(`${who} `)
  return {
    index: listed.index,
    when: listed.at === null ? shortDayOf(listed.date) : whenOf(listed.at, now),
    who: named ? who : listed.state === 'open' ? '' : null,
    what: named ? listed.sentence.slice(who.length + 1) : listed.sentence,
    reason: null,
    clause: null,
    code: '',
    open: listed.index === open,
  }
}

/** From this many on, entries of other readers that follow each other are one line: each still has its place. */
const fold = 3

/** The entries as lines of the book, newest first; a run of what others may read is folded. */
export function linesOf(listed: readonly Listed[], open: number | null, now: string): Entry[] {
  const lines: Entry[] = []
  let run: Listed[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length >= fold)
      lines.push({
        ...entryOf(first, open, now),
        what: `${run.length} entries for other readers, ${last.index} to ${first.index}. Their proofs are here.`,
      })
    else lines.push(...run.map(one => entryOf(one, open, now)))
    run = []
  }
  for (const one of listed) {
    if (one.state === 'withheld') run.push(one)
    else {
      close()
      lines.push(entryOf(one, open, now))
    }
  }
  close()
  return lines
}

const whenOf = (at: string, now: string) =>
  sameDay(at, now) ? clockOf(at) : `${shortDayOf(at)} ${clockOf(at)}`

/** The first figures of a code that is kept in base64, as people compare codes: hexadecimal. */
export function shortCode(base64: string, figures: number): string {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  return [...bytes]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, figures)
}

/** As much of an entry's way to the top as the drawing has room for. */
export function proofOf({ index, proof }: Opened): Proof {
  const [neighbour = '', upper = ''] = proof.path
  return {
    index,
    neighbourSide: index % 2 === 0 ? 'right' : 'left',
    neighbour: shortCode(neighbour, 4),
    upper: shortCode(upper, 4),
    neighbourErased: null,
    codes: proof.path.length,
  }
}

/** What a person reads of a signed note (C2SP tlog-checkpoint): its sum and who signed it. */
export function readNote(note: string): { sum: string; signer: string } {
  const lines = note.split('\n')
  const signature = lines.find(line => line.startsWith('— ')) ?? ''
  return { sum: shortCode(lines[2] ?? '', 16), signer: signature.split(' ')[1] ?? 'nobody' }
}
