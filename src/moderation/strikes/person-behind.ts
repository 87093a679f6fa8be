import type { Tx } from '../../platform/database/tables.ts'
import { linkedWriters } from '../../policy/linked-writers.ts'
import type { WriterKey } from './written-by.ts'

/** A network account that is known, because something counted, was linked or was blocked. */
export interface KnownWriter extends WriterKey {
  id: string
  name: string
}

/** All network accounts that somebody said are one person's; only this one where nobody said anything. */
export interface Person {
  /** The row of the account that was asked about; null: nothing was ever counted of it. */
  writerId: string | null
  keys: readonly WriterKey[]
  writers: readonly KnownWriter[]
}

export async function personBehind(tx: Tx, key: WriterKey): Promise<Person> {
  const writer = await writersOf(tx, key.schoolId)
    .where('channel', '=', key.channel)
    .where('remote_id', '=', key.remoteId)
    .executeTakeFirst()
  if (!writer) return { writerId: null, keys: [key], writers: [] }
  const facts = await tx
    .selectFrom('writer_link')
    .select(['one_id as one', 'other_id as other', 'says', 'at', 'seq'])
    .where('school_id', 'is not distinct from', key.schoolId)
    .execute()
  const ids = linkedWriters(
    writer.id,
    facts.map(fact => ({ ...fact, seq: Number(fact.seq) })),
  )
  const writers =
    ids.size === 1
      ? [writer]
      : await writersOf(tx, key.schoolId)
          .where('id', 'in', [...ids])
          .execute()
  return { writerId: writer.id, keys: writers, writers }
}

/** The writer of an id, with the accounts linked to it. */
export async function personOfWriter(tx: Tx, writerId: string): Promise<Person & { writerId: string }> {
  const { schoolId } = await tx
    .selectFrom('writer')
    .select('school_id as schoolId')
    .where('id', '=', writerId)
    .executeTakeFirstOrThrow()
  const writer = await writersOf(tx, schoolId).where('id', '=', writerId).executeTakeFirstOrThrow()
  return { ...(await personBehind(tx, writer)), writerId }
}

const writersOf = (tx: Tx, schoolId: string | null) =>
  tx
    .selectFrom('writer')
    .select(['id', 'name', 'school_id as schoolId', 'channel', 'remote_id as remoteId', 'by_name as byName'])
    .where('school_id', 'is not distinct from', schoolId)
    .orderBy('known_since')
    .orderBy('id')
