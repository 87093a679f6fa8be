import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useRun } from '../api/hooks.tsx'
import { TakeDownForm } from '../pages/take-down-form.tsx'
import { Button } from '../parts/button.tsx'
import { ByHand } from './by-hand.tsx'
import { useReader } from './book.tsx'

type Variant = OutputOf<StaffApi, 'posts.show'>['variants'][number]

/** What can be done with a post on one account now: stop it, take it down, or do by hand what no machine may. */
export function PostActions({ variant, channel }: { variant: Variant; channel: string }) {
  const { may } = useReader()
  const stop = useRun('posts.stop')
  const [asking, setAsking] = useState(false)
  if (variant.byHand)
    return (may('post:draft') || may('post:decide')) && <ByHand variantId={variant.id} channel={channel} />
  return (
    <>
      {variant.state === 'approved' && may('post:take-down') && (
        <div className="foot-act">
          <Button small onClick={() => stop.mutate({ variantId: variant.id })}>
            Stop it
          </Button>
          <span className="hint">It becomes a draft again.</span>
        </div>
      )}
      {stop.error && (
        <p className="err" role="alert">
          {stop.error.message}
        </p>
      )}
      {variant.may.takeDown && (
        <div className="foot-act">
          <Button small onClick={() => setAsking(true)}>
            Take it down
          </Button>
        </div>
      )}
      {asking && <TakeDown variantId={variant.id} channel={channel} onClose={() => setAsking(false)} />}
    </>
  )
}

interface TakeDownProps {
  variantId: string
  channel: string
  onClose: () => void
}

function TakeDown({ variantId, channel, onClose }: TakeDownProps) {
  const takeDown = useRun('posts.take-down')
  return (
    <TakeDownForm
      network={channel}
      error={takeDown.error?.message}
      onClose={onClose}
      onTakeDown={reason => takeDown.mutate({ variantId, reason }, { onSuccess: onClose })}
    />
  )
}
