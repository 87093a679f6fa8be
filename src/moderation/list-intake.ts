import { z } from 'zod'
import { incomingKinds } from '../channels/connectors/incoming.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { appOf } from './intake/app-of.ts'

const kinds = z.array(z.enum(incomingKinds))

export const listIntake = query({
  name: 'moderation.list-intake',
  about:
    'How comments come in on each active account: which kinds its network brings and which are switched off, when it was last read, and what is wrong.',
  permission: 'intake:view',
  input: z.strictObject({}),
  output: z.object({
    accounts: z.array(
      z.object({
        accountId: z.uuid(),
        channel: z.string(),
        brings: kinds,
        /** The network has none of these, or hands them to nobody like us: look at the page itself. */
        switchedOff: kinds,
        /** The network tells by itself, and is not only asked. */
        pushes: z.boolean(),
        connected: z.boolean(),
        readAt: instant.nullable(),
        dueAt: instant.nullable(),
        /** What went wrong at the last look, and since how many. */
        failure: z.object({ at: instant, says: z.string(), times: z.int() }).nullable(),
        /** Pushes to this channel that were not its network's, since this server started. */
        refusedPushes: z.int(),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, services }) {
    const { connectors, pushes } = services
    const rows = await tx
      .selectFrom('account')
      .leftJoin('intake_cursor as read', join =>
        join.onRef('read.trust_id', '=', 'account.trust_id').onRef('read.account_id', '=', 'account.id'),
      )
      .select(['account.id', 'account.channel', 'account.connected_at as connectedAt'])
      .select(['read.polled_at as readAt', 'read.due_at as dueAt'])
      .select(['read.failed_at as failedAt', 'read.failure', 'read.failures'])
      .where('account.state', '=', 'active')
      .orderBy('account.name')
      .orderBy('account.id')
      .execute()
    return {
      accounts: rows.map(({ id, channel, connectedAt, readAt, dueAt, failedAt, failure, failures }) => {
        const connector = connectors.get(channel)
        const brings = connector?.comments?.kinds ?? []
        return {
          accountId: id,
          channel,
          brings: [...brings],
          switchedOff: incomingKinds.filter(kind => !brings.includes(kind)),
          pushes: appOf(channel, services) !== null,
          connected: connectedAt !== null,
          readAt,
          dueAt,
          failure: failedAt && failure ? { at: failedAt, says: failure, times: failures ?? 0 } : null,
          refusedPushes: pushes.of(channel, 'refused'),
        }
      }),
    }
  },
})
