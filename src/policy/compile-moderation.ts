import { isControlName, type ControlName } from './control-names.ts'
import type { CommentRoute, CommentRule, Pack } from './pack/pack-schema.ts'
import type { Fact } from './reading.ts'

/** A rule or route for comments with its lines by what they fit, so that a fact asks only for those. */
export interface CompiledRule<R extends CommentRule | CommentRoute> {
  rule: R
  control: ControlName
  /** The lines that may fit the fact, in the pack's order; whether it is sure enough is still to be asked. */
  linesFor(fact: Fact): readonly R['when'][number][]
}

export interface CompiledModeration {
  rules: readonly CompiledRule<CommentRule>[]
  routes: readonly CompiledRule<CommentRoute>[]
  /** True for a fact that some line fits. Most facts of a comment are heads that say nothing, and end here. */
  concerns(fact: Fact): boolean
  /** True where a line stands in for labels: then the labels must be known before it is judged. */
  hasYielding: boolean
}

/** @throws Error when a rule names a control that does not exist; `lintPack` finds it with its line. */
export function compileModeration({ moderation: { rules, routes } }: Pack): CompiledModeration {
  const lines: readonly Fitting[] = [...rules, ...routes].flatMap<Fitting>(({ when }) => when)
  const leastOf = new Map(
    [...Map.groupBy(lines, ({ signal }) => signal)].map(([signal, of]) => [
      signal,
      byValue(of, fitting => Math.min(...fitting.map(line => line.atLeast))),
    ]),
  )
  return {
    rules: rules.map(compileRule),
    routes: routes.map(compileRule),
    concerns: ({ signal, is, score }) => score >= (leastOf.get(signal)?.(is) ?? Infinity),
    hasYielding: rules.some(rule => rule.when.some(line => line.yieldsTo.length > 0)),
  }
}

function compileRule<R extends CommentRule | CommentRoute>(rule: R): CompiledRule<R> {
  if (!isControlName(rule.control)) {
    throw new Error(`The rule ${rule.id} for comments names the control "${rule.control}": unknown.`)
  }
  const lines: readonly R['when'][number][] = rule.when
  const bySignal = new Map(
    [...Map.groupBy(lines, ({ signal }) => signal)].map(([signal, of]) => [
      signal,
      byValue(of, fitting => fitting),
    ]),
  )
  return { rule, control: rule.control, linesFor: fact => bySignal.get(fact.signal)?.(fact.is) ?? [] }
}

type Fitting = Pick<CommentRule['when'][number], 'signal' | 'is' | 'atLeast'>

/** Looks up, for a value of a signal, what `make` makes of the lines that fit it; `any` fits every value. */
function byValue<L extends { is: readonly string[] }, T>(
  lines: readonly L[],
  make: (fitting: L[]) => T,
): (is: string) => T {
  const fitting = (value: string) => make(lines.filter(({ is }) => is.includes(value) || is.includes('any')))
  const known = new Map([...new Set(lines.flatMap(({ is }) => is))].map(value => [value, fitting(value)]))
  const other = fitting('any')
  return is => known.get(is) ?? other
}
