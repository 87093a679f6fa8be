import { z } from 'zod'
import { owningSchool } from '../../../channels/owning-school.ts'
import { londonDate } from '../../../platform/clock.ts'
import { anyOf } from '../../../platform/database/any-of.ts'
import { personOf } from '../../../platform/operations/actor.ts'
import { download, query } from '../../../platform/operations/operation.ts'
import { csvOf } from '../../reports/csv.ts'
import type { fromParent } from '../tables.ts'
import { referralsWithComment } from './referrals-with-comment.ts'

/** More than any school was ever complained to in comments. */
const MOST = 10_000

const HEAD = [
  'Handed on',
  'Network',
  'Who complains',
  'What about',
  'Parent or carer of a pupil',
  'Stage',
  'Handed on by',
  'Handed to',
  'To be acknowledged by',
  'Acknowledged',
  'Acknowledged by',
  'Answered',
  'Answered by',
  'What came of it',
  'Link',
] as const

const parents: Record<(typeof fromParent)[number], string> = {
  yes: 'yes',
  no: 'no',
  'not-known': 'not known',
}

export const complaintsCsv = query({
  name: 'moderation.complaints-csv',
  about:
    'The complaints log as a table for a spreadsheet, open and answered ones: of a school, or those that were handed to you.',
  permission: 'referral:read',
  input: z.strictObject({
    /** Without it: those that were handed to you. */
    schoolId: z.uuid('Choose one of your schools.').optional(),
  }),
  output: download,
  download: true,
  secondFactor: true,
  target: ({ tx, actor }, { schoolId }) =>
    schoolId === undefined
      ? { schoolId: null, ownerId: personOf(actor).personId }
      : owningSchool(tx, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock }, { schoolId }) {
    let log = referralsWithComment(tx)
      .select(['referral.made_at', 'account.channel', 'comment.author', 'referral.summary'])
      .select(['referral.from_parent', 'referral.stage', 'referral.made_by', 'referral.handler_id'])
      .select(['referral.acknowledge_by', 'referral.acknowledged_at', 'referral.acknowledged_by'])
      .select(['referral.done_at', 'referral.done_by', 'referral.outcome', 'comment.permalink'])
      .where('comment.case_id', 'is', null)
    log =
      schoolId === undefined
        ? log.where('referral.handler_id', '=', personOf(actor).personId)
        : log.where('referral.school_id', '=', schoolId)
    const rows = await log.orderBy('referral.made_at').orderBy('referral.id').limit(MOST).execute()
    const ids = rows.flatMap(row => [row.made_by, row.handler_id, row.acknowledged_by, row.done_by])
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', '=', anyOf([...new Set(ids.filter(id => id !== null))]))
      .execute()
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const name = (id: string | null) => (id === null ? null : (names.get(id) ?? 'Somebody'))
    const at = (moment: Date | null) => moment?.toISOString() ?? null
    const lines = rows.map(row => [
      at(row.made_at),
      row.channel,
      row.author,
      row.summary,
      parents[row.from_parent],
      row.stage,
      name(row.made_by),
      name(row.handler_id),
      at(row.acknowledge_by),
      at(row.acknowledged_at),
      name(row.acknowledged_by),
      at(row.done_at),
      name(row.done_by),
      row.outcome,
      row.permalink,
    ])
    return {
      filename: `complaints-${londonDate(clock.now())}.csv`,
      type: 'text/csv; charset=utf-8',
      body: Buffer.from(csvOf([HEAD, ...lines])),
    }
  },
})
