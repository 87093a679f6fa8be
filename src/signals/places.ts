/**
 * Where somebody lives or is: a house number with a road, a flat, a postcode, a what3words address, a pin on a map, a
 * house said to be somebody's. The school's own address is left alone. `place` is somewhere that people may go (a
 * museum, a hall, a gate); a postcode without a house may be one too, so it is only held.
 */
import { matchesOf } from './matches.ts'
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const sureRoads =
  'Road|Rd|Street|St|Close|Lane|Ln|Avenue|Ave|Drive|Crescent|Cres|Terrace|Gardens|Grove|Mews|Cottages|Cul-de-sac'
const roads = `${sureRoads}|Rise|Row|Dr|Way|Court|Ct|Walk|Place|View|Hill|Green|Park|Parade|Square|Croft|Fold|Yard|Wharf|Quay|Gate|Chase|Meadows?|Fields?|Heights|Bank|Brow|Path|Paddocks?|Drove|Loan|Gate|Villas|Buildings|House|Lodge|Heol|Ffordd`
const name = String.raw`(?:\p{Lu}[\p{L}']{1,24} ){1,3}`
const opening = String.raw`(?<![\p{L}\p{N}£.:/-])(?:(?:flat|apartment|apt|unit) \d{1,3}[a-z]?,? )?`
const address = new RegExp(
  String.raw`${opening}\d{1,4}[a-zA-Z]?,? (?:${name}|The )(?:${roads})(?![\p{L}\p{N}])`,
  'gu',
)
const flat =
  /(?<![\p{L}])(?:[Ff]lat|[Aa]partment|[Cc]aravan|[Pp]lot) [A-Z]?\d{1,3}[a-z]?,? \p{Lu}[\p{L}']{2,24}/gu
const lowerAddress = new RegExp(
  String.raw`(?<![\p{L}\p{N}£.:/-])\d{1,3}[a-z]? ([\p{L}']{3,20} )(?:[\p{L}']{3,20} )?(?:${sureRoads}|Walk|Rise|Way|Court)(?![\p{L}\p{N}])`,
  'giu',
)
const postcode = /(?<![\p{L}\p{N}/.])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/giu
const threeWords = /(?:\/\/\/|what3words(?:\.com\/|:? )|w3w:? )\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20}/giu
const pin = /(?<![\p{N}.])-?\d{1,2}\.\d{3,9}°?[NS]?,? {0,2}-?\d{1,3}\.\d{3,9}(?!\p{N})/gu
/** "number 12 on …", "at number 5 The Paddocks": a house that is said to be somebody's. */
const numbered =
  /(?<!\p{L})(?:[Nn]umber|[Hh]ouse number|at no\.?) \d{1,3}[a-z]? (?:on|in|down|(?:The )?\p{Lu}\p{Ll}{2}|[Tt]he (?:red|blue|green|white|black|corner|end)|(?:red|blue|green|white|black|yellow) door)/gu

/** Said of a home: somebody lives there, or people are asked round. */
const home =
  /(?<!\p{L})(?:(?:we|i|he|she|they|who) lives?|we're|were|we are|ours|mine|our house|my house|come (?:to|round|over)|pop (?:in|round|over)|drop (?:it|them|him|her)|at home|is empty|leave (?:it|them|the)|collect from|parcel|my address|send (?:it|them|cards?))(?!\p{L})/iu
const wayIn =
  /(?<!\p{L})(?:museum|hall|church|chapel|library|shop|stor(?:e|es)|caf[eé]|restaurant|pub|hotel|centre|club|offices?|surgery|school|academy|nursery|college|university|studio|theatre|cinema|stadium|gates?|entrance|access|car park|field|pitch|coach(?:es)?|venue|polling|clinic|hospital|garage|branch|visit us|open(?:ing)?)(?!\p{L})/iu
const notAName =
  /^(?:minutes?|mins?|miles?|hours?|days?|weeks?|years?|metres?|way|lane|more|new|big|great|lovely|different|of|and|the|for|per|people|children|kids|yards?|foot|step|mile|little|long|short|main|busy|local|quiet)$/i
const afterClass = /(?:year|yr|class|room|row|page|bus|team|age|aged|stage|under|form|key) $/i

export const places: Signal = (page, world) => {
  const { text } = page.normalised
  if (!somewhere.test(text)) return []
  const own = world.school?.address?.toLowerCase().replaceAll(' ', '') ?? ''
  const isOwn = (fact: Fact) => own.includes((fact.text ?? '').toLowerCase().replaceAll(' ', ''))
  const lived = home.test(text)
  const open = !lived && wayIn.test(text)
  const homes = [...houses(page, open), ...lowerHouses(page, lived)].filter(fact => !isOwn(fact))
  const codes = found(page, postcode, {
    is: 'postcode',
    score: homes.some(fact => fact.is === 'address') ? 0.85 : lived ? 0.7 : 0.55,
    why: 'A postcode that is not the school’s.',
  }).filter(fact => !isOwn(fact))
  const others = [
    ...found(page, threeWords, {
      is: open ? 'place' : 'what3words',
      score: open ? 0.55 : 0.8,
      why: 'A what3words address.',
    }),
    ...found(page, pin, { is: 'what3words', score: 0.8, why: 'A pin on a map.' }),
  ]
  if (homes.length === 0 && lived)
    others.push(
      ...found(page, numbered, { is: 'address', score: 0.7, why: 'The number of somebody’s house.' }),
    )
  return [...homes, ...codes, ...others]
}

/** Every address has a figure or three words with dots; most texts have neither. */
const somewhere = /\d|\/\/\/|what3words|w3w|(?:number|house) [a-z]/i

function houses(page: Page, open: boolean): Fact[] {
  const claim = open
    ? { is: 'place', score: 0.55, why: 'An address; it may be a place that people go to.' }
    : { is: 'address', score: 0.85, why: 'A house number and a road.' }
  const first = found(page, address, claim)
  return [
    ...first,
    ...found(page, flat, claim).filter(
      fact => !first.some(other => other.start! <= fact.start! && fact.start! < other.end!),
    ),
  ]
}

/** Addresses without capitals: only where the words before the road can be its name. */
function lowerHouses(page: Page, lived: boolean): Fact[] {
  const { text } = page.normalised
  return matchesOf(text, lowerAddress)
    .filter(
      match =>
        match[0] === match[0].toLowerCase() &&
        !notAName.test(match[1]!.trim()) &&
        !afterClass.test(text.slice(Math.max(0, match.index - 7), match.index)),
    )
    .map(match =>
      factBetween(page, match.index, match.index + match[0].length, {
        signal: 'personal-information',
        is: lived ? 'address' : 'place',
        score: lived ? 0.82 : 0.55,
        why: 'A house number and a road.',
      }),
    )
}

function found(page: Page, pattern: RegExp, claim: { is: string; score: number; why: string }): Fact[] {
  return matchesOf(page.normalised.text, pattern).map(match =>
    factBetween(page, match.index, match.index + match[0].length, {
      signal: 'personal-information',
      ...claim,
    }),
  )
}
