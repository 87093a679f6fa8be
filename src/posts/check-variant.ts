import { currentPack } from '../governance/current-pack.ts'
import { londonDate } from '../platform/clock.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { Decider } from '../policy/approval-needed.ts'
import { approvalNeeded } from '../policy/approval-needed.ts'
import { checkPost } from '../policy/check-post.ts'
import type { Checked } from '../policy/finding.ts'
import type { Resolution, Settled } from '../policy/settle.ts'
import { settle } from '../policy/settle.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { readVariants } from './read-variant.ts'

export interface CheckedVariant {
  checked: Checked
  settled: Settled
  resolutions: readonly Resolution[]
  showsPupils: boolean
  /** Who has to decide it; a second person never is its author. */
  decider: Decider
}

/** Marks a variant as it stands at this moment, with what people did about its findings. */
export async function checkVariant(
  context: Pick<Context, 'tx' | 'actor' | 'clock'>,
  variant: LoadedVariant,
): Promise<CheckedVariant> {
  const [checked] = await checkVariants(context, [variant])
  return checked!
}

/** The same for several, in their order. */
export async function checkVariants(
  context: Pick<Context, 'tx' | 'actor' | 'clock'>,
  variants: readonly LoadedVariant[],
): Promise<CheckedVariant[]> {
  const pack = await currentPack(context.tx)
  const read = await readVariants(context, variants)
  const resolved = await resolutionsOf(
    context,
    variants.map(({ id }) => id),
  )
  const on = londonDate(context.clock.now())
  return variants.map(({ id, channel }, at) => {
    const { toCheck, showsPupils } = read[at]!
    const checked = checkPost(pack, toCheck)
    const resolutions = resolved.get(id) ?? []
    const decider = approvalNeeded(pack, { channel, findings: checked.findings, showsPupils, on })
    return { checked, settled: settle(checked.findings, resolutions), resolutions, showsPupils, decider }
  })
}

/** By variant. */
async function resolutionsOf(
  { tx }: Pick<Context, 'tx'>,
  variantIds: readonly string[],
): Promise<Map<string, Resolution[]>> {
  const rows = await tx
    .selectFrom('resolution')
    .select(['variant_id', 'finding_id', 'kind', 'fact', 'reason', 'by_id'])
    .where('variant_id', '=', anyOf(variantIds))
    .execute()
  const resolutions = new Map<string, Resolution[]>(variantIds.map(id => [id, []]))
  for (const row of rows) {
    resolutions
      .get(row.variant_id)!
      .push(
        row.kind === 'fact'
          ? { finding: row.finding_id, how: 'cleared', fact: `fact:${row.fact!}`, by: row.by_id }
          : { finding: row.finding_id, how: 'dismissed', by: row.by_id, reason: row.reason },
      )
  }
  return resolutions
}
