import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { segmentsOf, type Segment } from '../../parts/editor/segments.ts'
import { Pin } from '../../parts/pin.tsx'
import type { DeskItem } from './desk-item.ts'
import { cutAt, inertWords } from './inert-words.ts'

interface WordsProps {
  item: Pick<DeskItem, 'text' | 'noWords' | 'findings' | 'proposal'>
  numbers: ReadonlyMap<string, number>
  /** The words that hurt can be read. */
  shown: boolean
}

/**
 * What somebody wrote, with the words that are marked blurred until they are asked for. They are text and nothing
 * else: no link, no markup, no letter that turns the line around.
 */
export function Words({ item, numbers, shown }: WordsProps) {
  const [whole, setWhole] = useState(false)
  if (item.text === null) return <p className="words meta">{item.noWords}</p>
  const end = whole ? item.text.length : cutAt(item.text)
  const text = inertWords(item.text.slice(0, end))
  return (
    <>
      <p className={`words feint${shown ? ' show' : ''}`} dir="auto">
        {segmentsOf(text, item.findings).map(segment => (
          <Stretch
            key={segment.start}
            segment={segment}
            numbers={numbers}
            hidden={hurts(segment, item)}
            shown={shown}
          />
        ))}
      </p>
      {end < item.text.length && (
        <p className="more-words">
          <Button small onClick={() => setWhole(true)}>
            Show all {item.text.length.toLocaleString('en-GB')} letters
          </Button>
        </p>
      )}
    </>
  )
}

/** A stretch is blurred where a mark would take it away; where none says which words, all of them are. */
function hurts(segment: Segment, { findings, proposal }: WordsProps['item']): boolean {
  if (segment.covers.some(({ decision }) => decision === 'refuse')) return true
  return (
    proposal === 'remove' && !findings.some(({ decision, start }) => decision === 'refuse' && start !== null)
  )
}

/** Whether there is anything to show or blur. */
export const hasHidden = (item: WordsProps['item']): boolean =>
  item.text !== null && segmentsOf(item.text, item.findings).some(segment => hurts(segment, item))

interface StretchProps {
  segment: Segment
  numbers: ReadonlyMap<string, number>
  hidden: boolean
  shown: boolean
}

function Stretch({ segment, numbers, hidden, shown }: StretchProps) {
  const { words, worst, begins } = segment
  const pins = begins.map(({ id, decision }) => (
    <Pin key={id} verdict={decision} number={numbers.get(id) ?? 0} />
  ))
  if (hidden && !shown)
    return (
      <>
        {pins}
        <span className="hid">
          <span aria-hidden="true">{words}</span>
          <span className="sr">{hiddenWords(words)}</span>
        </span>
      </>
    )
  if (worst === null && !hidden) return words
  return (
    <>
      {pins}
      <mark className={hidden ? 'refuse' : (worst?.decision ?? '')}>{words}</mark>
    </>
  )
}

function hiddenWords(words: string): string {
  const count = words.trim().split(/\s+/).length
  return count === 1 ? ' one word hidden ' : ` ${count} words hidden `
}
