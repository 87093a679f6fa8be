/** A register and posts of any size, made up from syllables: the same for the same size, and nobody's. */
import type { RegisteredPerson } from '../src/people/register-csv.ts'

const heads = [
  'Al',
  'Be',
  'Ca',
  'Da',
  'El',
  'Fa',
  'Gi',
  'Ha',
  'Is',
  'Jo',
  'Ka',
  'Le',
  'Mi',
  'Na',
  'Or',
  'Pa',
  'Ro',
  'Sa',
  'Te',
  'Za',
]
const tails = [
  'bina',
  'dric',
  'fern',
  'gan',
  'lia',
  'lotta',
  'mon',
  'nessa',
  'rik',
  'rosa',
  'sten',
  'tara',
  'van',
  'wen',
  'yla',
  'zoe',
]
const places = [
  'field',
  'wood',
  'ham',
  'ton',
  'ley',
  'worth',
  'stead',
  'bridge',
  'more',
  'well',
  'combe',
  'thorpe',
  'gate',
  'wick',
  'hurst',
  'cote',
]
const channels = ['facebook', 'instagram', 'x', 'youtube', 'dojo', 'tapestry', 'linkedin']

/** Numbers that look random and are the same every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function makePeople(count: number, schools: readonly string[]): RegisteredPerson[] {
  const pick = sequence(7)
  const of = <T>(list: readonly T[]): T => list[pick(list.length)]!
  return Array.from({ length: count }, (_, index) => {
    const first = of(heads) + of(tails)
    return {
      line: index + 2,
      id: `S${index}`,
      name: `${first} ${of(heads)}${of(tails)}${of(places)}`,
      knownAs: first,
      role: index % 10 === 0 ? 'staff' : 'pupil',
      school: schools[index % schools.length]!,
      yearGroup: `Year ${(index % 7) + 1}`,
      consents: channels.flatMap(channel =>
        (['photo', 'name'] as const).map(element => ({
          channel,
          element,
          answer: pick(3) === 0 ? ('refused' as const) : ('given' as const),
        })),
      ),
      doNotIdentify: false,
      upn: null,
      manager: null,
      notes: null,
    }
  })
}

const sentences = [
  'What a morning by the river: nets, wellies and more mud than anybody had planned for.',
  'Well done to NAME for reading the whole book to the reception class.',
  'Tickets for the summer concert are at the office until Friday, please send the slip back.',
  'NAME and NAME built a bridge of straws that held two dictionaries and a stapler.',
  'Doors open at 5.30 and the choir sings at 6, hot chocolate from the parents’ association.',
  'Thank you to everyone who helped NAME with the garden beds after school this week.',
]

/** Posts of 280 characters, about a third of which name somebody. */
export function makePosts(
  count: number,
  people: readonly RegisteredPerson[],
): { id: string; school: string; channel: string; text: string }[] {
  const pick = sequence(11)
  return Array.from({ length: count }, (_, index) => {
    let text = ''
    while (text.length < 280) {
      const person = people[pick(people.length)]!
      text += `${sentences[pick(sentences.length)]!.replaceAll('NAME', pick(2) === 0 ? person.name : (person.knownAs ?? person.name))} `
    }
    return {
      id: `b${index}`,
      school: people[pick(people.length)]!.school ?? '',
      channel: channels[index % 3]!,
      text: text.slice(0, 280),
    }
  })
}

/** The same people as a register file. */
export function asCsv(people: readonly RegisteredPerson[]): string {
  const columns = channels.flatMap(channel => [`consent_${channel}_photo`, `consent_${channel}_name`])
  const rows = people.map(person =>
    [
      person.id,
      person.name,
      person.knownAs,
      person.role,
      person.school,
      person.yearGroup,
      ...person.consents.map(consent => (consent.answer === 'given' ? 'yes' : 'no')),
    ].join(','),
  )
  return [
    ['person_id', 'name', 'known_as', 'role', 'school', 'year_group', ...columns].join(','),
    ...rows,
  ].join('\n')
}

export const makeSchools = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `school-${index}`,
    name: `${heads[index % heads.length]}${places[index % places.length]} Primary School`,
    phase: 'primary',
    age_range: [4, 11] as [number, number],
    contacts: {
      phones: ['01632 960100'],
      emails: [`office@school-${index}.example`],
      websites: [`www.school-${index}.example`],
      address: null,
    },
    related_businesses: [],
    own_accounts: [],
  }))
