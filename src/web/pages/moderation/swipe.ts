import { useRef, useState, type PointerEvent } from 'react'

/** A finger's way across a comment, in px from where it came down. */
export interface Drag {
  x: number
  y: number
}

/** How far a finger must go before letting go does something. */
export const farEnough = 96

/** Where a drag leads: sideways and far enough, or nowhere. Scrolling is none. */
export function leadsTo({ x, y }: Drag): 'left' | 'right' | null {
  if (Math.abs(x) < farEnough || Math.abs(x) < 2 * Math.abs(y)) return null
  return x < 0 ? 'left' : 'right'
}

/** In what a finger is doing something else. */
const busy = 'input, textarea, select, [data-no-swipe]'

/**
 * A swipe by a finger; a mouse never swipes. Beside it there is a button for each of the two: nobody has to drag
 * (WCAG 2.5.7). The element needs `touch-action: pan-y`, or the browser takes the drag for scrolling.
 */
export function useSwipe(onSwipe: (to: 'left' | 'right') => void) {
  const from = useRef<{ id: number; x: number; y: number } | null>(null)
  const [leading, setLeading] = useState<'left' | 'right' | null>(null)
  const way = (event: PointerEvent) =>
    from.current?.id === event.pointerId
      ? leadsTo({ x: event.clientX - from.current.x, y: event.clientY - from.current.y })
      : null
  const end = () => {
    from.current = null
    setLeading(null)
  }
  return {
    leading,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const elsewhere = event.target instanceof Element && event.target.closest(busy) !== null
        if (event.pointerType !== 'touch' || !event.isPrimary || elsewhere) return
        from.current = { id: event.pointerId, x: event.clientX, y: event.clientY }
      },
      onPointerMove: (event: PointerEvent) => setLeading(way(event)),
      onPointerUp: (event: PointerEvent) => {
        const to = way(event)
        end()
        if (to !== null) onSwipe(to)
      },
      onPointerCancel: end,
    },
  }
}
