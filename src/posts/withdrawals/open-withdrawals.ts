import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Found } from './gather.ts'
import type { LostYes } from './lost-yes.ts'
import type { WithdrawalCause } from './tables.ts'

interface Gathered {
  lost: ReadonlyMap<string, LostYes>
  found: readonly Found[]
  isListed: boolean
}

/**
 * The open withdrawal of each person, by person. One is opened for whoever took a yes back, for whoever complains, and for
 * others only where something was found: most people who say no were never shown.
 */
export async function openWithdrawals(
  { tx, actor, clock, record }: Context,
  people: ReadonlyMap<string, WithdrawalCause>,
  { lost, found, isListed }: Gathered,
): Promise<Map<string, string>> {
  const now = clock.now()
  const rows = await tx
    .selectFrom('withdrawal')
    .select(['id', 'person_id as personId'])
    .where('person_id', '=', anyOf([...people.keys()]))
    .where('state', '=', 'open')
    .execute()
  const open = new Map(rows.map(({ id, personId }) => [personId, id]))
  const affected = new Set(found.map(({ personId }) => personId))
  for (const [personId, cause] of people) {
    const theirs = lost.get(personId)
    if (!theirs) continue
    const known = open.get(personId)
    const complaint = cause === 'complaint' && { cause, due_on: answerBy(now) }
    const where = { lost: JSON.stringify(theirs.lost), listed_at: isListed ? now : null, ...complaint }
    if (known !== undefined) {
      await tx.updateTable('withdrawal').set(where).where('id', '=', known).execute()
      continue
    }
    if (!affected.has(personId) && cause !== 'complaint' && !(theirs.tookBack && cause !== 'left')) continue
    const { id } = await tx
      .insertInto('withdrawal')
      .values({
        trust_id: actor.trustId,
        school_id: theirs.schoolId,
        person_id: personId,
        opened_at: now,
        cause,
        ...where,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    open.set(personId, id)
    record({
      kind: 'withdrawal.opened',
      subject: { kind: 'person', id: personId },
      audience: audienceOf(theirs.schoolId),
      content: { withdrawalId: id, cause },
    })
  }
  return open
}

/** A complaint about data protection is answered within 30 days (Data Protection Act 2018, section 164A). */
const ANSWER_DAYS = 30

const answerBy = (now: Date): string =>
  Temporal.PlainDate.from(londonDate(now)).add({ days: ANSWER_DAYS }).toString()
