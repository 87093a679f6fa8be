/** The columns of a register file and the words that may stand in them. Format: `docs` of the register import. */

export const channels = ['facebook', 'instagram', 'x', 'youtube', 'dojo', 'tapestry', 'linkedin'] as const
export const elements = ['photo', 'name'] as const

export type ConsentAnswer = 'given' | 'refused' | 'withdrawn' | 'unknown'

export interface ConsentColumn {
  column: string
  channel: string
  element: (typeof elements)[number]
}

/** `consent_facebook_photo` and so on; a channel that we do not know yet may have columns of its own. */
export function consentColumn(header: string): ConsentColumn | null {
  const match = /^consent_([a-z0-9-]+)_(photo|name)$/.exec(header)
  return match === null ? null : { column: header, channel: match[1]!, element: match[2] as 'photo' | 'name' }
}

/** Columns beside the consents, by every name that they go by. */
const names: Readonly<Record<string, string>> = {
  person_id: 'person_id',
  id: 'person_id',
  name: 'name',
  full_name: 'name',
  known_as: 'known_as',
  preferred_name: 'known_as',
  role: 'role',
  school: 'school',
  school_id: 'school',
  year_group: 'year_group',
  year: 'year_group',
  class: 'year_group',
  notes: 'notes',
  do_not_identify: 'do_not_identify',
  protected: 'do_not_identify',
  upn: 'upn',
  manager: 'manager',
  manager_id: 'manager',
}

/** The column's own name for a header as written ("Person ID"), or null for one that we do not read. */
export function columnOf(header: string): string | null {
  const key = header
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
  if (consentColumn(key) !== null) return key
  return Object.hasOwn(names, key) ? names[key]! : null
}

const answers: Readonly<Record<string, ConsentAnswer>> = {
  yes: 'given',
  y: 'given',
  true: 'given',
  given: 'given',
  granted: 'given',
  '1': 'given',
  no: 'refused',
  n: 'refused',
  false: 'refused',
  refused: 'refused',
  '0': 'refused',
  withdrawn: 'withdrawn',
  revoked: 'withdrawn',
  unknown: 'unknown',
  '': 'unknown',
  '?': 'unknown',
  'n/a': 'unknown',
  pending: 'unknown',
}

/** Null for a word that we do not know: it counts as unknown, and is reported. */
export const consentAnswer = (written: string): ConsentAnswer | null => {
  const key = written.trim().toLowerCase()
  return Object.hasOwn(answers, key) ? answers[key]! : null
}

const roles: Readonly<Record<string, string>> = {
  pupil: 'pupil',
  student: 'pupil',
  child: 'pupil',
  staff: 'staff',
  teacher: 'staff',
  employee: 'staff',
  agency: 'staff',
  governor: 'governor',
  trustee: 'trustee',
  volunteer: 'volunteer',
  parent: 'parent',
  carer: 'parent',
  visitor: 'visitor',
}

export const roleOf = (written: string): string | null => {
  const key = written.trim().toLowerCase()
  return Object.hasOwn(roles, key) ? roles[key]! : null
}

/** Any mark in the column protects, a plain no does not: a doubt protects. */
export const isYes = (written: string): boolean => !/^(?:|no|n|false|0)$/i.test(written.trim())
