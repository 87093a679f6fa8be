import { gravity, type Decision, type Finding } from '../../finding.ts'

/** One reason in the margin, for all that was found of its kind. */
export interface CommentMarkShown {
  number: number
  /** Ids of what it stands for, in reading order. */
  findings: readonly string[]
  decision: Decision
  clause: Finding['clause']
  /** At most three, the worst first; each once. */
  messages: readonly string[]
}

/** A finding of the desk, with what it is a kind of: those of one kind and clause share a mark. */
export type DeskFinding = Finding & { kind?: string | undefined }

const MOST_MESSAGES = 3

/**
 * What was found as marks, the worst first and numbered so: seven words of one insult are one reason, and a reader who
 * counts to three hundred reads none. Pure.
 */
export function marksOf(findings: readonly DeskFinding[]): CommentMarkShown[] {
  const groups = Map.groupBy(
    findings,
    ({ id, kind, decision, clause }) => `${decision} ${clause?.id ?? ''} ${kind ?? id}`,
  )
  return [...groups.values()]
    .toSorted(([one], [other]) => gravity[one!.decision] - gravity[other!.decision])
    .map((group, index) => ({
      number: index + 1,
      findings: group.map(({ id }) => id),
      decision: group[0]!.decision,
      clause: group[0]!.clause,
      messages: [...new Set(group.map(({ message }) => message))].slice(0, MOST_MESSAGES),
    }))
}

/** Which number stands at which finding's words: at the first of each mark only. */
export const pinsOf = (marks: readonly CommentMarkShown[]): ReadonlyMap<string, number> =>
  new Map(marks.map(({ findings, number }) => [findings[0]!, number]))
