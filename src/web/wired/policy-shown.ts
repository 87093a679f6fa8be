import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ClauseRow, ClauseState } from '../pages/policy/policy.tsx'
import type { SectionRef } from '../pages/policy/contents.tsx'
import { clauseRef } from './clause-ref.ts'

type Policy = OutputOf<StaffApi, 'governance.policy'>
type Section = Policy['sections'][number]
type Clause = Section['clauses'][number]

const states: Record<Clause['state'], ClauseState> = {
  'in force': 'in-force',
  waits: 'not-in-force',
  unshown: 'not-in-force',
}

export const stateOf = (clause: Pick<Clause, 'state'>): ClauseState => states[clause.state]

/** The sections as the contents list them; one with an open question says so. */
export function sectionsOf({ sections, questions }: Policy): SectionRef[] {
  const asked = new Set(questions.map(({ id }) => id))
  return sections.map(({ id, title, clauses }) => ({
    section: id,
    title,
    openQuestion: clauses.some(({ gaps }) => gaps.some(gap => asked.has(gap))),
  }))
}

/** A section by its id; the first where none is asked for, or an unknown one. */
export const openSection = ({ sections }: Policy, asked: string | null): Section | undefined =>
  sections.find(({ id }) => id === asked) ?? sections[0]

export const rowsOf = (section: Section): ClauseRow[] =>
  section.clauses.map(clause => ({
    ref: clauseRef(clause.id),
    words: clause.says,
    binds: clause.binds,
    state: stateOf(clause),
    waitsFor: clause.waitsFor,
  }))

/** The open questions that a section's clauses raise, each by the first clause that raises it. */
export const gapsOf = ({ questions }: Policy, section: Section) =>
  questions.flatMap(({ id, title, question }) => {
    const clause = section.clauses.find(({ gaps }) => gaps.includes(id))
    if (!clause || question === null) return []
    return { id, number: id, title, question, clause: clauseRef(clause.id) }
  })
