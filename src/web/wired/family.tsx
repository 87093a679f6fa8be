import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { AddGuardian, type NewGuardian } from '../pages/register/add-guardian.tsx'
import { FamilySheet, type ShownGuardian } from '../pages/register/family-sheet.tsx'
import type { Responsibility } from '../pages/register/family-words.ts'
import { useTell } from '../parts/toast.tsx'
import { guardianShown, policyWords, pupilShown } from './family-shown.ts'
import { useReader } from './book.tsx'
import type { LettersOf } from './use-letters.ts'

type Family = OutputOf<StaffApi, 'consent.family'>

/** The family of a pupil, for whoever may ask families. */
export function FamilyOf({ pupilId, name, letters }: { pupilId: string; name: string; letters: LettersOf }) {
  const { data } = useQueryOf('consent.family', { pupilId })
  return data ? <Shown family={data} pupilId={pupilId} name={name} letters={letters} /> : null
}

interface ShownProps {
  family: Family
  pupilId: string
  name: string
  letters: LettersOf
}

function Shown({ family, pupilId, name, letters }: ShownProps) {
  const { school } = useReader()
  const tell = useTell()
  const addPerson = useRun('people.add-person')
  const note = useRun('people.note-guardian')
  const ask = useRun('consent.ask-family')
  const end = useRun('consent.end-ask')
  const [adding, setAdding] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const guardians = family.guardians.map(guardianShown)
  const pupil: ShownGuardian | null = family.ownVoice ? pupilShown(family, pupilId, name) : null
  const failed = (failure: unknown) =>
    tell(failure instanceof ApiError ? (failure.fields[0]?.message ?? failure.message) : 'That did not work.')

  const add = async ({ name: guardianName, email, relation, responsibility }: NewGuardian) => {
    setErrors({})
    try {
      const { id } = await addPerson.mutateAsync({
        schoolId: school?.id ?? null,
        kind: 'parent',
        name: guardianName,
        ...(email !== '' && { email }),
      })
      await note.mutateAsync({ pupilId, guardianId: id, relation, responsibility })
      setAdding(false)
    } catch (failure) {
      setErrors(failure instanceof ApiError ? failure.byField : { name: 'That did not work.' })
    }
  }
  const check = (id: string, responsibility: Responsibility) => {
    const guardian = family.guardians.find(one => one.id === id)
    if (!guardian) return
    note.mutate(
      { pupilId, guardianId: id, relation: guardian.relation, responsibility },
      { onSuccess: () => tell('Noted. It counts at once.'), onError: failed },
    )
  }
  const byLetter = async (giverId: string) => {
    try {
      const { askId } = await ask.mutateAsync({ pupilId, giverId, way: 'letter' })
      await letters.make([askId])
    } catch (failure) {
      failed(failure)
    }
  }
  return (
    <>
      <FamilySheet
        guardians={guardians}
        pupil={pupil}
        basis={policyWords(family)}
        onAdd={() => setAdding(true)}
        onCheck={check}
        onMail={giverId =>
          ask.mutate(
            { pupilId, giverId, way: 'mail' },
            { onSuccess: () => tell('The link is on its way.'), onError: failed },
          )
        }
        onLetter={giverId => void byLetter(giverId)}
        onEnd={askId =>
          end.mutate({ askId }, { onSuccess: () => tell('Its links lead nowhere now.'), onError: failed })
        }
      />
      {adding && (
        <AddGuardian
          pupil={name}
          errors={errors}
          onClose={() => setAdding(false)}
          onAdd={guardian => void add(guardian)}
        />
      )}
    </>
  )
}
