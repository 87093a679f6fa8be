import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import type { VariantState, OutboxTable } from '../tables.ts'
import type { RemovalState } from '../untracked/tables.ts'
import type { Written } from '../mentions/tables.ts'
import { withdrawalWithPerson } from '../letters.ts'
import { proofsOf } from './proofs-of.ts'
import { tellSchool } from './tell-school.ts'
import type { EndedAs, ItemState } from './tables.ts'

/** What a person has to do is done within a day. */
const BY_HAND_MS = 24 * 60 * 60_000

interface OpenItem {
  withdrawalId: string
  kind: Written
  sourceId: string
  accountId: string | null
  schoolId: string | null
  state: ItemState
  variantState: VariantState | null
  sending: OutboxState | null
  removing: OutboxState | null
  removal: RemovalState | null
  goneAt: Date | null
}

type OutboxState = Selectable<OutboxTable>['state']

/**
 * Looks how far each open item has come and writes that down, with the proof of what is done. What needs a person gets a
 * clock. Reads what the outbox and the networks' answers say, and trusts nothing that was noted before.
 */
export async function settleItems(context: Context): Promise<void> {
  const now = context.clock.now()
  const items = await openItems(context)
  const become = items.map(item => ({ item, ...stateOf(item) }))
  const changed = become.filter(({ item, state }) => state !== item.state)
  const done = changed.filter(({ endedAs }) => endedAs === 'taken-down')
  const proofs =
    done.length === 0
      ? new Map()
      : await proofsOf(context, {
          variantIds: done.flatMap(({ item }) => (item.kind === 'variant' ? [item.sourceId] : [])),
          accountIds: done.flatMap(({ item }) => (item.kind === 'untracked' ? [item.accountId!] : [])),
        })
  for (const { item, state, endedAs } of changed) {
    const proof = proofs.get(item.sourceId)
    await context.tx
      .updateTable('withdrawal_item')
      .set({
        state,
        ended_as: endedAs,
        due_at: state === 'with-person' ? new Date(now.getTime() + BY_HAND_MS) : null,
        settled_at: state === 'done' ? now : null,
        proof: proof === undefined ? null : JSON.stringify(proof),
      })
      .where('withdrawal_id', '=', item.withdrawalId)
      .where('kind', '=', item.kind)
      .where('source_id', '=', item.sourceId)
      .execute()
  }
  const left = changed.filter(({ state }) => state === 'with-person').map(({ item }) => item.schoolId)
  for (const schoolId of new Set(left)) await tellSchool(context, withdrawalWithPerson, schoolId)
}

function stateOf(item: OpenItem): { state: ItemState; endedAs: EndedAs | null } {
  const { kind, variantState, sending, removing, removal, goneAt } = item
  const done = (endedAs: EndedAs) => ({ state: 'done' as const, endedAs })
  const open = (isForPerson: boolean) => ({
    state: isForPerson ? ('with-person' as const) : ('working' as const),
    endedAs: null,
  })
  if (kind === 'untracked') {
    if (goneAt !== null || removal === 'done') return done('taken-down')
    return open(removal === 'by-hand' || removal === 'given-up')
  }
  if (variantState === 'removed') return done('taken-down')
  if (variantState === 'published' || variantState === 'removing') return open(isForPerson(removing))
  // Nobody knows whether it stands, and the network no longer says: somebody has to look.
  if (variantState === 'sending' || variantState === 'unknown') return open(isForPerson(sending))
  return done('stopped')
}

const isForPerson = (state: OutboxState | null): boolean => state === 'assisted' || state === 'given-up'

async function openItems({ tx }: Context): Promise<OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select item.withdrawal_id as "withdrawalId", item.kind, item.source_id as "sourceId",
      item.account_id as "accountId", item.school_id as "schoolId", item.state, variant.state as "variantState",
      publish.state as sending, remove.state as removing, post.removal, post.gone_at as "goneAt"
    from withdrawal_item as item
    left join variant on item.kind = 'variant' and variant.trust_id = item.trust_id and variant.id = item.source_id
    left join outbox as publish on publish.trust_id = variant.trust_id and publish.variant_id = variant.id
      and publish.act = 'publish'
    left join outbox as remove on remove.trust_id = variant.trust_id and remove.variant_id = variant.id
      and remove.act = 'remove'
    left join untracked_post as post on item.kind = 'untracked' and post.trust_id = item.trust_id
      and post.id = item.source_id
    where item.state <> 'done'
    order by item.withdrawal_id, item.kind, item.source_id
    for update of item skip locked`.execute(tx)
  return rows
}
