import { useRun } from '../../api/hooks.tsx'
import { StopPosting, type Place } from '../../pages/freeze/stop-posting.tsx'
import { useReader, type Reader } from '../book.tsx'

/** For those who may: the switch that stops all posting. */
export function StopSwitch() {
  const reader = useReader()
  const freeze = useRun('channels.freeze')
  const [first, ...more] = placesOf(reader)
  if (!first) return null
  return (
    <StopPosting
      places={[first, ...more]}
      onStop={async (place, reason) => {
        await freeze.mutateAsync({ schoolId: place.id, reason })
      }}
    />
  )
}

/** The open school first; whoever acts for the trust may stop all of it. */
export function placesOf({ me, school, may }: Pick<Reader, 'me' | 'school' | 'may'>): Place[] {
  if (!may('posting:freeze')) return []
  const own: Place[] = school ? [{ id: school.id, name: school.name }] : []
  const isOfTrust = me.roles.some(held => held.school === null && held.role === 'trust-ceo')
  return isOfTrust ? [...own, { id: null, name: `All of ${me.trust.name}` }] : own
}
