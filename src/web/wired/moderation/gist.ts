import type { Reason } from '../../pages/moderation/reasons.ts'

/** What the machine found, as far as it takes to say what a comment is about. */
export interface Found {
  proposal: 'keep' | 'review' | 'remove' | null
  route: 'none' | 'complaint' | 'safeguarding'
  labels: readonly { label: string; score: number }[]
  /** Within the rules: `threat`, `unsuitable`, … */
  grounds: readonly string[]
}

const kinds: Record<string, { words: string; reason: Reason }> = {
  abusive: { words: 'Abuse', reason: 'abuse' },
  racist: { words: 'Racist words', reason: 'abuse' },
  sexist: { words: 'Sexist words', reason: 'abuse' },
  homophobic: { words: 'Homophobic words', reason: 'abuse' },
  inflammatory: { words: 'Stirs people up', reason: 'abuse' },
  spam: { words: 'Spam', reason: 'spam' },
  'personal-info': { words: 'Private details', reason: 'personal-information' },
  commercial: { words: 'Sells something', reason: 'commercial-or-donations' },
  donation: { words: 'Asks for money', reason: 'commercial-or-donations' },
}

/** What a label or a fact is called in a table: "Abuse", "Body shaming". */
export function labelWords(label: string): string {
  const words = kinds[label]?.words ?? label.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The label that speaks loudest. */
const loudest = ({ labels }: Pick<Found, 'labels'>): string | null =>
  labels.toSorted((a, b) => b.score - a.score)[0]?.label ?? null

/** What a comment is about in a few words, for the list: never its own words, and no verdict on a person. */
export function gistOf(found: Found): string {
  const { proposal, route, grounds } = found
  if (proposal === null) return 'No machine has read it'
  if (route === 'safeguarding') return 'A child may be at risk'
  if (grounds.includes('threat')) return 'May be a threat'
  const label = loudest(found)
  const words = label === null ? undefined : kinds[label]?.words
  if (words !== undefined) return proposal === 'remove' ? words : `May be: ${words.toLowerCase()}`
  if (route === 'complaint') return 'Somebody raises a concern'
  return proposal === 'keep' ? 'Nothing was found' : 'The checker was not sure'
}

/** The reason that the labels speak for, where something may be taken away; a person can choose another. */
export function reasonOf(found: Found): Reason | null {
  if (found.proposal === null || found.proposal === 'keep') return null
  const label = loudest(found)
  if (label !== null) return kinds[label]?.reason ?? null
  return found.grounds.includes('unsuitable') ? 'not-age-appropriate' : null
}
