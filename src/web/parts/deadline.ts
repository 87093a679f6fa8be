import { useEffect, useEffectEvent, useState } from 'react'

/** Whole seconds that are left until an instant; never more than the server gives, and none below nothing. */
export const secondsUntil = (instant: string, now: number): number =>
  Math.max(0, Math.floor((Date.parse(instant) - now) / 1000))

/** Counts down to an instant by the clock, not by ticks: a tab that slept is not behind. Calls `onOver` once. */
export function useDeadline(until: string, onOver: () => void): number {
  const [left, setLeft] = useState(() => secondsUntil(until, Date.now()))
  const over = left === 0
  const finish = useEffectEvent(onOver)
  useEffect(() => {
    if (over) {
      finish()
      return undefined
    }
    const timer = setInterval(() => setLeft(secondsUntil(until, Date.now())), 250)
    return () => clearInterval(timer)
  }, [over, until])
  return left
}
