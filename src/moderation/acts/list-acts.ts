import { sql } from 'kysely'
import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { moderatedAccounts } from '../queue/may-moderate.ts'

const pack = z.object({ text: z.string(), checklist: z.array(z.string()), openUrl: z.string().nullable() })

export const listActs = query({
  name: 'moderation.list-acts',
  about:
    'What is to be done about comments on their networks and is not done: what only a person can do, with the steps; what is on its way; and what did not work.',
  permission: 'desk:view',
  secondFactor: true,
  input: z.strictObject({
    state: z.enum(['by-hand', 'waiting', 'failed']).default('by-hand'),
    commentId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200.').default(50),
  }),
  output: z.object({
    acts: z.array(
      z.object({
        id: z.uuid(),
        commentId: z.uuid(),
        accountId: z.uuid(),
        account: z.string(),
        channel: z.string(),
        act: z.enum(['delete', 'hide', 'unhide', 'reject', 'reply', 'block', 'unblock', 'mute']),
        state: z.enum(['by-hand', 'waiting', 'acting', 'failed']),
        /** Null: by a rule of the policy. */
        askedBy: z.string().nullable(),
        askedAt: instant,
        dueAt: instant,
        /** What a person needs who does it by hand. */
        pack: pack.nullable(),
        failure: z.string().nullable(),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'headteacher',
  async run(context, { state, commentId, limit }) {
    const moderated = await moderatedAccounts(context)
    const accounts = moderated.map(({ id }) => id)
    const placeOf = (id: string) => {
      const { name, channel } = moderated.find(account => account.id === id)!
      return { account: name, channel }
    }
    const states = state === 'waiting' ? (['waiting', 'acting'] as const) : [state]
    const rows = await context.tx
      .selectFrom('comment_act as act')
      .leftJoin('person', join =>
        join.onRef('person.trust_id', '=', 'act.trust_id').onRef('person.id', '=', 'act.asked_by'),
      )
      .select([
        'act.id',
        'act.comment_id as commentId',
        'act.account_id as accountId',
        'act.act',
        'act.state',
      ])
      .select(['person.name as askedBy', 'act.asked_at as askedAt', 'act.due_at as dueAt'])
      .select(['act.network', 'act.failure'])
      .where('act.state', 'in', states)
      .where('act.account_id', '=', sql<string>`any(${accounts}::uuid[])`)
      .$if(commentId !== undefined, list => list.where('act.comment_id', '=', commentId!))
      .orderBy('act.asked_at')
      .orderBy('act.id')
      .limit(limit)
      .execute()
    return {
      acts: rows.map(({ network, state: is, ...row }) => ({
        ...row,
        ...placeOf(row.accountId),
        state: is as (typeof states)[number],
        pack: is === 'by-hand' ? (pack.safeParse(network).data ?? null) : null,
      })),
    }
  },
})
