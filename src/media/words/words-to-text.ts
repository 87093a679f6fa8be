import type { Box } from '../box.ts'
import { around } from '../box.ts'
import type { FoundWords } from '../picture-reader.ts'

export interface WordsAsText {
  /** Lines of words, as they would be typed: what signals are read from. */
  readonly text: string
  /** Where in the picture the characters from `start` to before `end` stand: a box for each line that they touch. */
  boxesOf(start: number, end: number): Box[]
}

/** The words of a picture as one text that remembers where each of its characters stands. */
export function wordsToText(words: readonly FoundWords[]): WordsAsText {
  const placed: { start: number; end: number; word: FoundWords }[] = []
  let text = ''
  for (const word of words) {
    const before = placed.at(-1)
    if (before) text += before.word.line === word.line ? ' ' : '\n'
    placed.push({ start: text.length, end: text.length + word.text.length, word })
    text += word.text
  }
  return {
    text,
    boxesOf(start, end) {
      const touched = placed.filter(one => one.start < end && start < one.end)
      const byLine = Map.groupBy(touched, ({ word }) => word.line)
      return [...byLine.values()].map(line => around(line.map(({ word }) => word.box) as [Box, ...Box[]]))
    },
  }
}
