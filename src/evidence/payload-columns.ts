import { z } from 'zod'
import type { EntryContent } from './leaf.ts'

/**
 * What the payload's columns repeat of it, for searching and for row-level security. Derived from the sealed
 * content alone, when it is written and again when it is verified, so that a column cannot be changed unseen.
 */
export interface PayloadColumns {
  audience: 'trust' | 'school' | 'case'
  school_id: string | null
  case_id: string | null
  kind: string
  at: Date
  actor_id: string | null
  subject_kind: string
  subject_id: string
}

const content = z.object({
  kind: z.string(),
  at: z.iso.datetime({ precision: 3 }),
  audience: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('trust') }),
    z.object({ kind: z.literal('school'), schoolId: z.string() }),
    z.object({ kind: z.literal('case'), caseId: z.string() }),
  ]),
  subject: z.object({ kind: z.string(), id: z.string() }),
  actor: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), id: z.string() }),
    z.object({ kind: z.literal('system') }),
  ]),
})

/** `undefined` for content that no append of ours could have sealed. */
export function payloadColumns(entry: EntryContent): PayloadColumns | undefined {
  const { data } = content.safeParse(entry)
  if (data === undefined) return undefined
  const { audience, actor, subject } = data
  return {
    audience: audience.kind,
    school_id: audience.kind === 'school' ? audience.schoolId : null,
    case_id: audience.kind === 'case' ? audience.caseId : null,
    kind: data.kind,
    at: new Date(data.at),
    actor_id: actor.kind === 'person' ? actor.id : null,
    subject_kind: subject.kind,
    subject_id: subject.id,
  }
}

/** The first column that says something else than the sealed content; null where all agree. */
export function strayColumn(entry: EntryContent, stored: PayloadColumns): keyof PayloadColumns | null {
  const sealed = payloadColumns(entry)
  if (sealed === undefined) return 'kind'
  const columns = Object.keys(sealed) as (keyof PayloadColumns)[]
  return columns.find(column => !isSame(sealed[column], stored[column])) ?? null
}

function isSame(one: Date | string | null, other: Date | string | null): boolean {
  const [left, right] = [one, other].map(value => (value instanceof Date ? value.getTime() : value))
  return left === right
}
