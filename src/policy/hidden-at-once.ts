import type { Moderated } from './comment-finding.ts'
import type { Pack } from './pack/pack-schema.ts'
import type { Fact, Reading } from './reading.ts'

/**
 * The fact for which the pack lets a comment be hidden before a person has looked; null: none. Criticism is never hidden
 * so, and what belongs to safeguarding is theirs to decide about. Pure.
 */
export function hiddenAtOnce({ moderation }: Pack, { facts }: Reading, { route }: Moderated): Fact | null {
  if (route !== 'none') return null
  const fits = (fact: Fact): boolean =>
    moderation.automaticHiding.some(
      ({ signal, is, atLeast }) =>
        signal === fact.signal && (is.includes(fact.is) || is.includes('any')) && fact.score >= atLeast,
    )
  return facts.find(fits) ?? null
}
