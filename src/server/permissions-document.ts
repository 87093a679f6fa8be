import type { AnyOperation } from '../platform/operations/operation.ts'
import type { PermissionTable, Way } from '../platform/operations/permission.ts'
import { needsSecondFactor } from '../platform/operations/permission.ts'

/** Who may do what, for people to read: `docs/permissions.md`, from the same values that the runner asks. */
export function permissionsDocument(operations: readonly AnyOperation[], table: PermissionTable): string {
  return [
    '# Who may do what',
    '',
    '<!-- Written by "npm run documents" from the record of operations. Do not edit. -->',
    '',
    'Outside one’s school or trust a thing does not exist (404). Inside it, what no way below opens is refused',
    '(403), and the attempt is on record. A token never exceeds the person who made it.',
    'Ways marked † want a second step at sign-in.',
    '',
    '## Permissions',
    '',
    '| Permission | Who holds it |',
    '| --- | --- |',
    ...Object.keys(table)
      .toSorted()
      .map(permission => `| \`${permission}\` | ${table[permission]!.map(describeWay).join('; ')} |`),
    '',
    '## Operations and queries',
    '',
    '| Name | What it does | Permission | On record as |',
    '| --- | --- | --- | --- |',
    ...operations.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map(describeOperation),
    '',
  ].join('\n')
}

function describeWay(way: Way): string {
  const mark = needsSecondFactor(way) ? ' †' : ''
  if ('role' in way) return `${way.role} ${way.scope === 'trust' ? 'of the trust' : 'of the school'}${mark}`
  if ('authorisation' in way) return `who is authorised to ${way.authorisation} for the account${mark}`
  if ('own' in way) return 'the person whose own it is'
  if ('anyRole' in way) return 'anybody with a role there'
  return 'Copybook itself, in a job'
}

function describeOperation(operation: AnyOperation): string {
  const recorded = (operation.records ?? []).map(kind => `\`${kind}\``).join(', ') || '–'
  const mark = operation.secondFactor ? ' †' : ''
  const about = operation.about.replaceAll('|', '\\|')
  return `| \`${operation.name}\` | ${about} | \`${operation.permission}\`${mark} | ${recorded} |`
}
