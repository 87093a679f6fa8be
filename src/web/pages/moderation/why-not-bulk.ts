import type { DeskItem } from './desk-item.ts'

/**
 * Why a comment may not be chosen as one of several; null: it may. The server says which are decided by themselves;
 * besides, what is covered is read before it is decided (`read`: those whose words were asked for).
 */
export function whyNotBulk(
  { id, alone, hurts, text }: Pick<DeskItem, 'id' | 'alone' | 'hurts' | 'text'>,
  read: ReadonlySet<string>,
): string | null {
  if (alone !== null) return alone
  return hurts && text !== null && !read.has(id) ? 'Its words are hidden. Read it by itself first.' : null
}
