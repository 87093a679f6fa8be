import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { PlacePage } from '../../pages/answers/place.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'

export function Screen() {
  return (
    <InBook section="policy">
      <Place />
    </InBook>
  )
}

/** Of the school whose book is open; of the trust where there is none. */
function Place() {
  const { school } = useReader()
  const asked = school === null ? {} : { schoolId: school.id }
  const read = useQueryOf('moderation.answer-place', asked)
  const staff = useQueryOf('people.list-staff', asked)
  const save = useRun('moderation.save-answer-place')
  const tell = useTell()
  const fields = save.error?.fields ?? []
  const wrong = Object.fromEntries(fields.map(({ field, message }) => [field, message]))
  return (
    <Loaded query={read}>
      {({ version, ...place }) => (
        <PlacePage
          key={version}
          school={school?.name ?? 'The trust’s own accounts'}
          place={place}
          staff={staffFor(place.handlerId, staff.data?.staff ?? [])}
          wrong={save.error && fields.length === 0 ? { '': save.error.message } : wrong}
          saving={save.isPending}
          onSave={said =>
            save.mutate(
              { ...asked, version, ...said },
              { onSuccess: () => tell('Answers say this from now on.') },
            )
          }
        />
      )}
    </Loaded>
  )
}

type Staff = OutputOf<StaffApi, 'people.list-staff'>['staff']

/** Whoever works there; whom the list does not show but who was chosen before stays to be chosen. */
function staffFor(handlerId: string | null, staff: Staff): { id: string; name: string }[] {
  const here = staff.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name }))
  if (handlerId === null || here.some(({ id }) => id === handlerId)) return here
  return [{ id: handlerId, name: 'Whoever was chosen before' }, ...here]
}
