import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../api/error.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { PersonPage, type RecordedAnswer } from '../pages/register/person.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook, useReader } from './book.tsx'
import { Letters } from '../pages/register/letters.tsx'
import { FamilyOf } from './family.tsx'
import { Loaded } from './loaded.tsx'
import { aboutOf, answersOf, eventsOf } from './person-shown.ts'
import { useEntriesAbout } from './use-entries-about.ts'
import { useLetters } from './use-letters.ts'
import { useChannels } from './use-channels.ts'

export function Screen() {
  return (
    <InBook section="register">
      <Person />
    </InBook>
  )
}

function Person() {
  const { id } = useParams({ strict: false })
  const personId = id ?? ''
  const { may } = useReader()
  const channel = useChannels()
  const tell = useTell()
  const policy = useQueryOf('governance.channels', {})
  const person = useQueryOf('consent.person', { personId })
  const kept = useQueryOf('people.person', { id: personId }, { enabled: may('register:view') })
  const record = useRun('consent.record-answer')
  const withdraw = useRun('consent.withdraw')
  const protect = useRun('consent.set-protection')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})

  const write = async ({ channelId, thing, answer, relation, wording }: RecordedAnswer) => {
    setErrors({})
    const one = { channel: channelId, element: thing }
    try {
      if (answer === 'withdrawn') await withdraw.mutateAsync({ personId, relation, about: [one] })
      else await record.mutateAsync({ personId, relation, wording, answers: [{ ...one, answer }] })
      tell(answer === 'given' ? 'Written down.' : 'Written down. It counts at once.')
      return true
    } catch (failure) {
      setErrors(failure instanceof ApiError ? failure.byField : { form: 'That did not work.' })
      return false
    }
  }
  const letters = useLetters()
  const entries = useEntriesAbout(personId)
  if (letters.letters) return <Letters letters={letters.letters} onClose={letters.close} />
  const isProtected = kept.data?.doNotIdentify ?? false
  return (
    <Loaded query={person}>
      {data => (
        <PersonPage
          person={{
            name: data.name,
            about: aboutOf(kept.data?.kind ?? 'pupil', data.class),
            protected: isProtected || data.states.some(({ state }) => state === 'protected'),
          }}
          answers={answersOf(
            data,
            (policy.data?.channels ?? []).map(({ id: one }) => channel(one)),
          )}
          events={eventsOf(data.answers, channel, entries)}
          mayRecord={may('consent:record') || may('consent:withdraw')}
          onlyNo={!may('consent:record')}
          errors={errors}
          onRecord={write}
          onProtect={
            may('person:protect')
              ? next =>
                  protect.mutate(
                    { personId, protected: next },
                    { onSuccess: () => tell('Done. It counts at once.') },
                  )
              : null
          }
        >
          {may('family:ask') && kept.data?.kind === 'pupil' && (
            <FamilyOf pupilId={personId} name={data.name} letters={letters} />
          )}
        </PersonPage>
      )}
    </Loaded>
  )
}
