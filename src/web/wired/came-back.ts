/**
 * What a network's sign-in sent back, from behind the hash where the server has put it: our secret, and the network's code
 * unless the person said no. Null: somebody opened the address by itself.
 */
export function cameBackWith(hash: string): { state: string; code: string | null } | null {
  const found = new URLSearchParams(hash.replace(/^#/, ''))
  const state = found.get('state') ?? ''
  return state === '' ? null : { state, code: found.get('code') }
}
