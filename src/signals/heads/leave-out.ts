/**
 * What becomes of a text's features when one of its words is left out. Only the features that begin close enough to
 * the word to reach it are put again, with it and without it, so that leaving out every word in turn costs little more
 * than reading the text once.
 */
import type { Page } from '../page.ts'
import type { Word } from '../words.ts'
import { BucketList } from './bucket-list.ts'
import { GroupTally, type Changes } from './group-tally.ts'
import {
  classesReach,
  lettersReach,
  putClasses,
  putEdges,
  putLetters,
  putNeighbours,
  putShape,
  putWord,
  putWords,
  wordsReach,
} from './groups.ts'
import { seenWords, type SeenWords } from './seen-words.ts'
import { shapeHashes, shapeOf, shapeWithout } from './shape.ts'

const list = new BucketList()
const tally = new GroupTally()
/** The groups, as `featuresOf` has them. */
const [inWords, inLetters, inMeaning] = [0, 1, 2]

/** Leaves out each of the words in turn. They are a page's first, and at least two. */
export function leaveOutEach(page: Page, words: readonly Word[]): Changes {
  const seen = seenWords(words)
  const shape = shapeOf(page.original, words)
  const whole = shapeHashes(shape)
  tally.begin()
  list.clear()
  putWords(list, seen)
  tally.put(list, inWords)
  list.clear()
  putLetters(list, seen.letters, 0, seen.letters.length)
  tally.put(list, inLetters)
  list.clear()
  putClasses(list, seen.classes, 0, seen.classes.length)
  putShape(list, whole)
  tally.put(list, inMeaning)
  words.forEach((word, at) => {
    shiftWord(seen, at)
    shiftEdges(seen.hashes, at)
    shiftRow(inWords, seen.hashes, at, at + 1, wordsReach, putNeighbours)
    shiftRow(inLetters, seen.letters, seen.starts[at]!, seen.starts[at + 1]!, lettersReach, putLetters)
    const [from, to] = [seen.classesBefore[at]!, seen.classesBefore[at + 1]!]
    if (to > from) shiftRow(inMeaning, seen.classes, from, to, classesReach, putClasses)
    shiftShape(whole, shapeHashes(shapeWithout(shape, word)))
    tally.endChange()
  })
  return tally.all()
}

function shiftWord(seen: SeenWords, at: number): void {
  list.clear()
  putWord(list, seen, at)
  tally.shift(list, inWords, -1)
}

/** What is the first word and the last when the one at `at` is not there. */
function shiftEdges(hashes: readonly number[], at: number): void {
  const last = hashes.length - 1
  if (at > 0 && at < last) return
  list.clear()
  putEdges(list, hashes[0]!, hashes[last]!)
  tally.shift(list, inWords, -1)
  list.clear()
  putEdges(list, hashes[at === 0 ? 1 : 0]!, hashes[at === last ? last - 1 : last]!)
  tally.shift(list, inWords, 1)
}

function shiftShape(before: readonly number[], then: readonly number[]): void {
  list.clear()
  putShape(list, before, then)
  tally.shift(list, inMeaning, -1)
  list.clear()
  putShape(list, then, before)
  tally.shift(list, inMeaning, 1)
}

/** Takes `from` to `to` out of things in a row whose features reach so far behind the place where they begin. */
function shiftRow<T>(
  group: number,
  row: readonly T[],
  from: number,
  to: number,
  reach: number,
  put: (list: BucketList, row: readonly T[], from: number, to: number) => void,
): void {
  const start = Math.max(0, from - reach)
  list.clear()
  put(list, row, start, to)
  tally.shift(list, group, -1)
  list.clear()
  put(list, row.slice(start, from).concat(row.slice(to, to + reach)), 0, from - start)
  tally.shift(list, group, 1)
}
