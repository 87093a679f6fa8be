import { useEffect, useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useRun } from '../api/hooks.tsx'
import type { Connecting } from '../pages/accounts/connecting.tsx'
import { ConnectingPage } from '../pages/accounts/connecting.tsx'
import { InBook } from './book.tsx'
import { asApiError } from './use-attempt.ts'
import { cameBackWith } from './came-back.ts'

export function Screen() {
  // Read once, before anything else is drawn: the address is clean from here on.
  const [back] = useState(() => {
    const found = cameBackWith(location.hash)
    history.replaceState(history.state, '', location.pathname)
    return found
  })
  return (
    <InBook section="accounts">
      <FinishConnecting back={back} />
    </InBook>
  )
}

type Outcome = OutputOf<StaffApi, 'channels.finish-connecting'>

function FinishConnecting({ back }: { back: ReturnType<typeof cameBackWith> }) {
  const finish = useRun('channels.finish-connecting')
  const choose = useRun('channels.choose-offered')
  const [outcome, setOutcome] = useState<Outcome | { outcome: 'refused'; says: string } | null>(null)
  const [name, setName] = useState<string | null>(null)
  const { mutateAsync } = finish
  useEffect(() => {
    const refused = (says: string) => setOutcome({ outcome: 'refused', says })
    if (back === null) refused('Nothing came back from a network. Begin again from the accounts page.')
    else mutateAsync(back).then(setOutcome, (failure: unknown) => refused(asApiError(failure).message))
  }, [back, mutateAsync])
  return (
    <ConnectingPage
      at={stepOf(outcome, name, choose.isPending, choose.error?.message ?? null)}
      onChoose={remoteId => {
        if (outcome?.outcome !== 'choose') return
        choose
          .mutateAsync({ attemptId: outcome.attemptId, remoteId })
          .then(connected => setName(connected.name))
          // The page shows it.
          .catch(() => undefined)
      }}
    />
  )
}

function stepOf(
  outcome: Outcome | { outcome: 'refused'; says: string } | null,
  chosen: string | null,
  busy: boolean,
  error: string | null,
): Connecting {
  if (outcome === null) return { step: 'asking' }
  if (chosen !== null) return { step: 'connected', name: chosen }
  if (outcome.outcome === 'connected') return { step: 'connected', name: outcome.name }
  if (outcome.outcome === 'choose') return { step: 'choose', offered: outcome.offered, busy, error }
  return { step: 'refused', says: outcome.says }
}
