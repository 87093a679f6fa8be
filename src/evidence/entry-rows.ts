import type { InferResult } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import { CHECKPOINT_KIND } from './checkpoint.ts'
import type { PayloadColumns } from './payload-columns.ts'

/** Entries read at a time: a record of a hundred thousand must not lie in memory at once. */
const BATCH = 1000

/**
 * The entries of the trust as the reader of this transaction sees them, for narrowing down. Everybody sees the
 * proof; row-level security takes the payload out of the join where it is not theirs.
 */
export function selectEntries(tx: Tx, trustId: string) {
  return tx
    .selectFrom('evidence_entry as entry')
    .leftJoin('evidence_payload as payload', join =>
      join.onRef('payload.trust_id', '=', 'entry.trust_id').onRef('payload.index', '=', 'entry.index'),
    )
    .leftJoin('evidence_erasure as erasure', join =>
      join.onRef('erasure.trust_id', '=', 'entry.trust_id').onRef('erasure.index', '=', 'entry.index'),
    )
    .where('entry.trust_id', '=', trustId)
    .select([
      'entry.index',
      'entry.bucket',
      'entry.commitment',
      'entry.root',
      'payload.payload',
      'payload.salt',
      'payload.audience',
      'payload.school_id',
      'payload.case_id',
      'payload.kind',
      'payload.at',
      'payload.actor_id',
      'payload.subject_kind',
      'payload.subject_id',
      'erasure.erased_by as erasedBy',
    ])
}

export type EntryRow = InferResult<ReturnType<typeof selectEntries>>[number]
/** One whose payload is there and this reader's to read. */
export type OpenRow = EntryRow & PayloadColumns & { payload: Buffer; salt: Buffer }

export function isOpen(row: EntryRow): row is OpenRow {
  return row.payload !== null
}

/** The first `size` entries in order; what is missing in the database is missing here. */
export async function* entriesInOrder(tx: Tx, trustId: string, size: number): AsyncGenerator<EntryRow> {
  for (let start = 0; start < size; start += BATCH) {
    yield* await selectEntries(tx, trustId)
      .where('entry.index', '>=', start)
      .where('entry.index', '<', Math.min(start + BATCH, size))
      .orderBy('entry.index')
      .execute()
  }
}

export type CheckedRow = EntryRow & {
  /** The entry of whose erasure this one tells, as the erasure's own row has it. */
  erases: number | null
  /** Of a payload that this reader may not read: whether it is as it was sealed. Null: there is none. */
  sound: boolean | null
  /** Of an erased entry: whether the entry that should tell of it does. */
  told: boolean | null
  /** Of an entry that tells of a checkpoint: when the one that is kept was made. */
  keptAt: Date | null
}

/** As `entriesInOrder`, with what the database answers about payloads that this reader may not read. */
export async function* checkedEntries(tx: Tx, trustId: string, size: number): AsyncGenerator<CheckedRow> {
  for (let start = 0; start < size; start += BATCH) {
    // One statement, so that an erasure in between is seen whole or not at all.
    yield* await selectEntries(tx, trustId)
      .leftJoin('evidence_erasure as telling', join =>
        join.onRef('telling.trust_id', '=', 'entry.trust_id').onRef('telling.erased_by', '=', 'entry.index'),
      )
      .leftJoin('evidence_checkpoint as kept', join =>
        join
          .onRef('kept.trust_id', '=', 'payload.trust_id')
          .on('payload.kind', '=', CHECKPOINT_KIND)
          .on(sql<boolean>`kept.size::text = payload.subject_id`),
      )
      .select([
        'telling.index as erases',
        'kept.at as keptAt',
        sql<boolean | null>`case when payload.index is null then evidence_is_sound(entry.index) end`.as(
          'sound',
        ),
        sql<boolean | null>`case when erasure.index is not null
          then evidence_tells_erasure(erasure.erased_by, erasure.index) end`.as('told'),
      ])
      .where('entry.index', '>=', start)
      .where('entry.index', '<', Math.min(start + BATCH, size))
      .orderBy('entry.index')
      .execute()
  }
}
