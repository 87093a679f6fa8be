import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { wayTo } from '../platform/operations/permission.ts'
import { currentPack } from '../governance/current-pack.ts'
import { accountWarnings } from './account-warnings.ts'
import { linesSeen } from './following/lines-seen.ts'
import { lineWarnings } from './following/profile-line.ts'
import { keyShown, storedKeys } from './keys/key-shown.ts'
import { keyWarnings } from './keys/key-warnings.ts'
import { managersOf } from './managers.ts'
import { levelOf } from './official-channel.ts'
import { ACCOUNT_STATES, CAPABILITIES } from './tables.ts'

const Person = z.object({ id: z.uuid(), name: z.string() }).nullable()

const RegisteredAccount = z.object({
  id: z.uuid(),
  schoolId: z.uuid().nullable(),
  school: z.string().nullable(),
  level: z.enum(['school', 'trust']),
  channel: z.string(),
  channelLabel: z.string(),
  /** `closed`: only members see it; the network has no way in for us. */
  channelKind: z.enum(['public', 'closed']),
  name: z.string(),
  url: z.string().nullable(),
  state: z.enum(ACCOUNT_STATES),
  owner: Person,
  secondHolder: Person,
  loginMailbox: z.string().nullable(),
  twoFactor: z.enum(['on', 'off', 'unknown']),
  connectedAt: instant.nullable(),
  /** Whether it can be connected here: its network has a way in, and an app is registered there. */
  connectable: z.boolean(),
  /** Whether the asking person may connect it. */
  mayConnect: z.boolean(),
  /** How its key stands, in words; null: there is none. */
  key: z
    .object({
      state: z.enum(['working', 'ending', 'dead', 'failing']),
      says: z.string(),
      lookedAt: instant.nullable(),
    })
    .nullable(),
  /** Why people post here by hand although the network has a way in; null where Copybook posts. */
  byHand: z.string().nullable(),
  version: z.int(),
  managers: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      capabilities: z.array(z.enum(CAPABILITIES)),
      until: z.iso.date(),
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), says: z.string(), cites: z.string() })),
})

export const listAccounts = query({
  name: 'channels.list-accounts',
  about: 'The registry of official accounts: whose, in what state, who may use each, and what to put right.',
  permission: 'account:view',
  input: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(200),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({ accounts: z.array(RegisteredAccount), next: z.uuid().nullable() }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, services, permissions }, { limit, after }) {
    const { pack, channels } = await currentPack(tx)
    const found = await registered(tx, limit + 1, after)
    const page = found.slice(0, limit)
    const ids = page.map(({ id }) => id)
    const now = clock.now()
    const managers = await managersOf(tx, ids, londonDate(now))
    const keys = await storedKeys(tx, ids)
    const lines = await linesSeen(tx, ids)
    const today = londonDate(now)
    const accounts = page.map(({ ownerName, secondHolderName, ownerId, secondHolderId, ...account }) => {
      const channel = channels.get(account.channel)?.channel
      const own = managers.get(account.id) ?? []
      const connector = services.connectors.get(account.channel)
      const stored = account.state === 'closed' ? undefined : keys.get(account.id)
      const key = stored ? keyShown(stored, now) : null
      const channelKind = channel?.kind ?? ('public' as const)
      return {
        ...account,
        level: levelOf(account.schoolId),
        channelLabel: channel?.label ?? account.channel,
        channelKind,
        owner: holder(ownerId, ownerName),
        secondHolder: holder(secondHolderId, secondHolderName),
        byHand: connector?.byHand ?? null,
        connectable: account.state !== 'closed' && connector?.connecting !== undefined,
        mayConnect:
          wayTo(permissions, 'account:connect', actor, {
            accountId: account.id,
            schoolId: account.schoolId,
          }) !== null,
        key,
        managers: own,
        warnings: [
          ...(key && stored ? keyWarnings(key, stored.news) : []),
          ...accountWarnings({ ...account, ownerId, secondHolderId }, own, pack.settings),
          ...lineWarnings({ ...account, channelKind }, lines.get(account.id) ?? null, today),
        ],
      }
    })
    return { accounts, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
  },
})

const holder = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

async function registered(tx: Tx, limit: number, after: string | undefined) {
  return tx
    .selectFrom('account')
    .leftJoin('school', join =>
      join.onRef('school.trust_id', '=', 'account.trust_id').onRef('school.id', '=', 'account.school_id'),
    )
    .leftJoin('person as owner', join =>
      join.onRef('owner.trust_id', '=', 'account.trust_id').onRef('owner.id', '=', 'account.owner_id'),
    )
    .leftJoin('person as holder', join =>
      join
        .onRef('holder.trust_id', '=', 'account.trust_id')
        .onRef('holder.id', '=', 'account.second_holder_id'),
    )
    .select([
      'account.id',
      'account.school_id as schoolId',
      'school.name as school',
      'account.channel',
      'account.name',
      'account.url',
      'account.state',
      'account.owner_id as ownerId',
      'owner.name as ownerName',
      'account.second_holder_id as secondHolderId',
      'holder.name as secondHolderName',
      'account.login_mailbox as loginMailbox',
      'account.two_factor as twoFactor',
      'account.connected_at as connectedAt',
      'account.version',
    ])
    .$if(after !== undefined, page =>
      page.where(eb =>
        eb(
          eb.refTuple('account.name', 'account.id'),
          '>',
          eb
            .selectFrom('account as last')
            .select(['last.name', 'last.id'])
            .where('last.id', '=', after!)
            .$asTuple('name', 'id'),
        ),
      ),
    )
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(limit)
    .execute()
}
