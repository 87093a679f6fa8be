import type { OutputOf, StaffApi } from '../api/client.ts'
import { PeopleStep } from '../pages/set-up/people-step.tsx'
import { useAddPerson } from './people-add.ts'
import { rolesToGive } from './people-roles.ts'
import { useStaff, type Member } from './people-staff.ts'
import { roleOnLabel } from './role-words.ts'

interface PeopleProps {
  me: OutputOf<StaffApi, 'people.me'>
  schools: readonly { id: string; name: string }[]
  onFinish: () => void
}

/** Who has to be there before anything goes out: one chief executive, a headteacher for each school. */
export function unfilledOf(staff: readonly Member[], schools: PeopleProps['schools']): string[] {
  const held = (role: string, schoolId: string | null) =>
    staff.some(({ roles }) => roles.some(one => one.role === role && one.schoolId === schoolId))
  return [
    ...(held('trust-ceo', null) ? [] : ['the chief executive']),
    ...schools.filter(({ id }) => !held('headteacher', id)).map(({ name }) => `a headteacher at ${name}`),
  ]
}

export function SetUpPeople({ me, schools, onFinish }: PeopleProps) {
  const staff = useStaff([null, ...schools.map(({ id }) => id)])
  const adding = useAddPerson()
  const everybody = staff.data ?? []
  const nameOf = (id: string | null) => schools.find(one => one.id === id)?.name ?? me.trust.name
  return (
    <PeopleStep
      people={everybody.map(({ id, name, roles, schoolId }) => ({
        id,
        name,
        role: roleOnLabel(roles),
        where: nameOf(schoolId),
      }))}
      unfilled={staff.data ? unfilledOf(everybody, schools) : []}
      roles={rolesToGive(me.roles, false)}
      schools={schools}
      errors={adding.errors}
      busy={adding.busy}
      link={adding.link}
      onAdd={adding.addPerson}
      onHandedOver={adding.forget}
      onFinish={onFinish}
    />
  )
}
