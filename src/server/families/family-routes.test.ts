import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../../people/add-person.ts'
import { endPerson } from '../../people/end-person.ts'
import { noteGuardian } from '../../people/note-guardian.ts'
import { askFamily } from '../../consent/families/ask-family.ts'
import { endAsk } from '../../consent/families/end-ask.ts'
import { familyLetters } from '../../consent/families/family-letters.ts'
import { matrix } from '../../consent/matrix.ts'
import { person } from '../../consent/person.ts'
import { setProtection } from '../../consent/set-protection.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import type { FamilyBrowser } from '../../testing/family-browser.ts'
import { familyBrowser, familyRoutesOf } from '../../testing/family-browser.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { serverForFile } from '../../testing/test-server.ts'

const app = appForFile()
const server = serverForFile()
let count = 0
let pupil = ''
let mother = ''
let browser: FamilyBrowser

beforeEach(async () => {
  app().clock.set('2026-11-23T10:00:00Z')
  pupil = await add('pupil', `Amara ${++count} Bello`)
  mother = await guardian('Ngozi Bello', 'held')
  browser = familyBrowser(app())
  await browser.open(await linkFor(mother))
})

const office = () => app().world.people.office
async function add(kind: 'pupil' | 'parent', name: string): Promise<string> {
  const { id } = await app().run(addPerson, office(), {
    schoolId: app().world.school.id,
    kind,
    name,
    class: kind === 'pupil' ? 'Year 4' : null,
  })
  return id
}
async function guardian(name: string, responsibility: 'held' | 'not-held' | 'unchecked'): Promise<string> {
  const guardianId = await add('parent', name)
  const relation = 'mother' as const
  await app().run(noteGuardian, office(), { pupilId: pupil, guardianId, relation, responsibility })
  return guardianId
}
async function linkFor(giverId: string, language: 'en' | 'pl' = 'en'): Promise<string> {
  const asked = { pupilId: pupil, giverId, way: 'letter', language } as const
  const { askId } = await app().run(askFamily, office(), asked)
  return (await app().run(familyLetters, office(), { askIds: [askId] })).letters[0]!.link
}
async function browserOf(giverId: string): Promise<FamilyBrowser> {
  const theirs = familyBrowser(app())
  await theirs.open(await linkFor(giverId))
  return theirs
}
const state = async (channel = 'facebook', element = 'photo') => {
  const { states } = await app().run(person, office(), { personId: pupil })
  return states.find(one => one.channel === channel && one.element === element)?.state
}
const answers = async () => (await app().run(person, office(), { personId: pupil })).answers
const lettersAbout = async (kind: string) =>
  (
    await app().database.admin.query<{ path: string }>(
      'select path from letter where kind = $1 and path = $2',
      [kind, `/register/${pupil}`],
    )
  ).rows.length

describe('the link', () => {
  test('is exchanged for a short cookie and a clean address, and looking changes nothing', async () => {
    const link = await linkFor(mother)
    const fresh = familyBrowser(app())
    const before = await hashOfAllTables(app().database.admin)
    const exchanged = await fresh.open(link)
    expect([exchanged.status, exchanged.headers.get('location')]).toEqual([303, '/family'])
    const [cookie] = exchanged.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\/family/)
    for (const path of ['/family', '/family/saved', '/family/complain', '/family/complained']) {
      const answer = await fresh.get(path)
      expect(await answer.text(), path).not.toMatch(/<script|cbk_/)
    }
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
  })

  test('of another child, revoked, over, half or none leads to one calm page, whoever is asked about', async () => {
    const over = async (theirs: FamilyBrowser, path = '/family') => {
      const answer = await theirs.get(path)
      return [answer.status, (await answer.text()).replaceAll(/<style.*?<\/style>/g, '')] as const
    }
    const nobody = await over(familyBrowser(app()))
    expect(nobody[0]).toBe(404)
    expect(nobody[1]).toContain('This link does not work')
    expect(nobody[1]).toContain('ask the school office for a new link')
    expect(await over(familyBrowser(app()), '/family/cbk_half')).toEqual(nobody)

    const { admin } = app().database
    const [ask] = (
      await admin.query<{ id: string }>('select id from consent_ask where pupil_id = $1', [pupil])
    ).rows
    await app().run(endAsk, office(), { askId: ask!.id })
    expect(await over(browser)).toEqual(nobody)

    const later = await browserOf(mother)
    app().clock.advance({ days: 400 })
    expect(await over(later)).toEqual(nobody)
  })

  test('is over when the pupil has left, or when they no longer look after the pupil', async () => {
    const { run } = app()
    await run(noteGuardian, office(), {
      pupilId: pupil,
      guardianId: mother,
      relation: 'mother',
      responsibility: 'held',
      ended: true,
    })
    expect((await browser.get('/family')).status).toBe(404)
    const father = await browserOf(await guardian('Chidi Bello', 'held'))
    expect((await father.get('/family')).status).toBe(200)
    await run(endPerson, office(), { id: pupil, lastDay: '2026-11-23' })
    app().clock.set('2026-11-24T10:00:00Z')
    expect((await father.get('/family')).status).toBe(404)
  })

  test('is in no log, and those that lead nowhere are counted and slowed down', async () => {
    expect((await server().ask('/family/cbk_a-secret-of-somebody')).status).toBe(404)
    expect(server().logged()).toContain('/family/:token')
    expect(server().logged()).toContain('"refused":1')
    expect(server().logged()).not.toContain('cbk_a-secret')
    const routes = familyRoutesOf(app())
    const stranger = familyBrowser(app(), routes)
    const link = await linkFor(mother)
    for (let n = 0; n < 60; n += 1) await stranger.get('/family/cbk_guess')
    expect((await stranger.get('/family/cbk_guess')).status).toBe(429)
    expect((await stranger.open(link)).status).toBe(429)
    app().clock.advance({ minutes: 10 })
    expect((await stranger.open(link)).status).toBe(303)
  })
})

describe('the page', () => {
  test('asks for each channel and element; what was never answered starts as no', async () => {
    const page = await (await browser.get('/family')).text()
    expect(page).toContain(`May we show Amara’s photo and name?`)
    expect(page).toContain('Pages that anyone can see')
    expect(page).not.toMatch(/value="yes" checked/)
    expect(page).toContain('mother, as the school knows you')
    await browser.send({ 'facebook/photo': 'yes' })
    const again = await (await browser.get('/family')).text()
    expect(again.match(/value="yes" checked/g)).toHaveLength(1)
    expect(again).toContain('name="facebook/photo" value="yes" checked')
  })

  test('speaks the language of the link, of the choice and of the browser, and says which', async () => {
    const html = async (path: string, headers = {}) => (await browser.get(path, headers)).text()
    expect(await html('/family')).toContain('<html lang="en-GB" dir="ltr"')
    expect(await html('/family?lang=cy')).toContain('<html lang="cy"')
    expect(await html('/family', { 'accept-language': 'de, pl;q=0.8, en;q=0.5' })).toContain(
      '<html lang="pl"',
    )
    expect(await html('/family?lang=xx')).toContain('<html lang="en-GB"')
    await browser.send({ lang: 'pl' })
    expect(await html('/family', { 'accept-language': 'en' })).toContain('<html lang="pl"')
  })

  test('keeps what was chosen when no name was written, and saves nothing', async () => {
    const answer = await browser.send({ 'facebook/photo': 'yes', signed: ' ' })
    const page = await answer.text()
    expect([answer.status, page.match(/value="yes" checked/g)?.length]).toEqual([422, 1])
    expect(page).toContain('Write your name')
    expect(await answers()).toEqual([])
  })
})

describe('saving', () => {
  test('a yes of who holds parental responsibility counts at once, with a receipt of what was said', async () => {
    const saved = await browser.send({ 'facebook/photo': 'yes' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/family/saved?lang=en'])
    expect(await state()).toBe('given')
    expect(await state('facebook', 'name')).toBe('refused')
    const receipt = await (await browser.get('/family/saved')).text()
    expect(receipt).toContain('Saved on 23 November 2026')
    expect(receipt).toMatch(/Facebook<\/th><td>Yes<\/td><td>No<\/td>/)
    const { rows } = await app().database.admin.query(
      "select kind from family_mail m join consent_ask a on a.id = m.ask_id where a.pupil_id = $1 and kind = 'saved'",
      [pupil],
    )
    expect(rows).toHaveLength(1)
    expect(await lettersAbout('consent.to-look-at')).toBe(0)
  })

  test('a no takes a yes back at once, on record for whoever takes posts down; the same twice adds nothing', async () => {
    await browser.send({ 'facebook/photo': 'yes' })
    const before = (await answers()).length
    await browser.send({ 'facebook/photo': 'yes' })
    expect((await answers()).length).toBe(before)
    await browser.send({ 'facebook/photo': 'no' })
    expect(await state()).toBe('withdrawn')
    expect((await entriesOf(app(), 'consent.withdrawn')).at(-1)).toMatchObject({
      subject: { id: pupil },
      content: { about: [{ channel: 'facebook', element: 'photo' }], source: 'link', giverId: mother },
    })
  })

  test('"say no to everything" is a no to every question, whatever else was chosen', async () => {
    await browser.send({ 'facebook/photo': 'yes' })
    await browser.send({ 'facebook/photo': 'yes', 'facebook/name': 'yes', all: 'no' })
    const { states } = await app().run(person, office(), { personId: pupil })
    expect(new Set(states.map(one => one.state))).toEqual(new Set(['withdrawn', 'refused']))
  })

  test('counts a yes only from who holds parental responsibility, and the office is told to look (G06)', async () => {
    for (const responsibility of ['unchecked', 'not-held'] as const) {
      const other = await guardian(`Other ${responsibility}`, responsibility)
      await (await browserOf(other)).send({ 'facebook/photo': 'yes' })
      expect(await state(), responsibility).not.toBe('given')
    }
    expect(await lettersAbout('consent.to-look-at')).toBeGreaterThan(0)
  })

  test('a yes begins to count when the office has checked, and ends when it finds otherwise', async () => {
    const carer = await guardian('Ada Obi', 'unchecked')
    await (await browserOf(carer)).send({ 'facebook/photo': 'yes' })
    const check = (responsibility: 'held' | 'not-held') =>
      app().run(noteGuardian, office(), {
        pupilId: pupil,
        guardianId: carer,
        relation: 'carer',
        responsibility,
      })
    await check('held')
    expect(await state()).toBe('given')
    await check('not-held')
    expect(await state()).toBe('unknown')
  })

  test('a no counts from a guardian without parental responsibility too, against the other’s yes', async () => {
    await browser.send({ 'facebook/photo': 'yes' })
    const other = await guardian('Bela Roth', 'not-held')
    await (await browserOf(other)).send({})
    expect(await state()).toBe('refused')
    await browser.send({ 'facebook/photo': 'yes' })
    expect(await state()).toBe('refused')
  })

  test('two guardians at the same moment: the no stands, whoever is first', async () => {
    for (let n = 0; n < 4; n += 1) {
      const father = await browserOf(await guardian(`Father ${n}`, 'held'))
      await Promise.all([browser.send({ 'facebook/photo': 'yes' }), father.send({})])
      expect(await state()).toBe('refused')
    }
  })

  test('the same link twice at the same moment writes each answer once', async () => {
    await Promise.all([browser.send({ 'facebook/photo': 'yes' }), browser.send({ 'facebook/photo': 'yes' })])
    const photo = (await answers()).filter(one => one.channel === 'facebook' && one.element === 'photo')
    expect(photo).toHaveLength(1)
  })
})

describe('a protected pupil', () => {
  test('has the very same page, whose yes changes nothing and says no reason', async () => {
    const plain = await (await browser.get('/family')).text()
    await app().run(setProtection, app().world.people.dsl, { personId: pupil, protected: true })
    expect(await (await browser.get('/family')).text()).toBe(plain)
    await browser.send({ 'facebook/photo': 'yes' })
    expect(await state()).toBe('protected')
    expect(await lettersAbout('consent.to-look-at')).toBe(0)
    expect(await (await browser.get('/family/saved')).text()).not.toMatch(/protect|identif/i)
  })
})

describe('the pupil’s own voice', () => {
  test('told by a parent, a no wins over the parent’s yes, and the parent cannot take it back', async () => {
    await browser.send({ 'facebook/photo': 'yes', child: 'no' })
    expect(await state()).toBe('refused')
    const page = await (await browser.get('/family')).text()
    expect(page).toContain('would rather not, so we show neither')
    expect(page).not.toContain('name="child"')
    await browser.send({ 'facebook/photo': 'yes', child: 'happy' })
    expect(await state()).toBe('refused')
  })

  test('has a link of its own from the pack’s age, with which a no wins and a yes stands for nobody’s', async () => {
    const young = app().run(askFamily, office(), { pupilId: pupil, giverId: pupil, way: 'letter' })
    await expect(young).rejects.toMatchObject({ fields: [{ field: 'giverId' }] })
    await app().database.admin.query("update person set year_group = 'Year 9' where id = $1", [pupil])
    const own = await browserOf(pupil)
    expect(await (await own.get('/family')).text()).toContain('May we show your photo and name?')
    await own.send({ 'facebook/photo': 'yes' })
    expect(await state()).toBe('unknown')
    await browser.send({ 'facebook/photo': 'yes', 'facebook/name': 'yes' })
    expect([await state(), await state('facebook', 'name')]).toEqual(['given', 'refused'])
  })
})

describe('a forged form', () => {
  test('without the token, with another link’s, or from another page saves nothing', async () => {
    const father = await browserOf(await guardian('Chidi Bello', 'held'))
    const page = await (await father.get('/family')).text()
    const foreign = /name="form" value="(?<token>[^"]+)"/.exec(page)!.groups!['token']!
    for (const [fields, headers] of [
      [{ form: '' }, {}],
      [{ form: foreign }, {}],
      [{}, { origin: 'https://evil.example' }],
    ] as const) {
      const answer = await browser.send({ 'facebook/photo': 'yes', ...fields }, '/family', headers)
      expect(answer.status).toBe(422)
      const complaint = await browser.send({ says: 'Look', ...fields }, '/family/complain', headers)
      expect(complaint.status).toBe(422)
    }
    expect(await answers()).toEqual([])
  })

  test('asks about no channel that the page does not ask about, and about no other pupil', async () => {
    await browser.send({ 'myspace/photo': 'yes', pupil: app().world.pupil.id, giver: app().world.parent.id })
    expect((await answers()).map(one => one.channel)).not.toContain('myspace')
    const { people } = await app().run(matrix, office(), { schoolId: app().world.school.id })
    expect(people.find(({ id }) => id === app().world.pupil.id)?.changedOn).toBeNull()
  })
})

describe('a complaint about a picture', () => {
  const complaints = async () =>
    (
      await app().database.admin.query<{ says: string; due: string; withdrew: boolean }>(
        'select says, acknowledge_by::text as due, withdrew from picture_complaint where pupil_id = $1',
        [pupil],
      )
    ).rows

  test('is taken with its 30 days, told to the office and the headteacher, and can take every yes back', async () => {
    await browser.send({ 'facebook/photo': 'yes' })
    const empty = await browser.send({ says: ' ' }, '/family/complain')
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Write in a few words what is wrong'),
    ])
    const says = '<b>She is in it</b>'
    const sent = await browser.send({ says, place: 'Facebook', withdraw: 'yes' }, '/family/complain')
    expect(sent.headers.get('location')).toBe('/family/complained?lang=en')
    expect(await complaints()).toEqual([{ says, due: '2026-12-23', withdrew: true }])
    expect(await state()).toBe('withdrawn')
    expect(await (await browser.get('/family/complained')).text()).toContain('until 23 December 2026')
    const { rows } = await app().database.admin.query(
      `select 1 from letter join picture_complaint c on letter.about = 'picture-complaint.made:' || c.id
       where c.pupil_id = $1`,
      [pupil],
    )
    expect(rows).toHaveLength(3)
    expect((await entriesOf(app(), 'picture-complaint.made')).at(-1)).toMatchObject({
      subject: { id: pupil },
    })
  })

  test('works without any consent to take back: an objection needs none', async () => {
    await browser.send({ says: 'Please show nothing.', withdraw: 'yes' }, '/family/complain')
    expect(await state()).toBe('withdrawn')
  })

  test('is taken five times a day and no more', async () => {
    for (let n = 0; n < 5; n += 1) await browser.send({ says: `${n}` }, '/family/complain')
    expect((await browser.send({ says: 'more' }, '/family/complain')).status).toBe(429)
    expect(await complaints()).toHaveLength(5)
  })
})
