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
  const leads = under(control, () =>
    facts.flatMap(fact => {
      const line = linesFor(fact).find(line => fact.score >= line.atLeast)
      if (line === undefined) return []
      return [{ finding: findingOf(rule, null, fact, line.proposes, line.message), yieldsTo: line.yieldsTo }]
    }),
  )
  const [best] = leads.sort((a, b) => a.yieldsTo.length - b.yieldsTo.length || byWeight(a.finding, b.finding))
  return { route: rule, found: best ? [best.finding] : [], yieldsTo: best?.yieldsTo ?? [] }
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

/** Whether each kind of rule judges at all: one control each, so that `npm run controls` can take it away by itself. */
const inForce = new Map<ControlName, () => boolean>()

function under<Found>(name: ControlName, judge: () => Found[]): Found[] {
  let judges = inForce.get(name)
  if (!judges) {
    judges = control(
      name,
      () => true,
      () => false,
    )
    inForce.set(name, judges)
  }
  return judges() ? judge() : []
}
