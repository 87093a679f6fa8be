import { currentPack } from '../../governance/current-pack.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'

/**
 * How large a picture goes out on a channel (pixels on its longest side): a public one has a limit of its own (gap G60).
 */
export function longestSideOn({ channels, pack }: CompiledPack, channel: string): number {
  const { publicLongestSide, maxPixelsLongestSide } = pack.settings.images
  const isPublic = channels.get(channel)?.channel.kind !== 'closed'
  return isPublic ? Math.min(publicLongestSide, maxPixelsLongestSide) : maxPixelsLongestSide
}

/**
 * How large a picture of a post is kept: as its smallest account has it. For an account that comes later and shows less
 * it is made smaller there (`make-renditions.ts`).
 */
export async function longestSideOf(tx: Tx, postId: string): Promise<number> {
  const pack = await currentPack(tx)
  const accounts = await tx
    .selectFrom('variant')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select('account.channel')
    .where('variant.post_id', '=', postId)
    .execute()
  const sides = accounts.map(({ channel }) => longestSideOn(pack, channel))
  return Math.min(pack.pack.settings.images.maxPixelsLongestSide, ...sides)
}
