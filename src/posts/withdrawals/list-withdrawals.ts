import { sql } from 'kysely'
import { z } from 'zod'
import { schoolTarget } from '../../people/targets.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { pageMark, readPageMark, writePageMark } from '../../platform/operations/page-mark.ts'
import { progressOfReading } from '../mentions/read-again.ts'
import { progress } from './shapes.ts'
import { CAUSES } from './tables.ts'

const PAGE = 50

export const listWithdrawals = query({
  name: 'posts.list-withdrawals',
  about:
    'Who may not be shown or named any more, newest first, and how far it is that nothing of them stands.',
  permission: 'withdrawal:view',
  input: z.strictObject({
    schoolId: z.uuid(),
    state: z.enum(['open', 'settled']).default('open'),
    /** The `next` of the page before. */
    before: pageMark.optional(),
  }),
  output: z.object({
    withdrawals: z.array(
      z.object({
        id: z.uuid(),
        person: z.string(),
        class: z.string().nullable(),
        cause: z.enum(CAUSES),
        openedAt: instant,
        settledAt: instant.nullable(),
        /** Of a complaint: the last day for an answer. */
        dueOn: z.iso.date().nullable(),
        /** False: older posts are still looked through for the name. */
        isListed: z.boolean(),
        ...progress.shape,
        /** The soonest moment by which a person should have done what only they can. */
        nextDueAt: instant.nullable(),
      }),
    ),
    /** People of the school who are still to be looked for: an import or a list brought many at once. */
    waiting: z.int(),
    /** How far older posts are looked through again after names changed. */
    reading: z.object({ done: z.int(), total: z.int() }).nullable(),
    next: z.string().nullable(),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run(context, { schoolId, state, before }) {
    const { tx } = context
    const mark = before === undefined ? null : readPageMark(before)
    const rows = await tx
      .selectFrom('withdrawal')
      .innerJoin('person', 'person.id', 'withdrawal.person_id')
      .leftJoin('withdrawal_item as item', 'item.withdrawal_id', 'withdrawal.id')
      .select(['withdrawal.id', 'person.name as person', 'person.year_group as class', 'withdrawal.cause'])
      .select(['withdrawal.opened_at as openedAt', 'withdrawal.settled_at as settledAt'])
      .select(['withdrawal.due_on as dueOn', 'withdrawal.listed_at as listedAt'])
      .select(eb => [
        eb.fn.count<number>('item.source_id').as('found'),
        eb.fn.count<number>('item.source_id').filterWhere('item.state', '=', 'done').as('done'),
        eb.fn.count<number>('item.source_id').filterWhere('item.state', '=', 'working').as('working'),
        eb.fn.count<number>('item.source_id').filterWhere('item.state', '=', 'with-person').as('withPerson'),
        eb.fn.min('item.due_at').as('nextDueAt'),
      ])
      .where('withdrawal.school_id', '=', schoolId)
      .where('withdrawal.state', '=', state)
      .$if(mark !== null, query =>
        query.where(sql<boolean>`(withdrawal.opened_at, withdrawal.id) < (${mark!.at}, ${mark!.id}::uuid)`),
      )
      .groupBy(['withdrawal.trust_id', 'withdrawal.id', 'person.name', 'person.year_group'])
      .orderBy('withdrawal.opened_at', 'desc')
      .orderBy('withdrawal.id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const due = await tx
      .selectFrom('withdrawal_due')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('school_id', '=', schoolId)
      .where('cause', '!=', 'left')
      .executeTakeFirstOrThrow()
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      withdrawals: page.map(({ listedAt, ...row }) => ({ ...row, isListed: listedAt !== null })),
      waiting: due.count,
      reading: await progressOfReading(context),
      next: rows.length > PAGE && last ? writePageMark({ at: last.openedAt, id: last.id }) : null,
    }
  },
})
