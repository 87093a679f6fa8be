/**
 * Where somebody lives or is: a house number with a road, a postcode, a what3words address. The school's own address
 * is left alone; a postcode without a house may be a venue, so it is only held.
 */
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const roads =
  'Road|Rd|Street|St|Close|Lane|Ln|Rise|Row|Avenue|Ave|Drive|Dr|Way|Crescent|Court|Terrace|Gardens|Grove|Mews|Walk|Place|View|Hill|Green'
const address = new RegExp(
  String.raw`(?<![\p{L}\p{N}£.:/-])(?:flat \d{1,3}[a-z]?,? )?\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\p{L}']{1,24} ){1,3}(?:${roads})(?![\p{L}\p{N}])`,
  'gu',
)
const postcode = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/giu
const threeWords = /(?:\/\/\/|what3words(?:\.com\/|:? ))\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20}/giu

export const places: Signal = (page, world) => {
  const own = world.school?.address?.toLowerCase().replaceAll(' ', '') ?? ''
  const isOwn = (written: string) => own.includes(written.toLowerCase().replaceAll(' ', ''))
  const homes = found(page, address, 'address', 0.85, 'A house number and a road.').filter(
    fact => !isOwn(fact.text ?? ''),
  )
  const codes = found(
    page,
    postcode,
    'postcode',
    homes.length > 0 ? 0.85 : 0.55,
    'A postcode that is not the school’s.',
  ).filter(fact => !isOwn(fact.text ?? ''))
  return [...homes, ...codes, ...found(page, threeWords, 'what3words', 0.8, 'A what3words address.')]
}

function found(page: Page, pattern: RegExp, is: string, score: number, why: string): Fact[] {
  return Array.from(page.normalised.text.matchAll(pattern), match =>
    factBetween(page, match.index, match.index + match[0].length, {
      signal: 'personal-information',
      is,
      score,
      why,
    }),
  )
}
