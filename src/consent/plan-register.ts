import type { PlacedRow } from '../people/match-people.ts'
import { matchPeople } from '../people/match-people.ts'
import type { ParsedRegister, RegisteredPerson, RegisterProblem } from '../people/register-csv.ts'
import type { Registered } from '../people/registered.ts'
import type { PersonKind } from '../people/tables.ts'
import type { Answered } from './answers-of.ts'
import { planAnswers } from './plan-answers.ts'
import type { FieldChange, Leaver, PersonChange, RegisterPlan } from './register-plan.ts'

export interface RegisterNow {
  /** Null: the file is for the whole trust. */
  schoolId: string | null
  /** Schools in reach: id by key. */
  schools: ReadonlyMap<string, string>
  people: readonly Registered[]
  answers: ReadonlyMap<string, Answered>
  /** Whoever takes the file over never ends their own stay by it. */
  actorId: string
  today: string
  now: Date
}

/** Compares a file with the register. Pure: the same file, register and day give the same plan. */
export function planRegister(file: ParsedRegister, register: RegisterNow): RegisterPlan {
  const problems: RegisterProblem[] = file.problems.filter(problem => problem.field !== 'role')
  const leaveOut = ({ line }: RegisteredPerson, field: string, message: string) =>
    problems.push({ line, field, message, leftOut: true })
  const placed: PlacedRow[] = []
  for (const row of file.people) {
    const where = placeOf(row, register)
    if ('problem' in where) leaveOut(row, where.field, where.problem)
    else placed.push({ row, ...where })
  }
  const numbers = numbersOf(placed, register)
  const changes: PersonChange[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const [at, match] of matchPeople(placed, register.people)) {
    if ('problem' in match) {
      leaveOut(at.row, 'person_id', match.problem)
      continue
    }
    if (match.person) seen.add(match.person.id)
    const kind = kindOf(at.row, match.person)
    if (kind === null) {
      leaveOut(at.row, 'role', wrongRole(match.person))
      continue
    }
    const manager = managerOf(at, numbers)
    if (manager === 'unknown') {
      const message = `There is nobody with the id “${at.row.manager}”. The manager was not taken over.`
      problems.push({ line: at.row.line, field: 'manager', message, leftOut: false })
    }
    const change = changeOf(at, match.person, kind, manager === 'unknown' ? null : manager, register)
    if (change) changes.push(change)
    else unchanged++
  }
  problems.sort((one, other) => one.line - other.line)
  return { changes, unchanged, leavers: leaversOf(placed, seen, problems, register), problems }
}

type Place = { schoolId: string | null } | { field: string; problem: string }

function placeOf(row: RegisteredPerson, { schoolId, schools }: RegisterNow): Place {
  if (row.school === null) {
    if (schoolId !== null || !['pupil', 'parent', 'visitor'].includes(row.role)) return { schoolId }
    return { field: 'school', problem: 'The row has no school. Fill it in.' }
  }
  const found = schools.get(row.school)
  if (found === undefined) {
    return {
      field: 'school',
      problem: `There is no school “${row.school}” here. Check it, or add the school first.`,
    }
  }
  if (schoolId !== null && found !== schoolId) {
    return { field: 'school', problem: 'The row is of another school. Bring it in there.' }
  }
  return { schoolId: found }
}

/** Null where the file's word is unknown, or would make a pupil of an adult or the other way round. */
function kindOf({ role }: RegisteredPerson, person: Registered | null): PersonKind | null {
  const kind = kinds[role]
  if (kind === undefined) return null
  if (!person) return kind
  // "staff" is all that most systems say; whoever was entered as agency stays so.
  if (kind === 'employee' && person.kind === 'agency') return 'agency'
  return (kind === 'pupil') === (person.kind === 'pupil') ? kind : null
}

const kinds: Readonly<Record<string, PersonKind>> = {
  pupil: 'pupil',
  staff: 'employee',
  governor: 'governor',
  trustee: 'trustee',
  volunteer: 'volunteer',
  parent: 'parent',
  visitor: 'visitor',
}

function wrongRole(person: Registered | null): string {
  return person
    ? 'Our register has this id for somebody of another role. Check the id.'
    : 'The role is not one we know. Use pupil, staff, governor, trustee, volunteer, parent or visitor.'
}

function changeOf(
  { row, schoolId }: PlacedRow,
  person: Registered | null,
  kind: PersonKind,
  wantedManager: string | null,
  register: RegisterNow,
): PersonChange | null {
  const after = {
    schoolId,
    externalId: row.id,
    // A blank cell says nothing: it takes nothing away.
    upn: row.upn ?? person?.upn ?? null,
    name: row.name,
    knownAs: row.knownAs ?? person?.knownAs ?? null,
    kind,
    class: row.yearGroup ?? person?.class ?? null,
    doNotIdentify: row.doNotIdentify || (person?.doNotIdentify ?? false),
  }
  const returned = person !== null && person.leftOn !== null && person.leftOn < register.today
  const manager = wantedManager === person?.managerExternalId ? null : wantedManager
  const fields = person ? fieldsOf(person, { ...after, manager }) : []
  const protects = row.doNotIdentify && person?.doNotIdentify !== true
  const answered = person ? register.answers.get(person.id) : undefined
  const moved = person !== null && person.schoolId !== schoolId
  const answers = planAnswers(row, answered, { moved, doNotIdentify: after.doNotIdentify }, register)
  const nothing = fields.length === 0 && answers.length === 0 && !protects
  if (person && !returned && nothing) return null
  return {
    kind: person ? (returned ? 'returned' : 'changed') : 'added',
    line: row.line,
    personId: person?.id ?? null,
    person: after,
    fields,
    manager,
    protects,
    answers,
  }
}

function fieldsOf(
  before: Registered,
  after: Record<Exclude<FieldChange['field'], 'school'>, string | null> & { schoolId: string | null },
): FieldChange[] {
  const pairs: [FieldChange['field'], string | null, string | null][] = [
    ['school', before.schoolId, after.schoolId],
    ['externalId', before.externalId, after.externalId],
    ['upn', before.upn, after.upn],
    ['name', before.name, after.name],
    ['knownAs', before.knownAs, after.knownAs],
    ['kind', before.kind, after.kind],
    ['class', before.class, after.class],
    ['manager', before.managerExternalId, after.manager],
  ]
  return pairs.flatMap(([field, from, to]) => (to === null || to === from ? [] : [{ field, from, to }]))
}

/** The numbers that a line manager may have: of everybody on the register or on the file, by school. */
function numbersOf(placed: readonly PlacedRow[], { people }: RegisterNow): ReadonlySet<string> {
  return new Set([
    ...people.map(person => `${person.schoolId ?? ''}/${person.externalId ?? ''}`),
    ...placed.map(({ row, schoolId }) => `${schoolId ?? ''}/${row.id}`),
  ])
}

function managerOf({ row, schoolId }: PlacedRow, numbers: ReadonlySet<string>): string | null {
  if (row.manager === null) return null
  const known = row.manager !== row.id && numbers.has(`${schoolId ?? ''}/${row.manager}`)
  return known ? row.manager : 'unknown'
}

/**
 * Only of a school and a kind that the file has rows of, and only from a file of which every row could be read:
 * a line that was left out may be the very person who seems to be missing. People who were never in a file
 * (entered by hand) are not missed in one.
 */
function leaversOf(
  placed: readonly PlacedRow[],
  seen: ReadonlySet<string>,
  problems: readonly RegisterProblem[],
  { people, today, actorId }: RegisterNow,
): Leaver[] {
  if (problems.some(problem => problem.leftOut)) return []
  const covered = new Set(placed.map(({ row, schoolId }) => `${schoolId ?? ''}/${kinds[row.role] ?? ''}`))
  return people
    .filter(person => covered.has(`${person.schoolId ?? ''}/${person.kind}`))
    .filter(person => person.externalId !== null && (person.leftOn === null || person.leftOn >= today))
    .filter(person => !seen.has(person.id) && person.id !== actorId)
    .map(({ id, name, class: group, schoolId }) => ({ personId: id, name, class: group, schoolId }))
}
