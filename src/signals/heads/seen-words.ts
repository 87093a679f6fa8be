import { classOf } from '../classes.ts'
import { emojiName } from '../emoji-names.ts'
import type { Word } from '../words.ts'
import { hashOf } from './hashing.ts'
import { plainReading } from './plain-reading.ts'

/** The words of a text as the heads see them: all that is hashed of one word, and of words side by side. */
export interface SeenWords {
  /** One a word. */
  hashes: readonly number[]
  /** Hashes of the words that an emoji says, by the emoji's place. */
  said: ReadonlyMap<number, readonly number[]>
  /** UTF-16 units: a space, and every word with a space behind it. Anything but words and emoji is `#`. */
  letters: readonly number[]
  /** Where each word begins in `letters`, and behind them where the last one ends. */
  starts: readonly number[]
  /** Classes of the words that have one. */
  classes: readonly string[]
  /** How many classes stand before each word, and behind them how many there are. */
  classesBefore: readonly number[]
}

const space = 0x20
const numberSign = 0x23

export function seenWords(words: readonly Word[]): SeenWords {
  const hashes: number[] = []
  const letters = [space]
  const starts: number[] = []
  const classes: string[] = []
  const classesBefore: number[] = []
  let said: Map<number, readonly number[]> | null = null
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const read = plainReading(word) ?? word.folded
    starts.push(letters.length)
    classesBefore.push(classes.length)
    if (word.kind === 'word' || word.kind === 'emoji') {
      hashes.push(hashOf(read))
      for (let unit = 0; unit < read.length; unit++) letters.push(read.charCodeAt(unit))
    } else {
      hashes.push(hashOf(`<${word.kind}>`))
      letters.push(numberSign)
    }
    letters.push(space)
    if (word.kind === 'emoji') {
      const name = emojiName(word.raw)
      if (name !== null) (said ??= new Map()).set(i, name.split(' ').map(hashOf))
    }
    const found = classOf(read)
    if (found !== null) classes.push(found)
  }
  starts.push(letters.length)
  classesBefore.push(classes.length)
  return { hashes, said: said ?? nothingSaid, letters, starts, classes, classesBefore }
}

const nothingSaid: ReadonlyMap<number, readonly number[]> = new Map()
