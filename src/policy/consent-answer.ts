import type { Decision, Pack } from './pack/pack-schema.ts'
import type { ConsentElement, ConsentState, PostToCheck } from './post-to-check.ts'

export interface ConsentAnswer {
  decision: Decision
  /** Which sentence of the pack says it. */
  say: 'refuse' | 'hold' | 'mixed'
}

/**
 * What the register's answers about the people that a name or a face may be decide together: all of one mind,
 * that; of several minds, the pack's `mixed`. Nobody on the register is nobody who said yes: unknown.
 *
 * A refusal, a withdrawal and a protected person all say `refuse`, so that the words never show which (G47).
 * Source: clauses `*-will-not-post-names-photos-without-consent`, `2.3-consent-before-identifying`.
 */
export function answerOf(
  rule: Pack['consent'],
  people: readonly string[],
  channel: string,
  element: ConsentElement,
  consent: PostToCheck['consent'],
): ConsentAnswer {
  let agreed: Decision | null = null
  for (const person of people) {
    const decision = rule[consent(person, channel, element) satisfies ConsentState]
    if (agreed !== null && agreed !== decision) return { decision: rule.mixed, say: 'mixed' }
    agreed = decision
  }
  const decision = agreed ?? rule.unknown
  return { decision, say: decision === 'refuse' ? 'refuse' : 'hold' }
}
