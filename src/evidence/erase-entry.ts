import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import { invalid, notFound } from '../platform/errors.ts'
import type { Audience } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { ERASED_KIND, erasedSubject } from './leaf.ts'

/** Why content is erased: no free text, since that would tell again what was to be forgotten. */
export const ERASURE_REASONS = [
  'erasure-request',
  'retention-over',
  'network-storage-limit',
  'recorded-by-mistake',
] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]

/**
 * Forgets the content of an entry; its proof stays, and an entry for the same readers says that it was erased.
 * An operation that erases several calls it for each before it records anything else: the database holds the
 * index that each is told at. Throws not-found when there is no content that this actor may read.
 */
export async function eraseEntry(
  { tx, actor, record }: Pick<Context, 'tx' | 'actor' | 'record'>,
  index: number,
  reason: ErasureReason,
): Promise<{ erasedBy: number }> {
  const payload = await tx
    .selectFrom('evidence_payload')
    .select(['audience', 'school_id', 'case_id', 'kind'])
    .where('trust_id', '=', actor.trustId)
    .where('index', '=', index)
    .executeTakeFirst()
  if (!payload) throw notFound('entry')
  if (payload.kind === ERASED_KIND)
    throw invalid('index', 'This entry says what was erased, so it has to stay.')
  const erasedBy = await forget(tx, index)
  record({
    kind: ERASED_KIND,
    subject: erasedSubject(index),
    audience: audienceOfPayload(payload),
    content: { reason, kind: payload.kind },
  })
  return { erasedBy }
}

async function forget(tx: Tx, index: number): Promise<number> {
  const { rows } = await sql<{ erasedBy: number }>`select evidence_erase(${index}) as "erasedBy"`.execute(tx)
  return rows[0]!.erasedBy
}

export function audienceOfPayload(payload: {
  audience: Audience['kind']
  school_id: string | null
  case_id: string | null
}): Audience {
  if (payload.audience === 'school') return { kind: 'school', schoolId: payload.school_id! }
  return payload.audience === 'case' ? { kind: 'case', caseId: payload.case_id! } : { kind: 'trust' }
}
