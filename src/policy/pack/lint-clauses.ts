import { controlNames, isControlName } from '../control-names.ts'
import { waitsFor } from './clause-schema.ts'
import { repeated, unknownName, type Say } from './say.ts'
import type { Pack } from './pack-schema.ts'

/** Clauses, sections and gaps: each named once, and each reference leads somewhere. */
export function lintClauses(pack: Pack, say: Say): void {
  const sections = new Set(pack.sections.map(section => section.id))
  const gaps = new Set(pack.gaps.map(gap => gap.id))
  repeated(
    say,
    'sections',
    'id',
    pack.sections.map(section => section.id),
  )
  repeated(
    say,
    'categories',
    'id',
    pack.categories.map(category => category.id),
  )
  repeated(
    say,
    'clauses',
    'id',
    pack.clauses.map(clause => clause.id),
  )
  repeated(
    say,
    'gaps',
    'id',
    pack.gaps.map(gap => gap.id),
  )
  sameNumbers(pack, say)

  for (const [index, clause] of pack.clauses.entries()) {
    if (!sections.has(clause.section)) {
      unknownName(say, ['clauses', index, 'section'], 'section', clause.section, sections)
    } else if (!clause.id.startsWith(`${clause.section}-`)) {
      say(
        ['clauses', index, 'id'],
        `"${clause.id}" is not named after its section`,
        `begin it with ${clause.section}-`,
      )
    }
    for (const [at, gap] of clause.gaps.entries()) {
      if (!gaps.has(gap)) unknownName(say, ['clauses', index, 'gaps', at], 'gap', gap, gaps)
    }
    lintControl(say, index, clause.control)
  }
}

function lintControl(say: Say, index: number, control: string): void {
  const path = ['clauses', index, 'control']
  const [, later] = /^waits: (.*)$/.exec(control) ?? []
  if (later === undefined) {
    if (!isControlName(control)) unknownName(say, path, 'control', control, Object.keys(controlNames))
  } else if (!(waitsFor as readonly string[]).includes(later)) {
    say(path, `nothing is known as "${later}"`, `it may wait for ${waitsFor.join(', ')}`)
  }
}

/** Two sections with one printed number are the source's slip (G01): both stay addressable by their id. */
function sameNumbers(pack: Pack, say: Say): void {
  const first = new Map<string, string>()
  for (const [index, { id, number }] of pack.sections.entries()) {
    if (number === '-') continue
    const other = first.get(number)
    if (other === undefined) first.set(number, id)
    else {
      const right = `they stay apart as ${other} and ${id}; ask the policy’s owner to renumber`
      say(['sections', index, 'number'], `two sections print the number ${number}`, right, 'warning')
    }
  }
}
