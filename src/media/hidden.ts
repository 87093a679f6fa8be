import type { Box } from './box.ts'
import { holds, touches } from './box.ts'
import type { Cover } from './cover.ts'
import { whatStays } from './cover.ts'

/**
 * Is nothing of this part of a picture to be seen behind these covers? One cover holds all of it, or it lies outside of
 * what the crops leave. Half a face behind a cover is a face.
 */
export function isHidden(box: Box, covers: readonly Cover[]): boolean {
  const stays = whatStays(covers)
  if (stays && !touches(stays, box)) return true
  return covers.some(cover => cover.how !== 'crop' && holds(cover, box))
}
