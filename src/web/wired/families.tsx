import { useState } from 'react'
import { ApiError } from '../api/error.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { FamiliesPage, type NewCampaign } from '../pages/register/families.tsx'
import { Letters } from '../pages/register/letters.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook, useReader } from './book.tsx'
import { afterWords, campaignShown, endingShown, waitingShown } from './families-shown.ts'
import { Loaded } from './loaded.tsx'
import { useLetters } from './use-letters.ts'

/** As many letters as are made at once. */
const MOST_LETTERS = 100

export function Screen() {
  return (
    <InBook section="register">
      <Families />
    </InBook>
  )
}

function Families() {
  const { school, may } = useReader()
  const schoolId = school?.id ?? ''
  const mayAsk = may('family:ask')
  const enabled = school !== null
  const tell = useTell()
  const classes = useQueryOf('consent.matrix', { schoolId, limit: 1 }, { enabled })
  const campaigns = useQueryOf('consent.list-campaigns', { schoolId }, { enabled })
  const asks = useQueryOf('consent.list-asks', { schoolId }, { enabled: enabled && mayAsk })
  const ending = useQueryOf('consent.list-ending', { schoolId }, { enabled })
  const start = useRun('consent.start-campaign')
  const end = useRun('consent.end-campaign')
  const letters = useLetters()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [after, setAfter] = useState<string | null>(null)
  if (letters.letters) return <Letters letters={letters.letters} onClose={letters.close} />

  const begin = ({ class: group, asks: which, answerBy, language }: NewCampaign) => {
    setErrors(answerBy === '' ? { answerBy: 'Choose the last day for answers.' } : {})
    if (answerBy === '') return
    start.mutate(
      { schoolId, asks: which, answerBy, language, ...(group !== '' && { class: group }) },
      {
        onSuccess: done => setAfter(afterWords(done)),
        onError: failure =>
          setErrors({ asks: failure.fields.length === 0 ? failure.message : '', ...failure.byField }),
      },
    )
  }
  const print = async () => {
    const ids = (asks.data?.asks ?? []).filter(({ hasAddress }) => !hasAddress).map(({ id }) => id)
    try {
      await letters.make(ids.slice(0, MOST_LETTERS))
    } catch (failure) {
      tell(failure instanceof ApiError ? failure.message : 'That did not work.')
    }
  }
  return (
    <Loaded query={campaigns}>
      {data => (
        <FamiliesPage
          classes={classes.data?.classes ?? []}
          campaigns={data.campaigns.map(campaignShown)}
          waiting={(asks.data?.asks ?? []).map(waitingShown)}
          ending={(ending.data?.people ?? []).map(endingShown)}
          mayAsk={mayAsk}
          errors={Object.fromEntries(Object.entries(errors).filter(([, says]) => says !== ''))}
          after={after}
          onStart={begin}
          onEnd={id => end.mutate({ id }, { onSuccess: () => tell('Nobody is reminded any more.') })}
          onLetters={() => void print()}
        />
      )}
    </Loaded>
  )
}
