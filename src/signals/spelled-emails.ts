/**
 * E-mail addresses that are spelled out so that programs do not find them: "jo dot smith at gmail dot com",
 * "jo[at]outlook[dot]com", "jo @ yahoo . co . uk". Found at the word or sign for "@".
 */
import type { Page } from './page.ts'
import type { Word } from './words.ts'

export const providers = new Set(
  (
    'gmail googlemail hotmail outlook live yahoo ymail icloud aol btinternet sky virginmedia talktalk proton protonmail ' +
    'mail msn inbox gmx ntlworld blueyonder'
  ).split(' '),
)
const endings = new Set('com co uk org net info io me example eu ie scot wales fr de pl ro'.split(' '))
const bracketed = /[[({<]\s*$/
const asked = /^(?:e?mail|mailto|address|contact|write|send)$/

/** First and last word of each address, by index. */
export function* spelledEmails(page: Page): Generator<{ first: number; last: number }> {
  const { words } = page
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    const host = word.folded === 'at' ? i + 1 : word.before.includes('@') && word.kind !== 'handle' ? i : -1
    if (host < 0 || host >= words.length) continue
    const local = (word.folded === 'at' ? i : host) - 1
    const sign = word.folded !== 'at' || bracketed.test(word.before)
    const last = hostEnd(words, host)
    const first = localStart(words, local)
    if (last === null || words[local]!.kind === 'email') continue
    const ended = last > host || [...providers].some(name => words[host]!.folded.startsWith(`${name}co`))
    const known =
      providers.has(words[host]!.folded) ||
      [...providers].some(name => words[host]!.folded.startsWith(`${name}co`))
    if (
      known
        ? sign || ended || odd(words, first, local)
        : sign
          ? ended
          : ended && (odd(words, first, local) || wanted(words, first))
    )
      yield { first, last }
  }
}

const isDot = (word: Word | undefined) =>
  word?.folded === 'dot' || word?.folded === 'underscore' || word?.folded === 'dash'

/** "gmail dot co dot uk", "outlook.com": the last word of a host; null when this cannot be one. */
function hostEnd(words: readonly Word[], host: number): number | null {
  if (words[host]!.kind === 'link') return host
  if (words[host]!.kind !== 'word') return null
  let last = host
  for (let at = host + 1; at < words.length && at < host + 8; at++) {
    if (isDot(words[at])) continue
    const joined = isDot(words[at - 1]) || /^[\])}]?\s*[.[(]/.test(words[at]!.before) || last > host
    if (!joined || !endings.has(words[at]!.folded)) break
    last = at
  }
  return last === host &&
    !providers.has(words[host]!.folded) &&
    !/^[a-z]+co(?:m|uk)$/.test(words[host]!.folded)
    ? null
    : last
}

function localStart(words: readonly Word[], local: number): number {
  let first = local
  while (first > 0 && local - first < 8) {
    const joint = words[first]!.before
    if (isDot(words[first - 1]) && first > 1) first -= 2
    else if (
      (joint === '.' || joint === '_' || joint === '-') &&
      words[first]!.from - words[first - 1]!.to === 1
    )
      first--
    else break
  }
  return first
}

/** The name before "at" does not look like a word of a sentence. */
const odd = (words: readonly Word[], first: number, local: number) =>
  first < local || /\d/.test(words[local]!.raw) || words[local]!.raw.includes('_')

const wanted = (words: readonly Word[], first: number) =>
  words.slice(Math.max(0, first - 5), first).some(word => asked.test(word.folded))
