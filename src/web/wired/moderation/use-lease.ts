import { useEffect, useEffectEvent, useState } from 'react'
import { useClient } from '../../api/hooks.tsx'

/** Whoever decides at once needs no lease: it is asked for only when somebody stays to read. */
const AFTER_MS = 600
/** The server gives five minutes; asked for again before they are over. */
const AGAIN_MS = 4 * 60_000

interface LeaseProps {
  /** The comment in focus; null: nothing waits. */
  id: string | null
  /**
   * Looks at the list anew: true where the comment still waits and nobody else has it. What the list says by then is not
   * asked for: a page that has lain open for a while names what somebody else decided long ago.
   */
  isFree: (id: string) => Promise<boolean>
  isDecided: (id: string) => boolean
  /** Somebody was faster even so. */
  onTaken: (why: Error) => void
}

/**
 * Takes the comment in focus, so that nobody else decides it beside you, and gives it back when you go on without
 * having decided it. Gives the instant until which it is yours; null before.
 */
export function useLease({ id, isFree, isDecided, onTaken }: LeaseProps) {
  const client = useClient()
  const [lease, setLease] = useState<{ id: string; until: string } | null>(null)
  const isOver = useEffectEvent(isDecided)
  const look = useEffectEvent(isFree)
  const tell = useEffectEvent(onTaken)
  useEffect(() => {
    if (id === null) return undefined
    const leaving = new AbortController()
    let isAsked = false
    const take = async () => {
      try {
        if (!(await look(id)) || leaving.signal.aborted) return
        isAsked = true
        // Called off when you go on: beside your own decision it would only hear that there is one.
        const { heldUntil } = await client.run('moderation.take', { id }, leaving.signal)
        setLease({ id, until: heldUntil })
      } catch (failure) {
        if (!leaving.signal.aborted) tell(failure as Error)
      }
    }
    const first = setTimeout(() => void take(), AFTER_MS)
    const again = setInterval(() => void take(), AGAIN_MS)
    return () => {
      leaving.abort()
      clearTimeout(first)
      clearInterval(again)
      // What somebody else has by now, or was decided, stays as it is: giving back is a courtesy.
      if (isAsked && !isOver(id)) client.run('moderation.release', { id }).catch(() => undefined)
    }
  }, [id, client])
  return lease !== null && lease.id === id ? lease.until : null
}
