import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ChangedPerson, ImportPreview } from '../pages/register/import-effect.tsx'

type Read = OutputOf<StaffApi, 'consent.preview-import'>
type Change = Read['changes'][number]
type Problem = Read['problems'][number]

/** Why a file cannot be read at all: its head or its form is wrong. Null where only single rows are. */
export function unreadable(problems: readonly Problem[]): string | null {
  const whole = problems.find(({ leftOut, line, field }) => leftOut && (field === 'file' || line === 1))
  return whole ? `The file cannot be read. Line ${whole.line}: ${whole.message}` : null
}

const cells = (list: Change['widened'], channel: (id: string) => string) =>
  list.map(({ element, channel: id }) => `${element} on ${channel(id)}`).join(', ')

/** People whose answers would become a yes, with what for. */
export const widenedOf = (changes: readonly Change[], channel: (id: string) => string): ChangedPerson[] =>
  changes
    .filter(({ widened }) => widened.length > 0)
    .map(({ line, name, widened }) => ({ id: `line-${line}`, name, what: cells(widened, channel) }))

/** People who are on the register and not on the list. */
export const leaversOf = (changes: readonly Change[]): ChangedPerson[] =>
  changes
    .filter(({ kind }) => kind === 'left')
    .map(({ personId, name, class: group }) => ({ id: personId ?? name, name, what: group ?? '' }))

/** A list as the page shows it. `widened` and `left` come from a closer look than the first answer holds. */
export function previewOf(
  file: string,
  read: Pick<Read, 'counts' | 'problems'>,
  widened: ImportPreview['widened'],
  leavers: readonly ChangedPerson[],
): ImportPreview {
  const count = (name: keyof ImportPreview['counts']) => read.counts[name] ?? 0
  return {
    file,
    counts: {
      found: count('found'),
      added: count('added'),
      changed: count('changed'),
      returned: count('returned'),
      protects: count('protects'),
      narrowed: count('narrowed'),
      widened: count('widened'),
      overruled: count('overruled'),
      leavers: count('leavers'),
      leftOut: count('leftOut'),
    },
    widened,
    leavers,
    wrong: read.problems.map(({ line, message }) => ({ line, message })),
  }
}

/** "412 people found, 6 new." after a list was taken in. */
export const takenWords = (counts: Readonly<Record<string, number>>): string => {
  const of = (name: string) => (counts[name] ?? 0).toLocaleString('en-GB')
  return `The list is taken in: ${of('added')} new people, ${of('changed')} changed, ${of('leavers')} have left.`
}
