import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { ComplaintsPage, type ShownComplaint } from '../pages/register/complaints.tsx'
import { useTell } from '../parts/toast.tsx'
import { dateOf } from '../when.ts'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'

type Complaint = OutputOf<StaffApi, 'consent.list-complaints'>['complaints'][number]

export function Screen() {
  return (
    <InBook section="register">
      <Complaints />
    </InBook>
  )
}

function Complaints() {
  const { school } = useReader()
  const tell = useTell()
  const complaints = useQueryOf(
    'consent.list-complaints',
    { schoolId: school?.id ?? '' },
    { enabled: school !== null },
  )
  const confirm = useRun('consent.acknowledge-complaint')
  const answer = useRun('consent.answer-complaint')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  return (
    <Loaded query={complaints}>
      {data => (
        <ComplaintsPage
          complaints={data.complaints.map(shown)}
          errors={errors}
          onConfirm={id =>
            confirm.mutate({ id }, { onSuccess: () => tell('Confirmed: they read it on their page.') })
          }
          onAnswer={(id, says) => {
            setErrors({})
            answer.mutate(
              { id, answer: says },
              {
                onSuccess: () => tell('Sent. They read it on their page.'),
                onError: failure => setErrors({ [id]: failure.fields[0]?.message ?? failure.message }),
              },
            )
          }}
        />
      )}
    </Loaded>
  )
}

const shown = ({ madeAt, acknowledgeBy, acknowledgedAt, ...complaint }: Complaint): ShownComplaint => ({
  ...complaint,
  isConfirmed: acknowledgedAt !== null,
  when: `Came on ${dateOf(madeAt)}. ${
    acknowledgedAt === null
      ? `${complaint.late ? 'It should have been confirmed' : 'Confirm it'} by ${dateOf(`${acknowledgeBy}T12:00:00Z`)}.`
      : `Confirmed on ${dateOf(acknowledgedAt)}.`
  }`,
})
