/**
 * What a word may be when it is written to get past a list: digits and signs for letters (l33t), stretched letters,
 * letters behind stars or dashes, and what people thumb ("ur", "h8"). Gives readings beside the word, the likeliest
 * first and never more than four; the word itself stays: "Year 5s" is "Year 5s".
 */
import { maskedWords } from './lists/masked-words.ts'

const signs = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['$', 's'],
  ['@', 'a'],
  ['!', 'i'],
  ['|', 'l'],
  ['+', 't'],
])

/** What is typed for a word on a phone. */
const thumbed = new Map([
  ['u', 'you'],
  ['ur', 'your'],
  ['r', 'are'],
  ['urself', 'yourself'],
  ['urselves', 'yourselves'],
  ['h8', 'hate'],
  ['h8s', 'hates'],
  ['h8er', 'hater'],
  ['h8ers', 'haters'],
  ['m8', 'mate'],
  ['m8s', 'mates'],
  ['gr8', 'great'],
  ['l8', 'late'],
  ['l8r', 'later'],
  ['w8', 'wait'],
  ['str8', 'straight'],
  ['b4', 'before'],
  ['2day', 'today'],
  ['2moro', 'tomorrow'],
  ['2nite', 'tonight'],
  ['4ever', 'forever'],
  ['sum1', 'someone'],
  ['ne1', 'anyone'],
  ['every1', 'everyone'],
])

const shortest = 3
const collapsed = groupBy(collapse)
const byFirst = groupBy(word => word[0]!)

function groupBy(key: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of maskedWords) groups.set(key(word), [...(groups.get(key(word)) ?? []), word])
  return groups
}

/** Every run of a letter as one letter. */
function collapse(word: string): string {
  let out = ''
  let from = 0
  for (let i = 1; i < word.length; i++) {
    if (word.charCodeAt(i) !== word.charCodeAt(i - 1)) continue
    if (i > from) out += word.slice(from, i)
    from = i + 1
  }
  return out + word.slice(from)
}

const none: readonly string[] = []

/** Other readings of a folded word; empty for nearly every word. */
export function disguised(folded: string): readonly string[] {
  let repeats = 1
  let longest = 1
  let hidden = false
  let starred = false
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    // a to z is what nearly every word is made of.
    if (unit < 0x61 || unit > 0x7a) {
      if (unit === 0x2a) starred = true
      else if (unit < 0x80) hidden = true
    }
    repeats = i > 0 && unit === folded.charCodeAt(i - 1) ? repeats + 1 : 1
    if (repeats > longest) longest = repeats
  }
  if (longest === 1 && !hidden && !starred) {
    const meant = folded.length < 11 ? thumbed.get(folded) : undefined
    return meant === undefined ? none : [meant]
  }
  if (starred) return unmasked(folded)
  return readingsOf(folded, hidden, longest)
}

function readingsOf(folded: string, hidden: boolean, longest: number): readonly string[] {
  // What nearly every word with a double letter is ("see", "school"): no known word stretched.
  if (!hidden && longest === 2) {
    const known = stretchedKnown(folded)
    return known === undefined || known === folded ? none : [known]
  }
  const meant = hidden ? thumbed.get(folded) : undefined
  const readings = new Set<string>()
  if (meant !== undefined) readings.add(meant)
  const decoded = hidden ? Array.from(folded, unit => signs.get(unit) ?? unit).join('') : folded
  if (longest > 1 || hidden) {
    const known = stretchedKnown(decoded)
    if (known !== undefined) readings.add(known)
  }
  if (longest > 2) {
    readings.add(decoded.replace(/(.)\1\1+/g, '$1'))
    readings.add(decoded.replace(/(.)\1\1+/g, '$1$1'))
  } else if (hidden) readings.add(decoded)
  if (hidden && folded.includes('1')) readings.add(decoded.replaceAll('i', 'l'))
  readings.delete(folded)
  return readings.size === 0 ? none : [...readings].slice(0, 4)
}

/** The known word that this one stretches: every run of a letter at least as long as there ("fuuuck", "bittch"). */
function stretchedKnown(word: string): string | undefined {
  const candidates = collapsed.get(collapse(word))
  return candidates?.find(candidate => candidate === word || stretches(word, candidate))
}

function stretches(word: string, plain: string): boolean {
  const runs = word.match(/(.)\1*/g) ?? []
  const plainRuns = plain.match(/(.)\1*/g) ?? []
  return runs.length === plainRuns.length && runs.every((run, at) => run.length >= plainRuns[at]!.length)
}

/** Known words that a word with stars can be: "f**k", "w*nker"; the likelier first. */
export function unmasked(folded: string): readonly string[] {
  if (folded.length < shortest || folded.length > 20) return none
  const decoded = Array.from(folded, unit => signs.get(unit) ?? unit).join('')
  const open = decoded.replaceAll('*', '').length
  const found = (byFirst.get(decoded[0] ?? '') ?? []).filter(word => unmasks(decoded, word))
  // A first letter alone says little: then only the likeliest is meant.
  return open === 1 ? found.slice(0, 1) : found.slice(0, 3)
}

/**
 * A word in two pieces with a mask between ("s—t", "f-ck", "c..t"): known words that begin and end so. One mark
 * stands for one letter, a long dash or several marks for any number.
 */
export function unmaskedBetween(head: string, mask: string, tail: string): readonly string[] {
  if (head.length + tail.length > 12 || head.length === 0) return none
  const loose = mask.length > 1 || mask === '—'
  return (byFirst.get(head[0]!) ?? [])
    .filter(word => {
      const missing = word.length - head.length - tail.length
      return (
        word.length > shortest &&
        missing > 0 &&
        (missing === mask.length || (loose && tail !== '')) &&
        word.startsWith(head) &&
        word.endsWith(tail)
      )
    })
    .slice(0, 2)
}

/** True when a masked word ("f**k") can be the given one: same length, stars stand for one letter each. */
export function unmasks(masked: string, word: string): boolean {
  if (masked.length !== word.length || masked[0] !== word[0]) return false
  for (let i = 1; i < word.length; i++) {
    if (masked[i] !== '*' && masked[i] !== word[i]) return false
  }
  return true
}
