import { useState } from 'react'
import { useQueryOf } from '../../api/hooks.tsx'
import { WithdrawalsPage } from '../../pages/withdrawals/withdrawals.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useNow } from '../use-now.ts'

export function Screen() {
  return (
    <InBook section="register">
      <Withdrawals />
    </InBook>
  )
}

function Withdrawals() {
  const { school, may } = useReader()
  const now = useNow()
  const [state, setState] = useState<'open' | 'settled'>('open')
  const [before, setBefore] = useState<string | undefined>()
  const asked = useQueryOf(
    'posts.list-withdrawals',
    { schoolId: school?.id ?? '', state, ...(before && { before }) },
    { enabled: school !== null, keepLast: true },
  )
  return (
    <Loaded query={asked}>
      {({ withdrawals, waiting, reading, next }) => (
        <WithdrawalsPage
          now={now}
          rows={withdrawals}
          state={state}
          waiting={waiting}
          reading={reading}
          mayListMany={may('withdrawal:list-many')}
          onState={wanted => {
            setBefore(undefined)
            setState(wanted)
          }}
          onMore={next === null ? null : () => setBefore(next)}
        />
      )}
    </Loaded>
  )
}
