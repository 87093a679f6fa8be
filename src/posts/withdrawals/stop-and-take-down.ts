import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariants } from '../loaded-variant.ts'
import { obstaclesTo } from '../outbox/may-go-out.ts'
import type { Cause } from '../start-take-down.ts'
import { startTakeDowns } from '../start-take-down.ts'
import { stopVariant } from '../stop-variant.ts'
import { WHY } from '../take-down-without-yes.ts'
import type { FoundAs } from './tables.ts'

/** As many as are held at once. */
const AT_ONCE = 500

/**
 * Stops those of the posts that are on their way and not in a worker's hand, and begins to take down those that stand.
 * Answers with what each of them was; one that is being sent comes down once it stands (`settle-published.ts`).
 */
export async function stopAndTakeDown(
  context: Context,
  variants: readonly LoadedVariant[],
  cause: Cause,
): Promise<Map<string, FoundAs>> {
  const were = new Map<string, FoundAs>()
  const ids = [...new Set(variants.filter(isToBeSeenTo).map(({ id }) => id))].sort()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    // Held in the order of their ids, variants before rows, as everybody does who holds several.
    const held = await loadVariants(context.tx, ids.slice(from, from + AT_ONCE), { lock: true })
    await stopThose(
      context,
      held.filter(({ state }) => state === 'approved'),
      were,
    )
    const standing = held.filter(({ state }) => state === 'published')
    await startTakeDowns(context, standing, { why: WHY, cause })
    for (const { id } of standing) were.set(id, 'published')
    for (const { id, state } of held) if (state === 'sending' || state === 'unknown') were.set(id, 'sending')
  }
  return were
}

const isToBeSeenTo = ({ state }: LoadedVariant): boolean =>
  state === 'approved' || state === 'published' || state === 'sending' || state === 'unknown'

async function stopThose(
  context: Context,
  approved: readonly LoadedVariant[],
  were: Map<string, FoundAs>,
): Promise<void> {
  if (approved.length === 0) return
  const rows = await context.tx
    .selectFrom('outbox')
    .select(['variant_id as variantId', 'decision_id as decisionId', 'state'])
    .where('variant_id', '=', anyOf(approved.map(({ id }) => id)))
    .where('act', '=', 'publish')
    .orderBy('id')
    .forUpdate()
    .execute()
  const byVariant = new Map(rows.map(row => [row.variantId, row]))
  const stoppable = approved.filter(({ id }) => {
    const state = byVariant.get(id)?.state
    if (state === 'sending' || state === 'unknown') were.set(id, 'sending')
    return state === 'waiting' || state === 'assisted'
  })
  const obstacles = await obstaclesTo(
    context,
    stoppable.map(variant => ({ variant, decisionId: byVariant.get(variant.id)!.decisionId })),
  )
  for (const variant of stoppable) {
    were.set(variant.id, byVariant.get(variant.id)!.state === 'assisted' ? 'by-hand' : 'scheduled')
    await stopVariant(context, variant, obstacles.get(variant.id) ?? { why: WHY, clause: null })
  }
}
