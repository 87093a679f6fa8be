import type { Responsibility } from '../people/tables.ts'
import type { ConsentAnswer, ConsentAnswerTable, Relation } from './tables.ts'

/** What has to be known of an answer to say whether it counts. */
export interface Said {
  answer: ConsentAnswer
  relation: Relation
  source: ConsentAnswerTable['source']
  giverId: string | null
  /** The answer is about a pupil. */
  ofPupil: boolean
  /** What the school knows of the giver as this pupil's guardian; null: nothing. */
  responsibility: Responsibility | null
  /** They look after the pupil no longer. */
  guardianEnded: boolean
}

/**
 * Whether an answer counts. A no always does, whoever says it. A yes by link counts from a guardian of whom somebody has
 * checked that they hold parental responsibility; one that the office wrote down counts unless it is known that they do
 * not. A pupil's own yes by link stands beside the family's and never instead of it. Our default for G06.
 */
export function doesCount(said: Said): boolean {
  const { answer, relation, source, giverId, ofPupil, responsibility, guardianEnded } = said
  if (answer !== 'given' || !ofPupil) return true
  if (relation === 'self') return source !== 'link'
  if (relation !== 'guardian' || giverId === null) return true
  if (responsibility === 'not-held' || guardianEnded) return false
  return source !== 'link' || responsibility === 'held'
}
