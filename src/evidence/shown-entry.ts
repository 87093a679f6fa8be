import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import type { EntryRow, OpenRow } from './entry-rows.ts'
import { isOpen } from './entry-rows.ts'
import type { EntryContent } from './leaf.ts'
import { readPayload } from './leaf.ts'
import { erasedSentence, sentenceFor, WITHHELD } from './sentences.ts'

/** An entry as one line of a list. Of a withheld or erased one there are its place, its date and its sentence. */
export const shownEntry = z.object({
  index: z.int(),
  state: z.enum(['open', 'withheld', 'erased']),
  /** The UTC date, which everybody sees. */
  date: z.iso.date(),
  sentence: z.string(),
  at: instant.nullable(),
  kind: z.string().nullable(),
  actor: z.object({ name: z.string(), role: z.string().nullable() }).nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  erasedBy: z.int().nullable(),
})

export function showEntry(row: EntryRow): z.input<typeof shownEntry> {
  const { index, bucket: date, erasedBy } = row
  if (isOpen(row)) return { index, state: 'open', date, erasedBy: null, ...tell(row) }
  const nothing = { at: null, kind: null, actor: null, subject: null }
  return erasedBy === null
    ? { index, state: 'withheld', date, sentence: WITHHELD, erasedBy, ...nothing }
    : { index, state: 'erased', date, sentence: erasedSentence(erasedBy), erasedBy, ...nothing }
}

function tell(row: OpenRow) {
  const actor = actorOf(readPayload(row.payload.toString('utf8')), row.school_id)
  return {
    sentence: sentenceFor(row.kind, actor.name),
    at: row.at,
    kind: row.kind,
    actor,
    subject: { kind: row.subject_kind, id: row.subject_id },
  }
}

const recordedActor = z.object({
  name: z.string(),
  roles: z.array(z.object({ role: z.string(), schoolId: z.string().nullable() })),
})

/** Who acted, as they were called then, by the role that counted: one in the entry's school before any other. */
function actorOf(content: EntryContent | undefined, schoolId: string | null) {
  const { data } = recordedActor.safeParse(content?.actor)
  if (data === undefined) return { name: 'Copybook', role: null }
  const counted = data.roles.find(held => held.schoolId === schoolId) ?? data.roles[0]
  return { name: data.name, role: counted?.role ?? null }
}
