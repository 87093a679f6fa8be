import { useQueryOf } from '../api/hooks.tsx'
import { ConcernsPage } from '../pages/concerns/concerns.tsx'
import { InBook } from './book.tsx'
import { rowOf } from './case-shown.ts'
import { Loaded } from './loaded.tsx'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="concerns">
      <Concerns />
    </InBook>
  )
}

function Concerns() {
  const open = useQueryOf('cases.list', {})
  const closed = useQueryOf('cases.list', { closed: true })
  const now = useNow()
  return (
    <Loaded query={open}>
      {({ cases }) => (
        <ConcernsPage
          open={cases.map(one => rowOf(one, now))}
          closed={(closed.data?.cases ?? []).map(one => rowOf(one, now))}
        />
      )}
    </Loaded>
  )
}
