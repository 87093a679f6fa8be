import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { StopPosting, type Place } from '../../pages/freeze/stop-posting.tsx'
import { useReader, type Reader } from '../book.tsx'

/** For those whom the policy lets: the switch that stops all posting. */
export function StopSwitch() {
  const reader = useReader()
  const frozen = useQueryOf('channels.list-freezes', {})
  const freeze = useRun('channels.freeze')
  const [first, ...more] = placesOf(reader, frozen.data?.mayStop ?? [])
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

/** The open school first, then the whole trust; of both only what the server says that this person may stop. */
export function placesOf(
  { me, school }: Pick<Reader, 'me' | 'school'>,
  mayStop: readonly (string | null)[],
): Place[] {
  const own: Place[] = school ? [{ id: school.id, name: school.name }] : []
  return [...own, { id: null, name: `All of ${me.trust.name}` }].filter(({ id }) => mayStop.includes(id))
}
