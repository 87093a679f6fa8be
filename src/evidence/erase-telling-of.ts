import { sql } from 'kysely'
import type { Audience } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { ErasureReason } from './erase-entry.ts'
import { audienceOfPayload } from './erase-entry.ts'
import { ERASED_KIND, erasedSubject } from './leaf.ts'

export interface Told {
  subjectKind: string
  subjectIds: readonly string[]
  /** The kinds of entry whose content goes; what else is told of the subjects stays. */
  kinds: readonly string[]
}

/**
 * Forgets what entries of some kinds say of some subjects, whoever may read them: for the system, when a time that
 * somebody else has set is over. As with `eraseEntry`, nothing else may be recorded before. Gives how many there were.
 */
export async function eraseTellingOf(
  { tx, record }: Pick<Context, 'tx' | 'record'>,
  { subjectKind, subjectIds, kinds }: Told,
  reason: ErasureReason,
): Promise<number> {
  // In one statement, in order of the entries: the database counts the index that each erasure is told at.
  const { rows } = await sql<Erased>`
    select told.*, evidence_erase(told.index) as "erasedBy"
    from evidence_telling_of(${subjectKind}, ${[...subjectIds]}::text[], ${[...kinds]}::text[]) told`.execute(
    tx,
  )
  for (const erased of rows.toSorted((a, b) => a.erasedBy - b.erasedBy)) {
    record({
      kind: ERASED_KIND,
      subject: erasedSubject(erased.index),
      audience: audienceOfPayload(erased),
      content: { reason, kind: erased.kind },
    })
  }
  return rows.length
}

interface Erased {
  index: number
  kind: string
  audience: Audience['kind']
  school_id: string | null
  case_id: string | null
  erasedBy: number
}
