import type { ConsentAnswer, ConsentElement, ConsentState, Relation } from './tables.ts'

/** One answer as the derivation needs it. Answers are never changed or removed, only added. */
export interface Answer {
  channel: string
  element: ConsentElement
  answer: ConsentAnswer
  /** Who said it; null where only the relation is known. */
  giverId: string | null
  relation: Relation
  /** First day that it holds, `YYYY-MM-DD`. */
  from: string
  /** Last day of a yes, inclusive; null: it does not run out. A no never runs out. */
  until: string | null
  recordedAt: Date
  /** Order of recording, for two answers of one instant. */
  seq: number
}

/**
 * What somebody's answers come to on one day, for one channel and one of photo | name.
 *
 * - A person who must not be identified is `protected`, whatever was answered (G47). Nothing says why.
 * - Each giver's latest answer stands. Any standing no wins, whoever else said yes: either parent's, or the
 *   child's at any age (G06).
 * - What the school's own records say gives way to any later answer of a person, and never turns a person's no
 *   into a yes.
 * - A yes that ran out, and a blank, is `unknown`, which counts as not given.
 *
 * The order of `answers` does not matter.
 */
export function deriveState(
  answers: readonly Answer[],
  isProtected: boolean,
  channel: string,
  element: ConsentElement,
  on: string,
): ConsentState {
  if (isProtected) return 'protected'
  const latest = new Map<string, Answer>()
  for (const answer of answers) {
    if (answer.channel !== channel || answer.element !== element || answer.from > on) continue
    const giver = giverOf(answer)
    const other = latest.get(giver)
    if (!other || isLater(answer, other)) latest.set(giver, answer)
  }
  const standing = [...withoutOutranked(latest)].filter(answer => !hasRunOut(answer, on))
  for (const said of ['withdrawn', 'refused', 'given'] as const) {
    if (standing.some(answer => answer.answer === said)) return said
  }
  return 'unknown'
}

/** Answers of one giver supersede each other. A guardian who is not named is one giver, apart from the named. */
function giverOf(answer: Answer): string {
  return answer.relation === 'school-record' ? 'school-record' : (answer.giverId ?? answer.relation)
}

/** The school's record counts only while it is newer than everything that people said themselves. */
function withoutOutranked(latest: ReadonlyMap<string, Answer>): Iterable<Answer> {
  const record = latest.get('school-record')
  const people = [...latest.values()].filter(answer => answer !== record)
  return record && people.every(answer => isLater(record, answer)) ? latest.values() : people
}

function hasRunOut({ answer, until }: Answer, on: string): boolean {
  return answer === 'given' && until !== null && until < on
}

/** By the day that it holds from, then by when it was recorded. */
function isLater(one: Answer, other: Answer): boolean {
  if (one.from !== other.from) return one.from > other.from
  const apart = one.recordedAt.getTime() - other.recordedAt.getTime()
  return apart === 0 ? one.seq > other.seq : apart > 0
}
