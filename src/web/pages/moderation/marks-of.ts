import { gravity, type Decision, type Finding } from '../../finding.ts'

/** One reason in the margin, for all that was found against its clause. */
export interface CommentMarkShown {
  number: number
  /** Ids of what it stands for, in reading order. */
  findings: readonly string[]
  decision: Decision
  clause: Finding['clause']
  /** At most three, the worst first; each once. */
  messages: readonly string[]
}

/** A finding of the desk. `alone`: what it says is not to be one sentence among others of its clause: a threat. */
export type DeskFinding = Finding & { alone?: string | undefined }

const MOST_MESSAGES = 3

/**
 * What was found as marks, one for each clause that it is against, the worst first and numbered so: that a comment swears,
 * insults and reads like others that went is one reason, and a reader who counts to three hundred reads none. What is to
 * stand alone comes before all. Pure.
 */
export function marksOf(findings: readonly DeskFinding[]): CommentMarkShown[] {
  const groups = Map.groupBy(findings, ({ id, clause, alone }) => alone ?? clause?.id ?? id)
  return [...groups.values()]
    .map(group => ({ group, worst: group.toSorted(worstFirst) }))
    .toSorted((one, other) => order(one.worst[0]!) - order(other.worst[0]!))
    .map(({ group, worst }, index) => ({
      number: index + 1,
      findings: group.map(({ id }) => id),
      decision: worst[0]!.decision,
      clause: worst[0]!.clause,
      messages: [...new Set(worst.map(({ message }) => message))].slice(0, MOST_MESSAGES),
    }))
}

const worstFirst = (one: Finding, other: Finding) => gravity[one.decision] - gravity[other.decision]
const order = ({ alone, decision }: DeskFinding) => gravity[decision] - (alone === undefined ? 0 : 10)

/** Which number stands at which finding's words: at the first of each mark only. */
export const pinsOf = (marks: readonly CommentMarkShown[]): ReadonlyMap<string, number> =>
  new Map(marks.map(({ findings, number }) => [findings[0]!, number]))
