import type { ConsentLookup } from '../consent/consents-of.ts'
import { consentsOf } from '../consent/consents-of.ts'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { PlacedReading, PostToCheck } from '../policy/post-to-check.ts'
import type { PlacedFact } from '../policy/reading.ts'
import { readText } from '../signals/read-text.ts'
import type { World } from '../signals/signal.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { wordsOfCaptions } from './film/captions.ts'
import { filmFacts } from './film/film-facts.ts'
import { closeUpFacts, faceFacts, rests } from './pictures/face-facts.ts'
import { wordsReading } from './pictures/words-reading.ts'
import { readPostText } from './post-reader.ts'
import { registerFor } from './register-for.ts'
import { schoolFacts } from './school-facts.ts'

/** A variant, read: what the policy needs to decide, and whether a pupil is named or pictured in it. */
export interface ReadVariant {
  toCheck: PostToCheck
  showsPupils: boolean
}

type Reader = Pick<Context, 'tx' | 'actor' | 'clock'>

/** Reads a variant's words and pictures with the register and the consents of this very moment. */
export async function readVariant(context: Reader, variant: LoadedVariant): Promise<ReadVariant> {
  const [read] = await readVariants(context, [variant])
  return read!
}

/** The same for several, in their order: what the database is asked does not grow with how many they are. */
export async function readVariants(
  context: Reader,
  variants: readonly LoadedVariant[],
): Promise<ReadVariant[]> {
  const worlds = await worldsOf(context, variants)
  const read = variants.map(variant => ({
    variant,
    ...wordsAndFaces(variant, worlds.get(variant.schoolId)!),
  }))
  const consents = await consentsByChannel(context, read)
  return read.map(one => toRead(one, worlds.get(one.variant.schoolId)!, consents.get(one.variant.channel)!))
}

interface Mentions {
  variant: LoadedVariant
  readings: PlacedReading[]
  faces: PlacedFact[]
  /** Whom its words name or its pictures show. */
  mentioned: Set<string>
}

/** The register and the facts of each school, by school. */
async function worldsOf(
  { tx, actor }: Reader,
  variants: readonly LoadedVariant[],
): Promise<Map<string | null, World>> {
  const worlds = new Map<string | null, World>()
  for (const schoolId of new Set(variants.map(variant => variant.schoolId))) {
    const register = await registerFor(tx, actor.trustId, schoolId)
    worlds.set(schoolId, { register, school: await schoolFacts(tx, schoolId) })
  }
  return worlds
}

function wordsAndFaces(variant: LoadedVariant, world: World): Omit<Mentions, 'variant'> {
  const readings = readingsOf(variant, world)
  const isPupil = (id: string) => roleFor(world.register.people.get(id)?.role) === 'pupil'
  const faces = [
    ...variant.pictures.flatMap((picture, media) => [
      ...faceFacts(picture, media),
      ...closeUpFacts(picture, media, isPupil),
    ]),
    ...(variant.film ? filmFacts(variant.film) : []),
  ]
  const facts = [...readings.flatMap(({ reading }) => reading.facts), ...faces]
  return { readings, faces, mentioned: new Set(facts.flatMap(fact => fact.people)) }
}

async function consentsByChannel(
  { tx, clock }: Reader,
  read: readonly Mentions[],
): Promise<Map<string, ConsentLookup>> {
  const today = londonDate(clock.now())
  const consents = new Map<string, ConsentLookup>()
  for (const [channel, there] of Map.groupBy(read, ({ variant }) => variant.channel)) {
    const people = new Set(there.flatMap(({ mentioned }) => [...mentioned]))
    consents.set(channel, await consentsOf(tx, [...people], channel, today))
  }
  return consents
}

function toRead(
  { variant, readings, faces, mentioned }: Mentions,
  { register, school }: World,
  consent: ConsentLookup,
): ReadVariant {
  const roleOf = (id: string) => roleFor(register.people.get(id)?.role)
  return {
    showsPupils:
      [...mentioned].some(id => roleOf(id) === 'pupil') ||
      faces.some(face => face.is === 'untagged') ||
      [...variant.pictures, ...(variant.film ? [variant.film] : [])].some(rests),
    toCheck: {
      channel: variant.channel,
      readings,
      faces,
      request: requestOf(variant),
      category: variant.category,
      consent: (personId, _channel, element) => consent(personId, element),
      roleOf,
      school: { officePhone: school?.phones[0], officeEmail: school?.emails[0] },
      youngest: school?.ageRange?.[0] ?? null,
    },
  }
}

function readingsOf(variant: LoadedVariant, world: World): PlacedReading[] {
  const readings: PlacedReading[] = [
    { place: 'text', media: null, reading: readPostText(variant.text, world) },
  ]
  if (variant.link) readings.push({ place: 'link', media: null, reading: readText(variant.link, world) })
  for (const [media, picture] of variant.pictures.entries()) {
    if (picture.altText) {
      readings.push({ place: 'alt-text', media, reading: readText(picture.altText, world) })
    }
    const reading = wordsReading(picture.words, world)
    if (reading) readings.push({ place: 'text-in-picture', media, reading })
  }
  const { film } = variant
  if (film?.title) readings.push({ place: 'title', media: null, reading: readPostText(film.title, world) })
  if (film?.captions) {
    readings.push({
      place: 'captions',
      media: null,
      reading: readText(wordsOfCaptions(film.captions), world),
    })
  }
  return readings
}

/** Public at once, where the channel wants it private until it is checked, is for the pack to judge. */
function requestOf(variant: LoadedVariant): PlacedFact[] {
  if (variant.visibility !== 'public') return []
  const fact = { signal: 'request', is: 'public-unchecked', score: 1, start: null, end: null, media: null }
  return [{ ...fact, text: null, people: [], why: 'It would be public before anybody has checked it.' }]
}

function roleFor(kind: string | undefined): 'pupil' | 'staff' | 'other' {
  if (kind === 'pupil') return 'pupil'
  return kind === 'parent' || kind === 'visitor' || kind === undefined ? 'other' : 'staff'
}
