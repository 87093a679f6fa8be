import { controlNames, isControlName } from '../control-names.ts'
import { lintMessage } from './lint-message.ts'
import type { Pack } from './pack-schema.ts'
import { unknownName, type Say } from './say.ts'

/** Comments: known controls and clauses, short sentences, no line that can never count, each route once. */
export function lintModeration(pack: Pack, say: Say): void {
  const clauses = new Set(pack.clauses.map(clause => clause.id))
  const gaps = new Set(pack.gaps.map(gap => gap.id))
  const { cover } = pack.settings
  if (cover.from >= cover.until) {
    say(
      ['settings', 'cover', 'until'],
      `"${cover.until}" is not after "${cover.from}"`,
      'end later than you begin',
    )
  }
  for (const list of ['rules', 'routes'] as const) {
    const seen = new Set<string>()
    for (const [index, { id, clause, gap, control, when }] of pack.moderation[list].entries()) {
      const at = ['moderation', list, index]
      if (seen.has(id)) say([...at, 'id'], `"${id}" stands twice`, 'give each its own')
      seen.add(id)
      if (!clauses.has(clause)) unknownName(say, [...at, 'clause'], 'clause', clause, clauses)
      if (gap !== null && !gaps.has(gap)) unknownName(say, [...at, 'gap'], 'gap', gap, gaps)
      if (!isControlName(control)) {
        unknownName(say, [...at, 'control'], 'control', control, Object.keys(controlNames))
      }
      for (const [i, line] of when.entries()) {
        lintMessage(say, [...at, 'when', i, 'message'], line.message)
        if (when.slice(0, i).some(before => takesAllOf(before, line))) {
          const right = 'put the surer line first, or take this one out'
          say([...at, 'when', i], 'a line before it takes every fact that this one would', right)
        }
      }
    }
  }
}

interface Line {
  signal: string
  is: readonly string[]
  atLeast: number
  yieldsTo?: readonly string[]
}

function takesAllOf(before: Line, line: Line): boolean {
  if (before.signal !== line.signal || before.atLeast > line.atLeast) return false
  if ((before.yieldsTo ?? []).length > 0) return false
  return before.is.includes('any') || line.is.every(value => before.is.includes(value))
}
