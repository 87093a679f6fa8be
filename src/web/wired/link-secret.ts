/**
 * The secret of a link that somebody was given: behind the hash, where no server and no proxy sees it. Empty where
 * there is none.
 */
export function secretOf(hash: string): string {
  const secret = hash.replace(/^#/, '')
  return /^[\w-]+$/.test(secret) ? secret : ''
}
