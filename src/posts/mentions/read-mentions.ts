import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { whoIsNamed } from '../../signals/who-is-named.ts'
import type { World } from '../../signals/signal.ts'
import { registerFor } from '../register-for.ts'
import { schoolFacts } from '../school-facts.ts'
import type { MentionTable, Written } from './tables.ts'
import { textsOf } from './texts-of.ts'

/**
 * Reads who is named in some places, and writes it down in place of what was written down before. With the register of
 * this moment: a name that came since is found, one that went is not.
 */
export async function readMentions(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  kind: Written,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const written = await textsOf(tx, kind, ids)
  const worlds = new Map<string | null, World>()
  for (const schoolId of new Set(written.map(one => one.schoolId))) {
    const register = await registerFor(tx, actor.trustId, schoolId)
    worlds.set(schoolId, { register, school: await schoolFacts(tx, schoolId) })
  }
  const rows: MentionTable[] = []
  for (const { id, schoolId, texts } of written) {
    const named = new Set(texts.flatMap(text => [...whoIsNamed(text, worlds.get(schoolId)!)]))
    for (const person_id of named) {
      rows.push({ trust_id: actor.trustId, person_id, kind, source_id: id, school_id: schoolId })
    }
  }
  await tx.deleteFrom('mention').where('kind', '=', kind).where('source_id', '=', anyOf(ids)).execute()
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS)
    await tx
      .insertInto('mention')
      .values(some)
      .onConflict(clash => clash.doNothing())
      .execute()
  }
}

/** A statement takes 65,535 parameters, and a row has five. */
const MOST_ROWS = 10_000
