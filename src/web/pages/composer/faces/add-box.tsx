import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { placed, type Box } from '../../../parts/covered-picture.tsx'

/** A face of usual size in the middle: where the keyboard begins. Per cent of the picture. */
const START: Box = { left: 43, top: 35, width: 14, height: 18 }
const STEP = 1

interface AddBoxProps {
  /** "Add this face", "Cover this". */
  words: string
  onDone: (box: Box) => void
  onCancel: () => void
}

/**
 * A box that a person lays on a picture: a tap puts it there, a finger or mouse pulls it; by keyboard the arrows move
 * it and with Shift make it larger or smaller. Enter is done, Esc gives up.
 */
export function AddBox({ words, onDone, onCancel }: AddBoxProps) {
  const [box, setBox] = useState(START)
  const field = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number } | null>(null)
  const handle = useRef<HTMLButtonElement>(null)
  useEffect(() => handle.current?.focus(), [])

  const at = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = field.current!.getBoundingClientRect()
    return { x: ((event.clientX - left) / width) * 100, y: ((event.clientY - top) / height) * 100 }
  }
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = at(event)
  }
  const pull = (event: PointerEvent) => {
    if (from.current) setBox(spanned(from.current, at(event), box))
  }
  const end = (event: PointerEvent) => {
    pull(event)
    from.current = null
    handle.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onCancel()
    const [dx, dy] = ARROWS[event.key] ?? [0, 0]
    if (dx === 0 && dy === 0) return
    event.preventDefault()
    setBox(now =>
      inside(
        event.shiftKey
          ? { ...now, width: now.width + dx * STEP, height: now.height + dy * STEP }
          : { ...now, left: now.left + dx * STEP, top: now.top + dy * STEP },
      ),
    )
  }
  return (
    <div className="add-box" ref={field} onPointerDown={begin} onPointerMove={pull} onPointerUp={end}>
      <button
        ref={handle}
        type="button"
        className="face open"
        style={placed(box)}
        aria-label={words}
        aria-describedby="add-box-how"
        onKeyDown={key}
        onPointerDown={event => event.stopPropagation()}
        onClick={() => onDone(box)}
      >
        <span aria-hidden="true">
          <b>{words}</b>
        </span>
      </button>
      <p className="sr" id="add-box-how">
        Arrow keys move it, Shift with an arrow key changes its size, Enter is done, Escape gives up.
      </p>
    </div>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Less than this is a tap: the box keeps its size and comes there. */
const SMALLEST = 2

function spanned(a: { x: number; y: number }, b: { x: number; y: number }, now: Box): Box {
  const width = Math.abs(a.x - b.x)
  const height = Math.abs(a.y - b.y)
  if (width < SMALLEST || height < SMALLEST) {
    return inside({ ...now, left: b.x - now.width / 2, top: b.y - now.height / 2 })
  }
  return inside({ left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width, height })
}

/** Wholly on the picture, and never too small to be seen. */
function inside({ left, top, width, height }: Box): Box {
  const w = Math.max(SMALLEST, Math.min(width, 100))
  const h = Math.max(SMALLEST, Math.min(height, 100))
  return {
    left: Math.max(0, Math.min(left, 100 - w)),
    top: Math.max(0, Math.min(top, 100 - h)),
    width: w,
    height: h,
  }
}
