import type { OutputOf, StaffApi } from '../api/client.ts'

type Staff = OutputOf<StaffApi, 'people.list-staff'>['staff']

/** Who hears a suggestion: the line manager first, then whoever is or stands in for the headteacher here. */
export function hearersOf(staff: readonly Staff[number][], me: string, schoolId: string) {
  const manager = staff.find(({ id }) => id === me)?.manager
  const heads = staff.filter(
    ({ id, leftOn, roles }) =>
      id !== me &&
      leftOn === null &&
      roles.some(({ role, schoolId: where }) => role === 'headteacher' && where === schoolId),
  )
  const found = [
    ...(manager ? [{ id: manager.id, name: manager.name, role: 'your line manager' }] : []),
    ...heads.map(({ id, name }) => ({ id, name, role: 'headteacher' })),
  ]
  return found.filter((one, index) => found.findIndex(({ id }) => id === one.id) === index)
}
