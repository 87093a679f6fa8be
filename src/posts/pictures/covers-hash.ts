import { createHash } from 'node:crypto'
import type { Cover } from '../../media/cover.ts'
import { inFixedOrder } from '../../media/cover.ts'
import type { KnownCover } from './known-pictures.ts'

/** What is covered on one variant: what is covered everywhere, and what only there. */
export const coversOn = <T extends Pick<KnownCover, 'variantId'>>(
  covers: readonly T[],
  variantId: string,
): T[] => covers.filter(cover => cover.variantId === null || cover.variantId === variantId)

/** Names a set of covers, in whatever order they come: a rendition was made for exactly these. */
export function coversHash(covers: readonly Cover[]): Buffer {
  const said = inFixedOrder(covers).map(({ how, x, y, width, height }) => [how, x, y, width, height])
  return createHash('sha256').update(JSON.stringify(said)).digest()
}
