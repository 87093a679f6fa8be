import { gentler, severity, type CommentFinding } from './comment-finding.ts'
import type { CompiledRule } from './compile-moderation.ts'
import { control } from './controls.ts'
import type { ControlName } from './control-names.ts'
import { fillMessage } from './fill-message.ts'
import type { CommentRoute, CommentRule } from './pack/pack-schema.ts'
import type { Fact } from './reading.ts'

/**
 * What one rule finds in the facts of a comment.
 *
 * @param softened the comment also criticises the school.
 * @param given whether a label is given by a rule, for lines that yield to it.
 */
export function judgeByRule(
  { rule, control, linesFor }: CompiledRule<CommentRule>,
  facts: readonly Fact[],
  softened: boolean,
  given: (label: string) => boolean,
): CommentFinding[] {
  return under(control, () => {
    const findings: CommentFinding[] = []
    for (const fact of facts) {
      const line = linesFor(fact).find(line => fact.score >= line.atLeast && !line.yieldsTo.some(given))
      if (line === undefined) continue
      const action = softened ? gentler(line.proposes, line.againstCriticism) : line.proposes
      if (action !== 'keep') findings.push(findingOf(rule, rule.label, fact, action, line.message))
    }
    return strongest(findings)
  })
}

/** Where a comment may go, and before which other ways this one stands back. */
export interface Way {
  route: CommentRoute
  /** The surest of what leads there, as a list of one or none. */
  found: readonly CommentFinding[]
  yieldsTo: readonly string[]
}

/** What one route finds: the fact that takes the comment there with the fewest to yield to, and of those the surest. */
export function judgeByRoute(
  { rule, control, linesFor }: CompiledRule<CommentRoute>,
  facts: readonly Fact[],
): Way {
  let yieldsTo: readonly string[] = []
  const found = under(control, () => {
    let best: { finding: CommentFinding; yieldsTo: readonly string[] } | null = null
    for (const fact of facts) {
      const line = linesFor(fact).find(line => fact.score >= line.atLeast)
      if (line === undefined) continue
      const finding = findingOf(rule, null, fact, line.proposes, line.message)
      const fewer = best === null ? -1 : line.yieldsTo.length - best.yieldsTo.length
      if (best === null || fewer < 0 || (fewer === 0 && byWeight(finding, best.finding) < 0))
        best = { finding, yieldsTo: line.yieldsTo }
    }
    if (best === null) return []
    yieldsTo = best.yieldsTo
    return [best.finding]
  })
  return { route: rule, found, yieldsTo }
}

function findingOf(
  { id, clause, gap }: CommentRule | CommentRoute,
  label: CommentFinding['label'],
  fact: Fact,
  action: CommentFinding['action'],
  message: string,
): CommentFinding {
  const { is: ground, score, start, end, text, why } = fact
  const said = fillMessage(message, { text, why })
  return { rule: id, label, ground, clause, gap, action, score, start, end, text, message: said }
}

const byWeight = (a: CommentFinding, b: CommentFinding): number =>
  severity(b.action) - severity(a.action) || b.score - a.score

/** Of findings on the same words, the severest; a finding without a place stands only where there is no other. */
function strongest(findings: CommentFinding[]): CommentFinding[] {
  const kept: CommentFinding[] = []
  for (const finding of findings.sort(byWeight)) {
    if (!kept.some(other => overlap(other, finding))) kept.push(finding)
  }
  return kept
}

function overlap(a: CommentFinding, b: CommentFinding): boolean {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return true
  return a.start < b.end && b.start < a.end
}

type Judging = (judge: () => CommentFinding[]) => CommentFinding[]

/** One control per kind of rule, so that `npm run controls` can take away each by itself. */
const judgings = new Map<ControlName, Judging>()

function under(name: ControlName, judge: () => CommentFinding[]): CommentFinding[] {
  let judging = judgings.get(name)
  if (!judging) {
    judging = control<[() => CommentFinding[]], CommentFinding[]>(
      name,
      judge => judge(),
      () => [],
    )
    judgings.set(name, judging)
  }
  return judging(judge)
}
