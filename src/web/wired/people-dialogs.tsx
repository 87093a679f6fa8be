import type { InputOf, StaffApi } from '../api/client.ts'
import { useRun } from '../api/hooks.tsx'
import { GiveRole } from '../pages/give-role.tsx'
import { LastDay } from '../pages/last-day.tsx'
import { useTell } from '../parts/toast.tsx'
import { dateOf } from '../when.ts'
import { useReader } from './book.tsx'
import { isOfTrust, rolesToGive } from './people-roles.ts'
import { holdersOf, type Member } from './people-staff.ts'

interface DialogProps {
  staff: readonly Member[]
  onClose: () => void
}

/** Gives somebody a role more. */
export function GiveRoleTo({ person, staff, onClose }: DialogProps & { person: Member }) {
  const { me } = useReader()
  const tell = useTell()
  const grant = useRun('people.grant-role')
  return (
    <GiveRole
      name={person.name}
      roles={rolesToGive(me.roles, true)}
      schools={me.schools}
      mayTrust={isOfTrust(me.roles)}
      holders={(role, schoolId) => holdersOf(staff, role, schoolId).filter(({ id }) => id !== person.id)}
      errors={grant.error?.byField ?? {}}
      busy={grant.isPending}
      onClose={onClose}
      onGive={({ role, schoolId, from, until, standsInFor }) =>
        grant.mutate(
          {
            personId: person.id,
            role: role as InputOf<StaffApi, 'people.grant-role'>['role'],
            schoolId: schoolId || null,
            ...(from !== '' && { from }),
            ...(until !== '' && { until }),
            ...(standsInFor !== '' && { standsInFor }),
          },
          {
            onSuccess: () => {
              tell(`${person.name} has the role, from the day that you wrote.`)
              onClose()
            },
          },
        )
      }
    />
  )
}

/** Ends a role with a last day. */
export function EndRoleOf({
  grantId,
  staff,
  today,
  onClose,
}: DialogProps & { grantId: string; today: string }) {
  const end = useRun('people.end-role')
  const tell = useTell()
  const holder = staff.find(({ roles }) => roles.some(role => role.grantId === grantId))
  return (
    <LastDay
      title={`End a role of ${holder?.name ?? 'somebody'}`}
      what="What they decided stays on the record."
      action="End the role"
      today={today}
      error={end.error?.of('lastDay') ?? end.error?.message}
      busy={end.isPending}
      onClose={onClose}
      onEnd={lastDay =>
        end.mutate(
          { id: grantId, lastDay },
          {
            onSuccess: ({ until }) => {
              tell(`The role ends with ${dateOf(until)}.`)
              onClose()
            },
          },
        )
      }
    />
  )
}

/** Says that somebody leaves: their roles and their way into accounts end with the day. */
export function LeaverDay({
  person,
  today,
  onClose,
}: Omit<DialogProps, 'staff'> & { person: Member; today: string }) {
  const end = useRun('people.end-person')
  const tell = useTell()
  return (
    <LastDay
      title={`${person.name} leaves`}
      what="Their roles and their way in to accounts end with that day."
      action="Write it down"
      today={today}
      error={end.error?.of('lastDay') ?? end.error?.message}
      busy={end.isPending}
      onClose={onClose}
      onEnd={lastDay =>
        end.mutate(
          { id: person.id, lastDay },
          {
            onSuccess: () => {
              tell(`${person.name} belongs here until ${dateOf(lastDay)}.`)
              onClose()
            },
          },
        )
      }
    />
  )
}
