import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { placeMarks } from './place-marks.ts'

interface MarginProps {
  /** Spoken heading: "Marks on the words". */
  title: string
  className?: string | undefined
  /** Where the lines are: the element that holds the pins, or the picture for marks on it. */
  lines: React.RefObject<HTMLElement | null>
  children: ReactNode
}

/** From this width on the margin stands beside the text; below, marks follow it in order. */
const wide = '(min-width: 900px)'

/**
 * The margin beside the text. On a desk each mark stands on the line that it means; on a phone they come after the
 * text, in its order. Placing uses margins, so the sheet grows with its marks.
 */
export function Margin({ title, className = 'margin', lines, children }: MarginProps) {
  const margin = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (margin.current) placeIn(margin.current, lines.current)
  })
  useEffect(() => {
    const place = () => {
      if (margin.current) placeIn(margin.current, lines.current)
    }
    const watch = new ResizeObserver(place)
    if (lines.current) watch.observe(lines.current)
    // A font that comes late may break lines elsewhere and leave the text as tall as it was.
    document.fonts.addEventListener('loadingdone', place)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', place)
    }
  }, [lines])
  return (
    <div className={className} ref={margin}>
      <h2 className="sr">{title}</h2>
      {children}
    </div>
  )
}

function placeIn(margin: HTMLElement, lines: HTMLElement | null): void {
  const marks = [...margin.querySelectorAll<HTMLElement>('.mark')]
  for (const mark of marks) mark.style.removeProperty('margin-top')
  const first = marks[0]
  if (!first || !lines || !matchMedia(wide).matches) return
  const top = first.getBoundingClientRect().top
  const tops = placeMarks(
    marks.map(mark => {
      const pin = lines.querySelector(`[data-pin="${mark.dataset['mark'] ?? ''}"]`)
      const line = pin ? pin.getBoundingClientRect().top : (lines.getBoundingClientRect().top ?? top)
      return { line: line - top, height: mark.offsetHeight }
    }),
  )
  let bottom = 0
  for (const [index, mark] of marks.entries()) {
    mark.style.marginTop = `${(tops[index] ?? 0) - bottom}px`
    bottom = (tops[index] ?? 0) + mark.offsetHeight
  }
}
