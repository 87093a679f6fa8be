import { useState } from 'react'
import { ApiError } from '../api/error.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { FollowingPage } from '../pages/following/following.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook } from './book.tsx'
import { followingGroups } from './following-shown.ts'
import { Loaded } from './loaded.tsx'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="accounts">
      <Following />
    </InBook>
  )
}

function Following() {
  const list = useQueryOf('following.list', {})
  const request = useRun('following.request')
  const decide = useRun('following.decide')
  const look = useRun('following.look')
  const end = useRun('following.end')
  const verify = useRun('following.verify-profile')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  // By the promise: what stood here may be gone before a callback of the press would be called.
  const said = (run: Promise<unknown>, words: string) =>
    void run.then(
      () => tell(words),
      (failure: Error) => tell(failure.message),
    )
  return (
    <Loaded query={list}>
      {({ followed, lines, words, recheckMonths }) => (
        <FollowingPage
          now={now}
          {...followingGroups(followed, channel, now)}
          lines={lines.map(line => ({ ...line, channel: channel(line.channel) }))}
          words={words}
          recheckMonths={recheckMonths}
          accounts={lines
            .filter(({ mayVerify }) => mayVerify)
            .map(({ accountId: id, account: name }) => ({ id, name }))}
          errors={errors}
          onAsk={async asked => {
            try {
              setErrors({})
              await request.mutateAsync(asked)
              tell('Asked. Somebody else decides.')
              return true
            } catch (failure) {
              const known = failure instanceof ApiError ? failure.byField : {}
              setErrors(Object.keys(known).length > 0 ? known : { form: 'That did not work.' })
              return false
            }
          }}
          onDecide={(id, decision, why) =>
            said(decide.mutateAsync({ id, decision, why }), 'It is on record.')
          }
          onLook={id => said(look.mutateAsync({ id, commercial: false }), 'It is on record.')}
          onEnd={(id, why) =>
            said(end.mutateAsync({ id, why }), 'It has ended. Take it back on the network too.')
          }
          onVerify={accountId => said(verify.mutateAsync({ accountId }), 'It is on record.')}
        />
      )}
    </Loaded>
  )
}
