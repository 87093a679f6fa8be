const FIRST = (
  'Zofia Idris Amara Noah Priya Callum Ottilie Kwame Freya Samir Beatrix Owen Leila Tomasz Ivy Jude Nadia Rhys ' +
  'Esme Hamza Clementine Elijah Maeve Arjun Florence Kofi Tabitha Luca Safiya Edmund Wren Malachi Anouk Dylan ' +
  'Roisin Yusuf Harriet Emeka Sylvie Bruno'
).split(' ')
const LAST = (
  'Nowak Khan Bello Fielding Raman Mackie Prior Mensah Lindqvist Haddad Sorrell Pugh Aziz Wojcik Tranter Ashby ' +
  'Petrov Bevan Marlowe Siddiqui Hartnoll Okoro Delaney Menon Whitcombe Boateng Crane Rossi Yilmaz Thorne'
).split(' ')
const YEARS = ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6']
const CHANNELS = ['facebook', 'instagram', 'x', 'youtube', 'dojo', 'tapestry', 'linkedin']

/** The four of the cross-country picture: Amara's family has said no to Facebook. */
const YEAR_4: [string, string][] = [
  ['Zofia Nowak', 'yes'],
  ['Idris Khan', 'yes'],
  ['Amara Bello', 'no'],
  ['Noah Fielding', 'yes'],
]

/**
 * The register of a school as its office would export it: 84 pupils, their answers for photo and name on each
 * channel. Made by counting, so that every demo has the same children.
 */
export function registerCsv(school: string, seed: number): string {
  const header = ['person_id', 'name', 'known_as', 'role', 'school', 'year_group']
  for (const channel of CHANNELS) header.push(`consent_${channel}_photo`, `consent_${channel}_name`)
  const rows = YEARS.flatMap((year, yearIndex) =>
    Array.from({ length: 12 }, (_, index) => pupil(school, seed, year, yearIndex * 12 + index)),
  )
  return [header.join(','), ...rows].join('\r\n')
}

function pupil(school: string, seed: number, year: string, number: number): string {
  const special = seed === 0 && year === 'Year 4' ? YEAR_4[number - 48] : undefined
  const first = FIRST[(number * 7 + seed * 11 + 4) % FIRST.length]!
  const last = LAST[(number * 5 + seed * 13 + Math.floor(number / 30)) % LAST.length]!
  const name = special?.[0] ?? `${first} ${last}`
  const answers = CHANNELS.flatMap(channel => answersFor(channel, special?.[1], number + seed))
  return [`${school}-${101 + number}`, name, name.split(' ')[0], 'pupil', school, year, ...answers].join(',')
}

/** Most families say yes to everything, some to closed channels only, some to the picture without the name. */
function answersFor(channel: string, special: string | undefined, number: number): [string, string] {
  const closed = channel === 'dojo' || channel === 'tapestry'
  if (special === 'yes') return ['yes', 'yes']
  if (special === 'no') return closed ? ['yes', 'yes'] : ['no', 'no']
  switch (number % 9) {
    case 2:
      return closed ? ['yes', 'yes'] : ['no', 'no']
    case 5:
      return ['', '']
    case 7:
      return ['yes', closed ? 'yes' : 'no']
    default:
      return ['yes', 'yes']
  }
}
