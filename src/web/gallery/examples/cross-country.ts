import type { Finding } from '../../finding.ts'
import type { Face, PostPicture, Variant } from '../../pages/composer/variant.ts'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import type { Box } from '../../parts/covered-picture.tsx'
import type { Rewording } from '../../parts/reworded.tsx'
import picture from '../img/cross-country.jpg'
import { channels, clauses } from './example.ts'

export const words = `What a morning at the Fen Schools cross-country! Our Year 4 team ran through mud, rain and one very surprised flock of geese.

Well done to Amara Bello, who came third out of 84 runners.

Can you give lifts to the final on Friday 4 December? Text Mr Okafor on 07700 900142.

And tell the council to reverse the cuts to school sport.`

/** What the gallery's pretend checker looks for: whole words only, at the place where they stand. */
const looksFor: readonly Omit<Finding, 'start' | 'end' | 'media' | 'state'>[] = [
  {
    id: 'name',
    clause: clauses.names,
    decision: 'refuse',
    text: 'Amara Bello',
    message: 'Amara’s family has not said yes to her name on Facebook.',
    mends: [{ id: 'initials', label: 'Use “one of our runners”', by: 'copybook' }],
  },
  {
    id: 'number',
    clause: clauses.personal,
    decision: 'refuse',
    text: '07700 900142',
    message: 'This is somebody’s own phone number. Anyone can see this page.',
    mends: [{ id: 'office', label: 'Use the office number', by: 'copybook' }],
  },
  {
    id: 'cuts',
    clause: clauses.political,
    decision: 'hold',
    text: 'reverse the cuts to school sport',
    message: 'This may be a political statement. Mrs Nair decides, or you can change it.',
    mends: [{ id: 'out', label: 'Take the sentence out', by: 'person' }],
  },
]

/** What a mend puts in the place of the words. */
const instead: Readonly<Record<string, string>> = { name: 'one of our runners', number: '01632 960118' }

/** The findings on `text`, in its order, as the server would send them. */
export function check(text: string): Finding[] {
  return looksFor
    .flatMap((finding): Finding[] => {
      const start = text.indexOf(finding.text)
      return start < 0
        ? []
        : [{ ...finding, state: 'open', media: null, start, end: start + finding.text.length }]
    })
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

/** What a mend makes of `text`. */
export const mended = (text: string, id: string): string => {
  const found = looksFor.find(f => f.id === id)
  return found ? text.replace(found.text, instead[id] ?? found.text) : text
}

/** The text with its mends in purple. */
export function rewording(text: string): Rewording {
  const pieces: { kind: 'same' | 'added'; words: string }[] = []
  let at = 0
  for (const finding of check(text)) {
    if (finding.decision !== 'refuse') continue
    pieces.push(
      { kind: 'same', words: text.slice(at, finding.start ?? 0) },
      { kind: 'added', words: instead[finding.id] ?? '' },
    )
    at = finding.end ?? at
  }
  return [...pieces, { kind: 'same', words: text.slice(at) }]
}

const covered: Finding = {
  id: 'face',
  clause: clauses.names,
  decision: 'refuse',
  state: 'mended',
  start: null,
  end: null,
  media: 0,
  text: 'Face 3',
  message: 'Face 3 is covered. Amara’s family has not said yes to photos on Facebook.',
  mends: [{ id: 'other', label: 'Choose another picture', by: 'person' }],
}

function face(number: number, name: string, box: Box, state: ConsentState = 'given'): Face {
  return {
    id: `face-${number}`,
    number,
    box,
    answer: 'person',
    person: { personId: `p${number}`, name, state },
    reason: null,
    byHand: false,
    covered: state !== 'given',
  }
}

export const pictures: PostPicture[] = [
  {
    index: 0,
    url: picture,
    width: 1200,
    height: 750,
    alt: 'Four Year 4 runners in teal tops stand arm in arm on a muddy field.',
    looking: 'done',
    wordsShare: 0,
    failure: null,
    crop: null,
    nobody: false,
    people: [],
    scraps: [],
    faces: [
      face(1, 'Zofia Nowak', { left: 16.2, top: 30, width: 10.2, height: 20 }),
      face(2, 'Idris Khan', { left: 35.2, top: 25, width: 10.6, height: 20.5 }),
      face(3, 'Amara Bello', { left: 54.2, top: 24, width: 11, height: 24 }, 'refused'),
      face(4, 'Noah Fielding', { left: 73, top: 29, width: 10.4, height: 20 }),
    ],
  },
]

/** The same picture before anybody has said who is who. */
export const unanswered: PostPicture[] = pictures.map(picture => ({
  ...picture,
  alt: '',
  faces: picture.faces.map(one => ({ ...one, answer: 'unanswered', person: null, covered: false })),
}))

const at = '2026-11-24T15:30:00Z'
const account = { id: 'heron', name: 'Heron Lane Primary' }

/** The post on Facebook, whatever its words are now. */
export function onFacebook(text: string): Variant {
  const findings = check(text)
  const decision = findings.some(f => f.decision === 'refuse')
    ? 'refuse'
    : findings.length > 0
      ? 'hold'
      : 'publish'
  return {
    id: 'v-facebook',
    account,
    channel: channels.facebook,
    text,
    decision,
    findings: [...findings, covered],
    preview: rewording(text),
    category: 'achievement',
    at,
    secondPerson: true,
  }
}

const quiet = 'Year 4 ran at the Fen Schools cross-country today. Well done to the whole team.'

export const otherVariants: Variant[] = [
  { ...onFacebook(words), id: 'v-instagram', channel: channels.instagram },
  { ...onFacebook(quiet), id: 'v-x', channel: channels.x, findings: [], secondPerson: false },
  {
    ...onFacebook('Tell the council to reverse the cuts to school sport.'),
    id: 'v-dojo',
    channel: channels.dojo,
  },
]
