import { useEffect, useEffectEvent, useState } from 'react'
import { useClient } from '../../api/hooks.tsx'

/** Whoever decides at once needs no lease: it is asked for only when somebody stays to read. */
const AFTER_MS = 600
/** The server gives five minutes; asked for again before they are over. */
const AGAIN_MS = 4 * 60_000

/**
 * Takes the comment in focus, so that nobody else decides it beside you, and gives it back when you go on without
 * having decided it. Gives the instant until which it is yours; null before.
 */
export function useLease(
  id: string | null,
  isDecided: (id: string) => boolean,
  onTaken: (why: Error) => void,
) {
  const client = useClient()
  const [lease, setLease] = useState<{ id: string; until: string } | null>(null)
  const isOver = useEffectEvent(isDecided)
  const tell = useEffectEvent(onTaken)
  useEffect(() => {
    if (id === null) return undefined
    let over = false
    let isOurs = false
    const take = () =>
      client.run('moderation.take', { id }).then(
        ({ heldUntil }) => {
          isOurs = true
          if (!over) setLease({ id, until: heldUntil })
        },
        (why: Error) => {
          if (!over) tell(why)
        },
      )
    const first = setTimeout(() => void take(), AFTER_MS)
    const again = setInterval(() => void take(), AGAIN_MS)
    return () => {
      over = true
      clearTimeout(first)
      clearInterval(again)
      // What somebody else has by now, or was decided, stays as it is: giving back is a courtesy.
      if (isOurs && !isOver(id)) client.run('moderation.release', { id }).catch(() => undefined)
    }
  }, [id, client])
  return lease !== null && lease.id === id ? lease.until : null
}
