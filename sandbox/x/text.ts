import { createHash } from 'node:crypto'

/** A link in a text, as X tells of it: `start` and `end` count characters, `end` is exclusive. */
export interface UrlEntity {
  start: number
  end: number
  url: string
  expanded_url: string
  display_url: string
}

/**
 * A simplification of what X finds: addresses with a scheme, and bare names under a few common endings. The connector
 * is bound to twitter-text's own cases, the stand-in need not be.
 */
const link =
  /https?:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:\/[\w\-./%~+=:,@]*[\w/=])?(?:\?[\w\-=&%.]+)?|(?<![@\w./-])(?:[a-z0-9-]+\.)+(?:com|org|net|uk)(?![\w.])(?:\/[\w\-./]*\w)?/gi

/** The text as X gives it out: links shortened, `&`, `<` and `>` as entities of HTML; `tail` is added to it. */
export function givenOut(text: string, tail: readonly string[] = []): { text: string; urls: UrlEntity[] } {
  let out = ''
  let at = 0
  const urls: UrlEntity[] = []
  const add = (address: string): void => {
    const url = `https://t.co/${createHash('sha256').update(address).digest('hex').slice(0, 10)}`
    const start = Array.from(out).length
    out += url
    const display_url = address.replace(/^https?:\/\//, '')
    const expanded_url = /^https?:\/\//.test(address) ? address : `http://${address}`
    urls.push({ start, end: start + url.length, url, expanded_url, display_url })
  }
  for (const match of text.matchAll(link)) {
    out += escapeHtml(text.slice(at, match.index))
    add(match[0])
    at = match.index + match[0].length
  }
  out += escapeHtml(text.slice(at))
  for (const address of tail) {
    out += out === '' ? '' : ' '
    add(address)
  }
  return { text: out, urls }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The handles that a text names, in small letters. */
export function handlesIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w@])@(\w{1,15})(?!\w)/g)].map(([, handle]) => handle!.toLowerCase())
}

/** Roughly as X counts, enough to refuse what is far too long: a link 23, an emoji or a far character 2, else 1. */
export function roughLength(text: string): number {
  const withoutLinks = text.normalize('NFC').replaceAll(link, 'x'.repeat(23))
  const segments = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(withoutLinks)]
  return segments.reduce((sum, { segment }) => {
    if (/\p{Extended_Pictographic}/u.test(segment) && segment.codePointAt(0)! > 255) return sum + 2
    const points = Array.from(segment).map(character => character.codePointAt(0)!)
    return sum + points.reduce((weight, point) => weight + (isLight(point) ? 1 : 2), 0)
  }, 0)
}

const isLight = (point: number): boolean =>
  point <= 4351 || (point >= 8192 && point <= 8247 && ![8206, 8207].includes(point) && !isMiddle(point))

/** Between the light ranges of general punctuation. */
const isMiddle = (point: number): boolean => point >= 8224 && point <= 8241
