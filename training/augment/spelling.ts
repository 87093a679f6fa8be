/** How people mistype, and how they write to get past a filter. */
import type { Chance } from './chance.ts'

const digits: Readonly<Record<string, string>> = {
  a: '4',
  e: '3',
  i: '1',
  o: '0',
  s: '5',
  t: '7',
  g: '9',
  b: '8',
}
const signs: Readonly<Record<string, string>> = { a: '@', i: '!', s: '$', l: '|' }
const endings = /[.!?,]/g
const apostrophes = /[’']/g
const spaces = / /g

type Spoiler = (word: string, random: Chance) => string

const cut = (word: string, at: number, instead: string) => word.slice(0, at) + instead + word.slice(at + 1)

/** One change of one word of four letters or more. */
const ofWord: readonly Spoiler[] = [
  (word, random) => cut(word, 1 + random.below(word.length - 2), ''),
  (word, random) => {
    const at = 1 + random.below(word.length - 2)
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  },
  (word, random) => {
    const at = 1 + random.below(word.length - 1)
    return word.slice(0, at) + word.charAt(at).repeat(2 + random.below(4)) + word.slice(at + 1)
  },
  word => Array.from(word, letter => digits[letter] ?? letter).join(''),
  word => Array.from(word, letter => signs[letter] ?? letter).join(''),
  (word, random) => Array.from(word).join(random.of([' ', '.', '-', '_', '*'])),
  (word, random) => cut(word, 1 + random.below(word.length - 2), '*'),
  word => word.charAt(0) + '*'.repeat(word.length - 2) + word.charAt(word.length - 1),
  (word, random) => cut(word, 1 + random.below(word.length - 2), random.of(['#', '@', '.', '_', '-'])),
  (word, random) => {
    const at = 1 + random.below(word.length - 2)
    return `${word.slice(0, at)} ${word.slice(at)}`
  },
  word => word.toUpperCase(),
  (word, random) => word + random.of(['z', 'ss', 'h', 'x']),
]

/** One change of a whole text. */
const ofText: readonly Spoiler[] = [
  text => text.replace(spaces, ''),
  (text, random) => Array.from(text).join(random.of([' ', '.'])),
  text => text.toUpperCase(),
  text => text.toLowerCase().replace(endings, '').replace(apostrophes, ''),
  (text, random) => text.replace(spaces, () => (random.next() < 0.4 ? '' : ' ')),
]

/** The text as a hurried or a sly writer would type it. Never the same text; null when it is too short. */
export function misspell(text: string, random: Chance): string | null {
  if (random.next() < 0.25) {
    const whole = random.of(ofText)(text, random)
    return whole === text ? null : whole
  }
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (/^[A-Za-z]{4,}$/.test(word) ? [at] : []))
  if (long.length === 0) return null
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.of(long)
    const word = words.at(at) ?? ''
    if (word.length > 3) words[at] = random.of(ofWord)(word, random)
  }
  const spoiled = words.join(' ')
  return spoiled === text ? null : spoiled
}

const openings = [
  'Honestly ',
  'Tbh ',
  'Right, ',
  'Lol ',
  'Just saying, ',
  'Look, ',
  'Well, ',
  'Omg ',
  'Sorry but ',
  'Mate, ',
  'FYI ',
  'As I said, ',
]
const closings = [
  '.',
  '.',
  '!',
  '!!',
  '...',
  ' lol',
  ' x',
  ' tbh',
  ' imo',
  ' 😂',
  ', end of',
  ', just saying',
  ' smh',
  ' honestly',
]

/** Gives a text one of the small habits of comments: an opening, an ending, no capitals, no apostrophes. */
export function speak(text: string, random: Chance): string {
  let spoken = text
  if (random.next() < 0.12) spoken = random.of(openings) + spoken.charAt(0).toLowerCase() + spoken.slice(1)
  if (random.next() < 0.5 && /[\p{L}\p{N}]$/u.test(spoken)) spoken += random.of(closings)
  if (random.next() < 0.3) spoken = spoken.charAt(0).toLowerCase() + spoken.slice(1)
  if (random.next() < 0.35) spoken = spoken.replace(apostrophes, random.next() < 0.5 ? '' : "'")
  if (random.next() < 0.04) spoken = spoken.toUpperCase()
  return spoken
}
