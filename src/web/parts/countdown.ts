import { useEffect, useRef, useState } from 'react'

/** Seconds left to undo, and whether the clock runs. */
export interface Countdown {
  left: number
  stopped: boolean
  /** Set once, when the last second is over. */
  over: boolean
}

export type Beat = 'second' | 'stop' | 'go'

/** A second only counts while nobody points at the toast or has focus in it; what is over stays over. */
export function beat(state: Countdown, what: Beat): Countdown {
  if (state.over) return state
  if (what !== 'second') return { ...state, stopped: what === 'stop' }
  if (state.stopped) return state
  const left = state.left - 1
  return { ...state, left: Math.max(0, left), over: left <= 0 }
}

/** Counts down once; `onOver` is called once. */
export function useCountdown(seconds: number, stopped: boolean, onOver: () => void): number {
  const [state, setState] = useState<Countdown>({ left: seconds, stopped, over: false })
  const latest = useRef(onOver)
  latest.current = onOver
  useEffect(() => setState(now => beat(now, stopped ? 'stop' : 'go')), [stopped])
  useEffect(() => {
    if (state.over) {
      latest.current()
      return
    }
    const timer = setInterval(() => setState(now => beat(now, 'second')), 1000)
    return () => clearInterval(timer)
  }, [state.over])
  return state.left
}
