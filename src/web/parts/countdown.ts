import { useEffect, useEffectEvent, useReducer } from 'react'

/** Why the clock stands still. */
export type Holder = 'pointer' | 'focus'

/** Seconds left to undo, and who holds the clock. */
export interface Countdown {
  left: number
  holders: readonly Holder[]
}

export type Beat = 'second' | { hold: Holder } | { letGo: Holder }

/** A second only counts while nobody points at the toast or has focus in it. At 0 it is over and stays over. */
export function beat(state: Countdown, what: Beat): Countdown {
  if (state.left === 0) return state
  if (what === 'second') return state.holders.length > 0 ? state : { ...state, left: state.left - 1 }
  const others = state.holders.filter(holder => holder !== ('hold' in what ? what.hold : what.letGo))
  return { ...state, holders: 'hold' in what ? [...others, what.hold] : others }
}

/** Counts down once; `onOver` is called once. Tell it by `dispatch` who holds the clock. */
export function useCountdown(seconds: number, onOver: () => void) {
  const [{ left }, dispatch] = useReducer(beat, { left: seconds, holders: [] })
  const over = left === 0
  const finish = useEffectEvent(onOver)
  useEffect(() => {
    if (over) {
      finish()
      return undefined
    }
    const timer = setInterval(() => dispatch('second'), 1000)
    return () => clearInterval(timer)
  }, [over])
  return { left, dispatch }
}
