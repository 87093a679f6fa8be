import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What a form of a family's page has to send back: only whoever holds the link's cookie could make it, so a page
 * elsewhere cannot. Made from the link, so nothing has to be kept.
 */
export const formToken = (link: string): string =>
  createHmac('sha256', link).update('family form').digest('base64url')

export function isFormToken(given: string | null, link: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(formToken(link))]
  return a.length === b.length && timingSafeEqual(a, b)
}
