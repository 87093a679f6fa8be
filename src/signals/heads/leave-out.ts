/**
 * What becomes of a text's features when one of its words is left out. Only the features that begin close enough to
 * the word to reach it are put again, with it and without it, so that leaving out every word in turn costs little more
 * than reading the text once.
 */
import type { Page } from '../page.ts'
import type { Word } from '../words.ts'
import { BucketList } from './bucket-list.ts'
import { GroupTally, inLetters, inMeaning, inWords, type Changes } from './group-tally.ts'
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
    const [lettersFrom, lettersTo] = [seen.starts[at]!, seen.starts[at + 1]!]
    const [classesFrom, classesTo] = [seen.classesBefore[at]!, seen.classesBefore[at + 1]!]
    const isEdge = at === 0 || at === words.length - 1
    const shapeThen = shapeHashes(shapeWithout(shape, words[at]!))
    const isOther = shapeThen.some((hash, i) => hash !== whole[i])
    tally.beginChange()
    giveJoined(neighbours, at, at + 1)
    if (isEdge) giveEdges(seen.hashes, at)
    giveJoined(letters, lettersFrom, lettersTo)
    giveJoined(classes, classesFrom, classesTo)
    if (isOther) giveShape(shapeThen)
    takeFrom(singles, at, at + 1)
    takeFrom(neighbours, at, at + 1)
    if (isEdge) takeFrom(edges, 0, 1)
    takeFrom(letters, lettersFrom, lettersTo)
    takeFrom(classes, classesFrom, classesTo)
    if (isOther) takeFrom(shapes, 0, 1)
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

/** Takes places `from` to `to` out of a row, with everything that reaches them. */
function takeFrom<T>({ group, reach, row }: Row<T>, from: number, to: number): void {
  if (from < to) tally.take(row, Math.max(0, from - reach), to, group)
}

/** What reaches over the gap when places `from` to `to` are out of the row. */
function giveJoined<T>({ group, items, reach, put }: Row<T>, from: number, to: number): void {
  const start = Math.max(0, from - reach)
  if (from === to || start === from) return
  const joined: T[] = []
  for (let place = start; place < from; place++) joined.push(items[place]!)
  for (let place = to; place < items.length && place < to + reach; place++) joined.push(items[place]!)
  list.clear()
  put(list, joined, 0, from - start)
  tally.give(list, group)
}

/** Without the first word or the last, another one is. */
function giveEdges(hashes: readonly number[], at: number): void {
  const last = hashes.length - 1
  list.clear()
  putEdges(list, hashes[at === 0 ? 1 : 0]!, hashes[at === last ? last - 1 : last]!)
  tally.give(list, inWords)
}

function giveShape(hashes: readonly number[]): void {
  list.clear()
  putShape(list, hashes)
  tally.give(list, inMeaning)
}
