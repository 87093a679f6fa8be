import type { Moderated } from './comment-finding.ts'
import type { Pack } from './pack/pack-schema.ts'
import type { Fact, Reading } from './reading.ts'

/**
 * The fact for which a comment becomes a case of the safeguarding team by itself, out of the moderators' sight; null:
 * none is sure enough. What may be a danger and is not so sure stays with the moderators, first of all in their queue,
 * who hand it over by one key: a lead who gets every lost jumper reads none of it. Pure.
 */
export function opensCase({ moderation }: Pack, { facts }: Reading, { route }: Moderated): Fact | null {
  if (route !== 'safeguarding') return null
  const fits = (fact: Fact): boolean =>
    moderation.opensCase.some(
      ({ signal, is, atLeast }) =>
        signal === fact.signal && (is.includes(fact.is) || is.includes('any')) && fact.score >= atLeast,
    )
  return facts.find(fits) ?? null
}
