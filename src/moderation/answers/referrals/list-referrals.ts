import { z } from 'zod'
import { accountFor } from '../../../channels/account.ts'
import { owningSchool } from '../../../channels/owning-school.ts'
import { personOf } from '../../../platform/operations/actor.ts'
import { instant } from '../../../platform/operations/instant.ts'
import { query } from '../../../platform/operations/operation.ts'
import { fromParent } from '../tables.ts'
import { referralsWithComment } from './referrals-with-comment.ts'

const someone = z.object({ id: z.uuid(), name: z.string() })

export const listReferrals = query({
  name: 'moderation.referrals',
  about: 'Concerns that were handed to who looks after complaints: of an account, of a school, or your own.',
  permission: 'referral:read',
  input: z.strictObject({
    accountId: z.uuid('Choose one of your accounts.').optional(),
    /** Without it and without an account: those that were handed to you. */
    schoolId: z.uuid('Choose one of your schools.').optional(),
    open: z.stringbool().default(true),
    commentId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({
    referrals: z.array(
      z.object({
        id: z.uuid(),
        commentId: z.uuid(),
        schoolId: z.uuid().nullable(),
        channel: z.string(),
        writer: z.string().nullable(),
        text: z.string().nullable(),
        summary: z.string(),
        fromParent: z.enum(fromParent),
        stage: z.enum(['informal']),
        handler: someone,
        madeBy: someone,
        madeAt: instant,
        acknowledgeBy: instant,
        acknowledgedAt: instant.nullable(),
        doneAt: instant.nullable(),
        outcome: z.string().nullable(),
        version: z.int(),
      }),
    ),
  }),
  async target({ tx, actor }, { accountId, schoolId }) {
    if (accountId !== undefined) {
      const account = await accountFor(tx, accountId)
      return { schoolId: account.schoolId, accountId }
    }
    if (schoolId !== undefined) return owningSchool(tx, schoolId)
    return { schoolId: null, ownerId: personOf(actor).personId }
  },
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor }, { accountId, schoolId, open, commentId, limit }) {
    let page = referralsWithComment(tx)
      .innerJoin('person as handler', join =>
        join
          .onRef('handler.trust_id', '=', 'referral.trust_id')
          .onRef('handler.id', '=', 'referral.handler_id'),
      )
      .innerJoin('person as maker', join =>
        join.onRef('maker.trust_id', '=', 'referral.trust_id').onRef('maker.id', '=', 'referral.made_by'),
      )
      .select([
        'referral.id',
        'referral.comment_id as commentId',
        'referral.school_id as schoolId',
        'account.channel',
        'comment.author as writer',
        'comment.text',
        'referral.summary',
        'referral.from_parent as fromParent',
        'referral.stage',
        'handler.id as handlerId',
        'handler.name as handlerName',
        'maker.id as makerId',
        'maker.name as makerName',
        'referral.made_at as madeAt',
        'referral.acknowledge_by as acknowledgeBy',
        'referral.acknowledged_at as acknowledgedAt',
        'referral.done_at as doneAt',
        'referral.outcome',
        'referral.version',
      ])
      .where('referral.done_at', open ? 'is' : 'is not', null)
    if (accountId !== undefined) page = page.where('referral.account_id', '=', accountId)
    else if (schoolId !== undefined) page = page.where('referral.school_id', '=', schoolId)
    else page = page.where('referral.handler_id', '=', personOf(actor).personId)
    if (commentId !== undefined) page = page.where('referral.comment_id', '=', commentId)
    const rows = await page.orderBy('referral.acknowledge_by').orderBy('referral.id').limit(limit).execute()
    return {
      referrals: rows.map(({ handlerId, handlerName, makerId, makerName, ...row }) => ({
        ...row,
        handler: { id: handlerId, name: handlerName },
        madeBy: { id: makerId, name: makerName },
      })),
    }
  },
})
