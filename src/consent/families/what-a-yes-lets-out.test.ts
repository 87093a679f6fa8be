import { beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '../../people/add-person.ts'
import { noteGuardian } from '../../people/note-guardian.ts'
import { londonDate } from '../../platform/clock.ts'
import { inTenant, systemContext } from '../../platform/database/tenancy.ts'
import { checkPost } from '../../policy/check-post.ts'
import { dlptCompiled } from '../../policy/testing/dlpt.ts'
import { factOf, postWith } from '../../policy/testing/post-with.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import type { FamilyBrowser } from '../../testing/family-browser.ts'
import { familyBrowser } from '../../testing/family-browser.ts'
import { consentsOf } from '../consents-of.ts'
import { askFamily } from './ask-family.ts'
import { familyLetters } from './family-letters.ts'

/** From what a parent presses to what the policy decides of a post: nothing in between is made up. */
const app = appForFile()
let pupil = ''
const CLAUSES = [
  ['2.1-will-not-post-names-photos-without-consent', ['facebook', 'instagram']],
  ['2.2-will-not-post-names-photos-without-consent', ['x']],
  ['2.3-consent-before-identifying', ['youtube']],
  ['2.4-will-not-post-names-photos-without-consent', ['dojo', 'tapestry']],
] as const

beforeAll(async () => {
  const { run, world, database } = app()
  const { office } = world.people
  const schoolId = world.school.id
  pupil = (await run(addPerson, office, { schoolId, kind: 'pupil', name: 'Thea Marsh', class: 'Year 4' })).id
  for (const channel of CLAUSES.flatMap(([, channels]) => channels)) {
    // Every channel of the policy is asked about: a file spoke of it once.
    await database.admin.query(
      `insert into consent_answer (trust_id, school_id, person_id, channel, element, answer, relation, source, wording,
         from_date, recorded_at) values ($1, $2, $3, $4, 'photo', 'unknown', 'school-record', 'import', 'file', $5::date, $5::date)`,
      [world.trustId, schoolId, world.pupil.id, channel, '2026-09-01'],
    )
  }
})

async function browserOf(name: string, responsibility: 'held' | 'not-held'): Promise<FamilyBrowser> {
  const { run, world } = app()
  const { office } = world.people
  const parent = await run(addPerson, office, { schoolId: world.school.id, kind: 'parent', name })
  const guardian = { pupilId: pupil, guardianId: parent.id, relation: 'carer' as const, responsibility }
  await run(noteGuardian, office, guardian)
  const { askId } = await run(askFamily, office, { pupilId: pupil, giverId: parent.id, way: 'letter' })
  const browser = familyBrowser(app())
  await browser.open((await run(familyLetters, office, { askIds: [askId] })).letters[0]!.link)
  return browser
}

async function forget(): Promise<void> {
  const { admin } = app().database
  // What a withdrawal was opened for is not forgotten while it stands.
  await admin.query('delete from withdrawal_answer where person_id = $1', [pupil])
  await admin.query('delete from consent_answer where person_id = $1', [pupil])
}

/** What the policy decides at this moment of a post that names the pupil, or shows them. */
async function decisions(channel: string) {
  const { database, world, clock } = app()
  const consent = await inTenant(database.db, systemContext(world.trustId), async tx => {
    const lookup = await consentsOf(tx, [pupil], channel, londonDate(clock.now()))
    return (person: string, _channel: string, element: 'photo' | 'name') => lookup(person, element)
  })
  const named = factOf('name', 'full', { people: [pupil] })
  const face = factOf('face', 'tagged', { people: [pupil], media: 0, start: null, end: null, text: 'Face 1' })
  const decide = (more: Parameters<typeof postWith>[0]) =>
    checkPost(dlptCompiled, postWith({ channel, consent, ...more })).decision
  return { photo: decide({ faces: [face] }), name: decide({ facts: [named] }) }
}

describe.each(CLAUSES)('under %s', (clause, channels) => {
  test(`a parent’s page lets out what it says yes to, and stops it with a no, at once [${clause}]`, async () => {
    const mother = await browserOf(`Mother for ${clause}`, 'held')
    for (const channel of channels) {
      await mother.send({ [`${channel}/photo`]: 'yes' })
      expect(await decisions(channel), channel).toEqual({ photo: 'publish', name: 'refuse' })
      await mother.send({ [`${channel}/photo`]: 'yes', [`${channel}/name`]: 'yes' })
      expect(await decisions(channel), channel).toEqual({ photo: 'publish', name: 'publish' })
    }
    const stepfather = await browserOf(`Stepfather for ${clause}`, 'not-held')
    await stepfather.send({ all: 'no' })
    for (const channel of channels) {
      expect(await decisions(channel), channel).toEqual({ photo: 'refuse', name: 'refuse' })
    }
    // Nor does a yes of his let anything out, where he is the only one who answered.
    await forget()
    await stepfather.send(Object.fromEntries(channels.map(channel => [`${channel}/photo`, 'yes'])))
    for (const channel of channels) expect((await decisions(channel)).photo, channel).not.toBe('publish')
    await forget()
  })
})
