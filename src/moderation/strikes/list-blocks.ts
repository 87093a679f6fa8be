import { z } from 'zod'
import { accountFor } from '../../channels/account.ts'
import { owningSchool } from '../../channels/owning-school.ts'
import { currentPack } from '../../governance/current-pack.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Actor } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { query } from '../../platform/operations/operation.ts'
import { carriedOut, carriedOutOn } from './carried-out.ts'
import { blockEvents } from './tables.ts'

const MOST = 500

const block = z.object({
  id: z.uuid(),
  writer: z.string(),
  url: z.string().nullable(),
  /** The name is all that is known: make sure that it is the same person. */
  byName: z.boolean(),
  channel: z.string(),
  /** "3 strikes", or what was blocked for at once. */
  ground: z.string(),
  groundSays: z.string(),
  reason: z.string(),
  by: z.string(),
  since: instant,
  until: instant.nullable(),
  reviewOn: z.iso.date(),
  reviewDue: z.boolean(),
  /** Somebody asked for another look, and nobody has answered yet. */
  appealed: z.boolean(),
  events: z.array(z.object({ kind: z.enum(blockEvents), says: z.string(), by: z.string(), at: instant })),
  accounts: z.array(carriedOut),
  mayDecide: z.boolean(),
})

export const listBlocks = query({
  name: 'moderation.list-blocks',
  about:
    'The register of blocks of a school, or of the trust’s own: who, why, since when, and when somebody looks again.',
  permission: 'block:view',
  input: z.strictObject({
    /** Without it and without an account: the trust's own. */
    schoolId: z.uuid('Choose one of your schools.').optional(),
    /** For whoever may moderate an account of the school. */
    accountId: z.uuid('Choose one of your accounts.').optional(),
  }),
  output: z.object({ blocks: z.array(block) }),
  async target({ tx, actor }, { schoolId, accountId }) {
    if (accountId === undefined) {
      const owner = await owningSchool(tx, schoolId ?? null)
      const moderated = await moderatedThere(tx, actor, owner.schoolId)
      return { ...owner, ...(moderated !== null && { accountId: moderated }) }
    }
    const account = await accountFor(tx, accountId)
    return { schoolId: account.schoolId, accountId }
  },
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'dsl',
  async run({ tx, clock, actor, permissions }, { schoolId, accountId }) {
    const school = accountId === undefined ? (schoolId ?? null) : (await accountFor(tx, accountId)).schoolId
    const { pack } = await currentPack(tx)
    const { atOnce } = pack.thresholds.strikes
    const today = londonDate(clock.now())
    const mayDecide = wayTo(permissions, 'block:decide', actor, { schoolId: school }) !== null
    const rows = await blocksOf(tx, school)
    const events = await eventsOf(
      tx,
      rows.map(({ id }) => id),
    )
    const acts = await carriedOutOn(tx, rows)
    return {
      blocks: rows.map(row => {
        const own = events.filter(({ blockId }) => blockId === row.id)
        return {
          ...shownOf(row),
          groundSays: atOnce.find(({ id }) => id === row.ground)?.says ?? 'keeping on after removals',
          reviewDue: row.until === null && row.reviewOn <= today,
          appealed: row.until === null && own.at(-1)?.kind === 'appealed',
          events: own.map(({ kind, says, by, at }) => ({ kind, says, by, at })),
          accounts: acts.get(row.id) ?? [],
          mayDecide: mayDecide && row.until === null,
        }
      }),
    }
  },
})

type Row = Awaited<ReturnType<typeof blocksOf>>[number]

function shownOf({ id, writer, url, byName, channel, ground, reason, by, since, until, reviewOn }: Row) {
  return { id, writer, url, byName, channel, ground, reason, by, since, until, reviewOn }
}

/** Those that stand before those that were lifted, the newest first. */
function blocksOf(tx: Tx, schoolId: string | null) {
  return tx
    .selectFrom('block')
    .innerJoin('writer', join =>
      join.onRef('writer.trust_id', '=', 'block.trust_id').onRef('writer.id', '=', 'block.writer_id'),
    )
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'block.trust_id').onRef('person.id', '=', 'block.blocked_by'),
    )
    .select(['block.id', 'writer.name as writer', 'writer.url', 'writer.by_name as byName', 'writer.channel'])
    .select(['writer.remote_id as remoteId', 'block.school_id as schoolId'])
    .select(['block.ground', 'block.reason', 'person.name as by', 'block.since'])
    .select(['block.lifted_at as until', 'block.review_on as reviewOn'])
    .where('block.school_id', 'is not distinct from', schoolId)
    .orderBy(eb => eb('block.lifted_at', 'is not', null))
    .orderBy('block.since', 'desc')
    .limit(MOST)
    .execute()
}

async function eventsOf(tx: Tx, blockIds: readonly string[]) {
  if (blockIds.length === 0) return []
  return tx
    .selectFrom('block_event as event')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'event.trust_id').onRef('person.id', '=', 'event.by_id'),
    )
    .select(['event.block_id as blockId', 'event.kind', 'event.says', 'person.name as by', 'event.at'])
    .where('event.block_id', 'in', blockIds)
    .orderBy('event.at')
    .orderBy('event.seq')
    .execute()
}

/** An account of this school, or of the trust, that this actor moderates: by that they read its register. */
async function moderatedThere(tx: Tx, actor: Actor, schoolId: string | null): Promise<string | null> {
  const held = actor.kind === 'person' ? actor.authorisations : []
  const ids = held.filter(({ capability }) => capability === 'moderate').map(({ accountId }) => accountId)
  if (ids.length === 0) return null
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('id', 'in', ids)
    .where('school_id', 'is not distinct from', schoolId)
    .limit(1)
    .executeTakeFirst()
  return account?.id ?? null
}
