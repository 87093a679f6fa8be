import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { query } from '../../platform/operations/operation.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { linesSeen } from './lines-seen.ts'
import { lineState, PROFILE_LINE } from './profile-line.ts'
import { FOLLOWING_ACTS, FOLLOWING_STATES } from './tables.ts'

const Followed = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  account: z.string(),
  channel: z.string(),
  act: z.enum(FOLLOWING_ACTS),
  page: z.string(),
  url: z.string(),
  why: z.string(),
  state: z.enum(FOLLOWING_STATES),
  requestedBy: z.string(),
  requestedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedWhy: z.string().nullable(),
  lookedAt: instant.nullable(),
  lookDue: z.iso.date().nullable(),
  /** Somebody looks at it again now. */
  isDue: z.boolean(),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
  marks: z.array(z.object({ clause: z.string(), decision: z.enum(['hold', 'refuse']), message: z.string() })),
  mayDecide: z.boolean(),
  mayChange: z.boolean(),
})

const Line = z.object({
  accountId: z.uuid(),
  account: z.string(),
  channel: z.string(),
  state: z.enum(['missing', 'due', 'there']),
  verifiedAt: instant.nullable(),
  verifiedBy: z.string().nullable(),
  lookDue: z.iso.date().nullable(),
  mayVerify: z.boolean(),
})

/** More than a trust follows; who has more ends some. */
const MOST = 500

export const listFollowing = query({
  name: 'following.list',
  about: 'What the school likes and follows and why, what somebody asked for, and the line on each profile.',
  permission: 'account:view',
  input: z.strictObject({}),
  output: z.object({
    followed: z.array(Followed),
    lines: z.array(Line),
    /** The words for a profile, ready to copy. */
    words: z.string(),
    /** After so many months somebody looks again. */
    recheckMonths: z.int(),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run(context) {
    const compiled = await currentPack(context.tx)
    const { recheckMonths } = compiled.pack.settings.following
    const isPublic = (channel: string) => compiled.channels.get(channel)?.channel.kind === 'public'
    return {
      followed: await followed(context),
      lines: await lines(context, isPublic),
      words: PROFILE_LINE,
      recheckMonths,
    }
  },
})

async function followed({ tx, actor, clock, permissions }: Context): Promise<z.input<typeof Followed>[]> {
  const today = londonDate(clock.now())
  const { personId } = personOf(actor)
  return (await rowsOf(tx)).map(({ schoolId, requestedById, requestedBy, ...row }) => {
    const may = (permission: string) =>
      wayTo(permissions, permission, actor, { schoolId, accountId: row.accountId }) !== null
    return {
      ...row,
      requestedBy: requestedBy ?? '',
      isDue: row.state === 'approved' && row.lookDue !== null && row.lookDue <= today,
      mayDecide: row.state === 'requested' && requestedById !== personId && may('following:decide'),
      mayChange: (row.state === 'approved' || row.state === 'requested') && may('following:request'),
    }
  })
}

function rowsOf(tx: Tx) {
  return tx
    .selectFrom('following')
    .innerJoin('account', join =>
      join
        .onRef('account.trust_id', '=', 'following.trust_id')
        .onRef('account.id', '=', 'following.account_id'),
    )
    .leftJoin('person as asker', join =>
      join
        .onRef('asker.trust_id', '=', 'following.trust_id')
        .onRef('asker.id', '=', 'following.requested_by'),
    )
    .leftJoin('person as decider', join =>
      join
        .onRef('decider.trust_id', '=', 'following.trust_id')
        .onRef('decider.id', '=', 'following.decided_by'),
    )
    .select([
      'following.id',
      'following.school_id as schoolId',
      'following.account_id as accountId',
      'account.name as account',
      'account.channel',
      'following.act',
      'following.page',
      'following.url',
      'following.why',
      'following.state',
      'following.requested_by as requestedById',
      'asker.name as requestedBy',
      'following.requested_at as requestedAt',
      'decider.name as decidedBy',
      'following.decided_at as decidedAt',
      'following.decided_why as decidedWhy',
      'following.looked_at as lookedAt',
      'following.look_due as lookDue',
      'following.ended_at as endedAt',
      'following.ended_why as endedWhy',
      'following.marks',
    ])
    .orderBy('following.requested_at', 'desc')
    .limit(MOST)
    .execute()
}

async function lines(
  { tx, actor, clock, permissions }: Context,
  isPublic: (channel: string) => boolean,
): Promise<z.input<typeof Line>[]> {
  const today = londonDate(clock.now())
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'name', 'channel', 'school_id as schoolId'])
    .where('state', '=', 'active')
    .orderBy('name')
    .limit(MOST)
    .execute()
  const open = accounts.filter(({ channel }) => isPublic(channel))
  const seen = await linesSeen(
    tx,
    open.map(({ id }) => id),
  )
  return open.map(({ id: accountId, name: account, channel, schoolId }) => {
    const line = seen.get(accountId) ?? null
    return {
      accountId,
      account,
      channel,
      state: lineState(line, today),
      verifiedAt: line?.verifiedAt ?? null,
      verifiedBy: line?.by ?? null,
      lookDue: line?.lookDue ?? null,
      mayVerify: wayTo(permissions, 'following:request', actor, { schoolId, accountId }) !== null,
    }
  })
}
