import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { segmentsOf, type Segment } from '../../parts/editor/segments.ts'
import { Pin } from '../../parts/pin.tsx'
import { coveredWords, hiddenWords } from './covered-words.ts'
import type { DeskItem } from './desk-item.ts'
import { cutAt, inertWords } from './inert-words.ts'

interface WordsProps {
  item: Pick<DeskItem, 'text' | 'noWords' | 'findings' | 'hurts'>
  numbers: ReadonlyMap<string, number>
  /** The words that hurt can be read. */
  shown: boolean
}

/**
 * What somebody wrote; where it may hurt, all of it is covered until it is asked for. The words are text and nothing
 * else: no link, no markup, no letter that turns the line around.
 */
export function Words({ item, numbers, shown }: WordsProps) {
  const [whole, setWhole] = useState(false)
  if (item.text === null) return <p className="words meta">{item.noWords}</p>
  const end = whole ? item.text.length : cutAt(item.text)
  const text = inertWords(item.text.slice(0, end))
  const covered = hasHidden(item) && !shown
  const segments = segmentsOf(text, item.findings)
  return (
    <>
      <p className={`words feint${shown ? ' show' : ''}`} dir="auto">
        {covered ? (
          <Covered text={text} segments={segments} numbers={numbers} />
        ) : (
          segments.map(segment => <Stretch key={segment.start} segment={segment} numbers={numbers} />)
        )}
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

/** Whether there is anything to show or cover. */
export const hasHidden = ({ text, hurts }: Pick<DeskItem, 'text' | 'hurts'>): boolean =>
  text !== null && hurts

interface CoveredProps {
  text: string
  segments: readonly Segment[]
  numbers: ReadonlyMap<string, number>
}

/** Blurred letters that are not the writer's: nobody reads, finds or copies them, nor hears them read out. */
function Covered({ text, segments, numbers }: CoveredProps) {
  return (
    <span className="hid">
      <span className="sr">{hiddenWords(text)}</span>
      {segments.map(({ start, words, begins }) => (
        <span key={start}>
          <Pins begins={begins} numbers={numbers} />
          <span className="blur" aria-hidden="true">
            {coveredWords(words)}
          </span>
        </span>
      ))}
    </span>
  )
}

interface StretchProps {
  segment: Segment
  numbers: ReadonlyMap<string, number>
}

function Stretch({ segment: { words, worst, begins }, numbers }: StretchProps) {
  if (worst === null) return words
  return (
    <>
      <Pins begins={begins} numbers={numbers} />
      <mark className={worst.decision}>{words}</mark>
    </>
  )
}

const Pins = ({ begins, numbers }: Pick<Segment, 'begins'> & Pick<StretchProps, 'numbers'>) =>
  begins.flatMap(({ id, decision }) => {
    const number = numbers.get(id)
    return number === undefined ? [] : [<Pin key={id} verdict={decision} number={number} />]
  })
