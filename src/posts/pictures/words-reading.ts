import { around } from '../../media/box.ts'
import type { PlacedReading } from '../../policy/post-to-check.ts'
import { readText } from '../../signals/read-text.ts'
import type { World } from '../../signals/signal.ts'
import type { KnownWord } from './known-pictures.ts'

/**
 * What is written in a picture, read like any other words: a name badge, a telephone number, an address. Each fact gets
 * the box of the words that it rests on, so that it can be drawn and covered. Null: nothing is written there.
 */
export function wordsReading(words: readonly KnownWord[], world: World): PlacedReading['reading'] | null {
  const placed: { word: KnownWord; start: number; end: number }[] = []
  let text = ''
  for (const word of words) {
    const before = placed.at(-1)
    if (before) text += before.word.line === word.line ? ' ' : '\n'
    placed.push({ word, start: text.length, end: text.length + word.text.length })
    text += word.text
  }
  if (placed.length === 0) return null
  const reading = readText(text, world)
  return {
    ...reading,
    facts: reading.facts.map(fact => {
      // What is said of the whole text lies where the whole text does.
      const { start, end } = { start: fact.start ?? 0, end: fact.end ?? text.length }
      const under = placed.filter(one => one.start < end && start < one.end).map(({ word }) => word)
      const [first, ...others] = under.length > 0 ? under : words
      return { ...fact, box: around([first!, ...others]) }
    }),
  }
}
