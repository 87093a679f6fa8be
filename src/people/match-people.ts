import type { RegisteredPerson } from './register-csv.ts'
import type { Registered } from './registered.ts'

/** A row of a file with the school that it belongs to. */
export interface PlacedRow {
  row: RegisteredPerson
  schoolId: string | null
}

export type Match = { person: Registered | null } | { problem: string }

/**
 * Who of the register each row is: by the school's own number, then by the unique pupil number, never by a name.
 * The number counts within its school only, since two schools' systems both count from 1; the pupil number is
 * national, so it also finds a pupil who came from another school of the trust.
 */
export function matchPeople(
  rows: readonly PlacedRow[],
  register: readonly Registered[],
): Map<PlacedRow, Match> {
  const byNumber = new Map<string, Registered>()
  const byUpn = new Map<string, Registered>()
  for (const person of register) {
    if (person.externalId !== null) byNumber.set(key(person.schoolId, person.externalId), person)
    // Of two with one pupil number (a re-admission), the one who is still here.
    if (person.upn !== null && (person.leftOn === null || !byUpn.has(person.upn)))
      byUpn.set(person.upn, person)
  }
  const taken = new Set<string>()
  const upns = new Set<string>()
  const matches = new Map<PlacedRow, Match>()
  for (const placed of rows) {
    const match = matchOne(placed)
    matches.set(placed, match)
    if ('person' in match && match.person) taken.add(match.person.id)
    if (placed.row.upn !== null) upns.add(placed.row.upn)
  }
  return matches

  function matchOne({ row, schoolId }: PlacedRow): Match {
    const numbered = byNumber.get(key(schoolId, row.id)) ?? null
    const pupil = row.upn === null ? null : (byUpn.get(row.upn) ?? null)
    if (row.upn !== null && upns.has(row.upn)) {
      return {
        problem: `The pupil number ${row.upn} stands on an earlier line too. Give each pupil their own.`,
      }
    }
    if (numbered && pupil && numbered !== pupil) {
      return { problem: 'The id belongs to one person and the pupil number to another. Check both.' }
    }
    if (numbered && !pupil && row.upn !== null && numbered.upn !== null) {
      return { problem: 'Our register has another pupil number for this id. Check which one is right.' }
    }
    const person = numbered ?? pupil
    if (person && taken.has(person.id)) {
      return { problem: 'An earlier line is about the same person. Leave one of the two out.' }
    }
    return { person }
  }
}

const key = (schoolId: string | null, number: string): string => `${schoolId ?? ''}/${number}`
