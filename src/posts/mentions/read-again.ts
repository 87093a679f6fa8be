import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { readMentions } from './read-mentions.ts'
import type { MentionPassTable, Written } from './tables.ts'
import { WRITTEN } from './tables.ts'

const AT_ONCE = 1000

/** How far the looking for changed names has come, of how many texts. */
export interface Progress {
  done: number
  total: number
}

/**
 * Names changed, came or went: reads again, a thousand at a time, everything that was written in those schools. One pass
 * takes in all changes that there were when it began; what changes meanwhile is the next one's. Answers with how far it
 * is, or null where nothing is to be read again.
 */
export async function readAgain(context: Pick<Context, 'tx' | 'actor' | 'clock'>): Promise<Progress | null> {
  const { tx } = context
  const pass = (await passUnderWay(context)) ?? (await beginPass(context))
  if (!pass) return null
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(TABLES[pass.kind])}
    where ${pass.after === null ? sql`true` : sql`id > ${pass.after}`} and ${inSchools(pass.school_ids)}
    order by id limit ${AT_ONCE}`.execute(tx)
  await readMentions(
    context,
    pass.kind,
    rows.map(({ id }) => id),
  )
  const done = pass.done + rows.length
  const isLast = rows.length < AT_ONCE
  const next = isLast ? WRITTEN[WRITTEN.indexOf(pass.kind) + 1] : pass.kind
  if (next === undefined) {
    await sql`delete from name_change where seq = any(select unnest(change_seqs) from mention_pass)`.execute(
      tx,
    )
    await tx.deleteFrom('mention_pass').execute()
    return { done, total: done }
  }
  const after = isLast ? null : rows.at(-1)!.id
  await tx.updateTable('mention_pass').set({ kind: next, after, done }).execute()
  return { done, total: Math.max(done, pass.total) }
}

/** How far it is, for people who wait. */
export async function progressOfReading({ tx }: Pick<Context, 'tx'>): Promise<Progress | null> {
  const pass = await tx.selectFrom('mention_pass').select(['done', 'total']).executeTakeFirst()
  return pass ?? null
}

const TABLES: Record<Written, string> = { variant: 'variant', media: 'media', untracked: 'untracked_post' }

/** What belongs to the trust itself names people of every school. */
const inSchools = (schoolIds: string[] | null) =>
  schoolIds === null ? sql`true` : sql`(school_id is null or school_id = any(${schoolIds}::uuid[]))`

/** Held until the commit: of two servers the second waits, and goes on where the first one stopped. */
function passUnderWay({ tx }: Pick<Context, 'tx'>): Promise<Selectable<MentionPassTable> | undefined> {
  return tx.selectFrom('mention_pass').selectAll().forUpdate().executeTakeFirst()
}

async function beginPass({
  tx,
  actor,
  clock,
}: Pick<Context, 'tx' | 'actor' | 'clock'>): Promise<Selectable<MentionPassTable> | undefined> {
  const changes = await tx.selectFrom('name_change').select(['seq', 'school_id']).orderBy('seq').execute()
  if (changes.length === 0) return undefined
  const isEverywhere = changes.some(change => change.school_id === null)
  const schoolIds = isEverywhere ? null : [...new Set(changes.map(change => change.school_id!))]
  const { rows } = await sql<{ total: number }>`
    select ((select count(*) from variant where ${inSchools(schoolIds)})
      + (select count(*) from media where ${inSchools(schoolIds)})
      + (select count(*) from untracked_post where ${inSchools(schoolIds)}))::int as total`.execute(tx)
  await tx
    .insertInto('mention_pass')
    .values({
      trust_id: actor.trustId,
      change_seqs: changes.map(({ seq }) => seq),
      school_ids: schoolIds,
      kind: WRITTEN[0],
      after: null,
      total: rows[0]!.total,
      begun_at: clock.now(),
    })
    .onConflict(clash => clash.doNothing())
    .execute()
  return passUnderWay({ tx })
}
