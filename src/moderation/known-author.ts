import type { Fact, SchoolFacts } from '../signals/signal.ts'

/**
 * What the writer's name says, as a fact of signal `author`: `own` for one of the trust's accounts or schools,
 * `imitation` for a name that only looks like one ("Oakfield Schoo1", "Oakfield School (Official)").
 * Networks show names, not proofs: who can show a name exactly like the school's passes for it.
 */
export function authorFacts(author: string, school: SchoolFacts | null): Fact[] {
  if (school === null) return []
  const name = lettersOf(author)
  if (name === '') return []
  const own = [school.name, ...school.ownAccounts]
  if (own.some(account => lettersOf(account) === name && sameSpelling(account, author)))
    return [factOf('own', 'The writer is one of our own accounts.')]
  const seen = skeletonOf(author)
  // Short names are too often part of somebody's own ("CMA").
  const copied = own.some(account => {
    const skeleton = skeletonOf(account)
    return skeleton.length >= 8 && (seen === skeleton || isClaimed(seen, skeleton))
  })
  return copied ? [factOf('imitation', 'The writer’s name imitates one of our accounts.')] : []
}

/** Brackets are an account's own remark: "Friends of Oakfield (PTA)" is "Friends of Oakfield". */
const lettersOf = (name: string): string =>
  name
    .replace(/\([^()]*\)\s*$/u, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A remark in brackets that claims to be official is not the account's own. */
const sameSpelling = (account: string, author: string): boolean =>
  account === author.trim() || !claims.test(author)

const claims = /\b(?:official+|offical|real|verified|admin|support|giveaways?|prizes?|helpdesk)\b/iu

/** As an eye reads it in passing: digits for letters, doubled letters once. */
const skeletonOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[01345$@|]/gu, sign => seenAs[sign] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(.)\1+/gu, '$1')

const seenAs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '@': 'a',
  '|': 'l',
}

/** The account's name with a claim behind or before it: "… official", "real …". */
const isClaimed = (seen: string, account: string): boolean =>
  seen !== account &&
  seen.includes(account) &&
  /oficial|real|verified|admin|suport|giveaway|prize/u.test(seen)

const factOf = (is: string, why: string): Fact => ({
  signal: 'author',
  is,
  score: 0.9,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why,
})
