import { currentPack } from '../../governance/current-pack.ts'
import type { Tx } from '../../platform/database/tables.ts'

/**
 * How large a picture of a post may be (pixels on its longest side): as the pack has it for public channels where one
 * of the post's accounts is on one, and as for closed ones otherwise (gap G60).
 */
export async function longestSideOf(tx: Tx, postId: string): Promise<number> {
  const { channels, pack } = await currentPack(tx)
  const accounts = await tx
    .selectFrom('variant')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select('account.channel')
    .where('variant.post_id', '=', postId)
    .execute()
  const isPublic = accounts.some(({ channel }) => channels.get(channel)?.channel.kind !== 'closed')
  const { publicLongestSide, maxPixelsLongestSide } = pack.settings.images
  return isPublic ? Math.min(publicLongestSide, maxPixelsLongestSide) : maxPixelsLongestSide
}
