import type { AccountWarning } from '../account-warnings.ts'
import type { News } from '../tables.ts'
import type { KeyShown } from './key-shown.ts'

/**
 * What an account's key asks for, before what else is wrong with the account: a key that is dead, and one that dies within
 * 14 days unless somebody connects the account again (gap G42).
 */
export function keyWarnings({ state, says }: KeyShown, news: News | null): AccountWarning[] {
  if (state === 'dead') return [{ code: 'key-dead', says, cites: 'G42' }]
  const warnings: AccountWarning[] = []
  if (state === 'ending') warnings.push({ code: 'key-ends', says, cites: 'G42' })
  if (news === 'looked-for') {
    const slower = 'New comments arrive by looking every few minutes: the network would not tell us of them.'
    warnings.push({ code: 'not-pushed', says: slower, cites: 'G42' })
  }
  return warnings
}
