import { currentPack } from '../governance/current-pack.ts'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { Decider } from '../policy/approval-needed.ts'
import { approvalNeeded } from '../policy/approval-needed.ts'
import { checkPost } from '../policy/check-post.ts'
import type { Checked } from '../policy/finding.ts'
import type { Resolution, Settled } from '../policy/settle.ts'
import { settle } from '../policy/settle.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { readVariant } from './read-variant.ts'

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
  const pack = await currentPack(context.tx)
  const { toCheck, showsPupils } = await readVariant(context, variant)
  const checked = checkPost(pack, toCheck)
  const resolutions = await resolutionsOf(context, variant.id)
  const decider = approvalNeeded(pack, {
    channel: variant.channel,
    findings: checked.findings,
    showsPupils,
    on: londonDate(context.clock.now()),
  })
  return { checked, settled: settle(checked.findings, resolutions), resolutions, showsPupils, decider }
}

async function resolutionsOf({ tx }: Pick<Context, 'tx'>, variantId: string): Promise<Resolution[]> {
  const rows = await tx
    .selectFrom('resolution')
    .select(['finding_id', 'kind', 'fact', 'reason', 'by_id'])
    .where('variant_id', '=', variantId)
    .execute()
  return rows.map(row =>
    row.kind === 'fact'
      ? { finding: row.finding_id, how: 'cleared', fact: `fact:${row.fact!}`, by: row.by_id }
      : { finding: row.finding_id, how: 'dismissed', by: row.by_id, reason: row.reason },
  )
}
