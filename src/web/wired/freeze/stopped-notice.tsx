import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { Stopped } from '../../pages/freeze/stopped.tsx'
import { useReader } from '../book.tsx'
import { useNow } from '../use-now.ts'

/** Says on every page where posting is stopped, as far as it concerns the reader; nothing while it is not. */
export function StoppedNotice() {
  const { me, books } = useReader()
  const now = useNow()
  const frozen = useQueryOf('channels.list-freezes', {})
  const lift = useRun('channels.unfreeze')
  const nameOf = (schoolId: string | null) =>
    schoolId === null ? `any school of ${me.trust.name}` : books.find(({ id }) => id === schoolId)?.name
  const freezes = (frozen.data?.freezes ?? []).flatMap(({ schoolId, startedBy, startedAt, ...one }) => {
    const where = nameOf(schoolId)
    return where === undefined ? [] : [{ ...one, where, by: startedBy.name, at: startedAt, schoolId }]
  })
  if (freezes.length === 0) return null
  return (
    <Stopped
      now={now}
      freezes={freezes}
      onLift={id => {
        const freeze = freezes.find(one => one.id === id)
        if (freeze && !lift.isPending) lift.mutate({ schoolId: freeze.schoolId })
      }}
      error={lift.error?.message ?? null}
    />
  )
}
