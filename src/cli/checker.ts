import { checkPost } from '../policy/check-post.ts'
import type { CompiledPack } from '../policy/compile-pack.ts'
import type { Checked } from '../policy/finding.ts'
import type { ConsentState, PlacedReading } from '../policy/post-to-check.ts'
import type { RegisteredPerson } from '../people/register-csv.ts'
import type { SchoolRecord } from '../people/schools-json.ts'
import { readPostText } from '../posts/post-reader.ts'
import { readText } from '../signals/read-text.ts'
import { buildRegister, type RegisterIndex } from '../signals/register-index.ts'
import type { Fact, World } from '../signals/signal.ts'
import { facesOf, inPicture } from './picture-facts.ts'
import type { LineError } from './check-json-line.ts'
import type { PostLine } from './post-line.ts'

/** Signals that are worth asking of a description: what the picture shows, not who wrote it. */
const ofDescriptions = new Set(['age', 'abuse'])

/** Checks posts of a file against a pack, a register and schools that were read once. */
export function makeChecker(
  pack: CompiledPack,
  people: readonly RegisteredPerson[],
  schools: readonly SchoolRecord[],
): (post: PostLine) => Checked | LineError {
  const register = registerOf(people)
  const bySchool = new Map(schools.map(school => [school.id, school]))
  const consents = consentTable(people)
  const nameOf = (id: string) => register.people.get(id)?.name ?? null
  return post => {
    const channel = pack.channels.get(post.channel)
    if (!channel)
      return {
        code: 'unknown-channel',
        field: 'channel',
        message: `The policy has no channel “${post.channel}”. It has ${[...pack.channels.keys()].join(', ')}.`,
      }
    const school = post.school === null ? null : bySchool.get(post.school)
    if (school === undefined)
      return { code: 'unknown-school', field: 'school', message: `No school has the id “${post.school}”.` }
    const world: World = { register, school }
    return checkPost(pack, {
      channel: post.channel,
      readings: readingsOf(post, world),
      faces: post.media.flatMap((media, index) => facesOf(media, index, nameOf)),
      request: requestOf(post),
      category: null,
      consent: (person, channel, element) =>
        consents.get(person)?.get(`${channel} ${element}`) ??
        (consents.get(person)?.has('protected') ? 'protected' : 'unknown'),
      roleOf: id => {
        const role = register.people.get(id)?.role
        return role === 'pupil' || role === 'staff' ? role : 'other'
      },
      school: { officePhone: school?.phones[0], officeEmail: school?.emails[0] },
      youngest: school?.ageRange?.[0] ?? null,
    })
  }
}

/** The register as the signals look names up in it. */
export const registerOf = (people: readonly RegisteredPerson[]): RegisterIndex =>
  buildRegister(
    people.map(({ id, name, knownAs, role, school, yearGroup }) => ({
      id,
      name,
      knownAs,
      role,
      school,
      group: yearGroup,
    })),
  )

function readingsOf(post: PostLine, world: World): PlacedReading[] {
  const readings: PlacedReading[] = [{ place: 'text', media: null, reading: readPostText(post.text, world) }]
  post.media.forEach((media, index) => {
    if (media.text_in_image !== '') {
      const reading = readText(media.text_in_image, world)
      readings.push({
        place: 'text-in-picture',
        media: index,
        reading: { ...reading, facts: inPicture(reading.facts, index) },
      })
    }
    if (media.description !== '') {
      const reading = readText(media.description, world)
      const facts = inPicture(
        reading.facts.filter(fact => ofDescriptions.has(fact.signal)),
        index,
      )
      readings.push({ place: 'alt-text', media: index, reading: { ...reading, facts } })
    }
  })
  return readings
}

/** A public post that nobody has checked in private: the author's own request says so. */
function requestOf(post: PostLine): Fact[] {
  const { visibility, private_check: check } = post.request ?? {}
  if (visibility !== 'public' || check === undefined || check === 'done') return []
  return [
    {
      signal: 'request',
      is: 'public-unchecked',
      score: 1,
      start: null,
      end: null,
      media: null,
      text: 'public',
      people: [],
      why: 'The author asked for public, and it was not checked in private.',
    },
  ]
}

function consentTable(people: readonly RegisteredPerson[]): Map<string, Map<string, ConsentState>> {
  return new Map(
    people.map(person => [
      person.id,
      person.doNotIdentify
        ? new Map<string, ConsentState>([['protected', 'protected']])
        : new Map<string, ConsentState>(
            person.consents.map(({ channel, element, answer }) => [`${channel} ${element}`, answer]),
          ),
    ]),
  )
}
