import type { Word } from '../words.ts'
import { hashOf, hashOn } from './hashing.ts'

/** How long a text is, how loud, how much of it is emoji, and whether it asks. */
export interface Shape {
  words: number
  capitals: number
  emoji: number
  question: number
  exclamation: number
}

export function shapeOf(text: string, words: readonly Word[]): Shape {
  let capitals = 0
  let emoji = 0
  for (const word of words) {
    if (isLoud(word)) capitals++
    if (word.kind === 'emoji') emoji++
  }
  return {
    words: words.length,
    capitals,
    emoji,
    question: Number(text.includes('?')),
    exclamation: text.includes('!!') ? 2 : Number(text.includes('!')),
  }
}

/** The shape of the same text with one word less; its marks are asked of the whole text. */
export const shapeWithout = (shape: Shape, word: Word): Shape => ({
  ...shape,
  words: shape.words - 1,
  capitals: shape.capitals - Number(isLoud(word)),
  emoji: shape.emoji - Number(word.kind === 'emoji'),
})

/** "NEVER": nothing in small letters. */
function isLoud({ kind, raw }: Word): boolean {
  if (kind !== 'word' || raw.length <= 2) return false
  const first = raw.charCodeAt(0)
  // What nearly every word begins with: the others need not be asked.
  if (first >= 0x61 && first <= 0x7a) return false
  return raw === raw.toUpperCase()
}

/** Hashes of what the heads see of a shape: each by its name and a number that is small whatever the text. */
export const shapeHashes = (shape: Shape): readonly number[] => [
  hashOn(length, String(Math.floor(Math.log2(shape.words + 1) * 1.5))),
  hashOn(capitals, String(Math.min(4, shape.capitals))),
  hashOn(emoji, String(Math.min(4, shape.emoji))),
  hashOn(question, String(shape.question)),
  hashOn(exclamation, String(shape.exclamation)),
]

const length = hashOf('length ')
const capitals = hashOf('capitals ')
const emoji = hashOf('emoji ')
const question = hashOf('question ')
const exclamation = hashOf('exclamation ')
