import { isIP } from 'node:net'
import { isPublicAddress } from '../../platform/public-address.ts'

/**
 * Why nobody outside can fetch anything from a server at this address, as a sentence for its administrator; null where
 * the address says nothing against it. Looks at the address only and asks nobody.
 */
export function whyNotReachable(publicUrl: string): string | null {
  const { protocol, hostname } = new URL(publicUrl)
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const mend = 'Give the server a public https address and set PUBLIC_URL to it.'
  if (bare === 'localhost' || bare.endsWith('.localhost')) {
    return `The address of this server, ${publicUrl}, works on this machine only. ${mend}`
  }
  const isInside = isIP(bare) === 0 ? !bare.includes('.') || INSIDE.test(bare) : !isPublicAddress(bare)
  if (isInside) return `The address of this server, ${publicUrl}, works inside the school only. ${mend}`
  if (protocol !== 'https:')
    return `The address of this server, ${publicUrl}, is not safe to fetch from. ${mend}`
  return null
}

/** Names that are kept for private networks: RFC 6762 (`local`), RFC 8375 (`home.arpa`), ICANN 2024 (`internal`), usage. */
const INSIDE = /\.(local|internal|intranet|lan|home\.arpa)$/
