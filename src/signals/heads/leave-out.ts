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
  putSingles,
  wordsReach,
} from './groups.ts'
import { seenWords } from './seen-words.ts'
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
  const singles = putRow(inWords, seen.hashes, 0, () => putSingles(list, seen))
  const neighbours = putRow(inWords, seen.hashes, wordsReach, putNeighbours)
  const edges = putRow(inWords, [seen.hashes], 0, () => putEdges(list, seen.hashes[0]!, seen.hashes.at(-1)!))
  const letters = putRow(inLetters, seen.letters, lettersReach, putLetters)
  const classes = putRow(inMeaning, seen.classes, classesReach, putClasses)
  const shapes = putRow(inMeaning, [whole], 0, () => putShape(list, whole))
  for (let at = 0; at < words.length; at++) {
    leaveOut(singles, at, at + 1)
    leaveOut(neighbours, at, at + 1)
    if (at === 0 || at === words.length - 1) changeEdges(edges.row, seen.hashes, at)
    leaveOut(letters, seen.starts[at]!, seen.starts[at + 1]!)
    leaveOut(classes, seen.classesBefore[at]!, seen.classesBefore[at + 1]!)
    changeShape(shapes.row, whole, shapeHashes(shapeWithout(shape, words[at]!)))
    tally.endChange()
  }
  return tally.all()
}

/** Puts the features of things in a row that begin at places `from` to `to` (exclusive). */
type Put<T> = (list: BucketList, items: readonly T[], from: number, to: number) => void

/** Things in a row whose features have been put. */
interface Row<T> {
  group: number
  items: readonly T[]
  /** How far a feature reaches behind the place where it begins. */
  reach: number
  put: Put<T>
  /** What the tally knows the row by. */
  row: number
}

function putRow<T>(group: number, items: readonly T[], reach: number, put: Put<T>): Row<T> {
  list.clear()
  put(list, items, 0, items.length)
  return { group, items, reach, put, row: tally.put(list, group, items.length) }
}

/** Takes places `from` to `to` out of a row: what reached them goes, and what reaches over the gap comes. */
function leaveOut<T>({ group, items, reach, put, row }: Row<T>, from: number, to: number): void {
  if (from === to) return
  const start = Math.max(0, from - reach)
  tally.take(row, start, to, group)
  if (start === from) return
  const joined: T[] = []
  for (let place = start; place < from; place++) joined.push(items[place]!)
  for (let place = to; place < items.length && place < to + reach; place++) joined.push(items[place]!)
  list.clear()
  put(list, joined, 0, from - start)
  tally.give(list, group)
}

/** Without the first word or the last, another one is. */
function changeEdges(row: number, hashes: readonly number[], at: number): void {
  const last = hashes.length - 1
  tally.take(row, 0, 1, inWords)
  list.clear()
  putEdges(list, hashes[at === 0 ? 1 : 0]!, hashes[at === last ? last - 1 : last]!)
  tally.give(list, inWords)
}

function changeShape(row: number, whole: readonly number[], then: readonly number[]): void {
  if (whole.every((hash, at) => hash === then[at])) return
  tally.take(row, 0, 1, inMeaning)
  list.clear()
  putShape(list, then)
  tally.give(list, inMeaning)
}
