import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { readMentions } from './read-mentions.ts'
import type { Written } from './tables.ts'
import { WRITTEN } from './tables.ts'

/** About a tenth of a second's reading. */
const AT_ONCE = 1000

/**
 * Reads what was written and is not read yet, in one transaction at most `most` of it. Answers with how much it read: as
 * much as `most` means that more may wait. Any number of workers may do so at once: each takes what no other has.
 */
export async function readDueMentions(
  context: Pick<Context, 'tx' | 'actor'>,
  most = AT_ONCE,
): Promise<number> {
  // Taken away before it is read: whoever writes it anew meanwhile puts it back, and it is read again.
  const { rows } = await sql<{ kind: Written; sourceId: string }>`
    delete from mention_due where (trust_id, kind, source_id) in (
      select trust_id, kind, source_id from mention_due limit ${most} for update skip locked
    ) returning kind, source_id as "sourceId"`.execute(context.tx)
  for (const kind of WRITTEN) {
    const ids = rows.filter(row => row.kind === kind).map(({ sourceId }) => sourceId)
    await readMentions(context, kind, ids)
  }
  return rows.length
}

/** Whether something that was written is not read yet, or names that changed are not looked for everywhere yet. */
export async function isReadingBehind({ tx }: Pick<Context, 'tx'>): Promise<boolean> {
  const due = await tx.selectFrom('mention_due').select('source_id').limit(1).executeTakeFirst()
  if (due) return true
  const change = await tx.selectFrom('name_change').select('seq').limit(1).executeTakeFirst()
  return change !== undefined
}
