import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../../people/add-person.ts'
import { endPerson } from '../../people/end-person.ts'
import { noteGuardian } from '../../people/note-guardian.ts'
import type { Mailer } from '../../platform/mail/mailer.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import type { MailServer } from '../../platform/mail/testing/mail-server.ts'
import { startMailServer } from '../../platform/mail/testing/mail-server.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { familyBrowser } from '../../testing/family-browser.ts'
import { recordAnswer } from '../record-answer.ts'
import { acknowledgeComplaint, answerComplaint } from './answer-complaint.ts'
import { askFamily } from './ask-family.ts'
import { endCampaign } from './end-campaign.ts'
import { family } from './family.ts'
import { familyLetters } from './family-letters.ts'
import { listAsks } from './list-asks.ts'
import { listCampaigns } from './list-campaigns.ts'
import { listComplaints } from './list-complaints.ts'
import { listEnding } from './list-ending.ts'
import { remindFamilies } from './remind-families.ts'
import { sendFamilyMails } from './send-family-mails.ts'
import { startCampaign } from './start-campaign.ts'

const app = appForFile()
let server: MailServer
let mailer: Mailer
let group = 0
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: 'copybook@school.example' })
})
afterAll(async () => {
  mailer.close()
  await server.close()
})
beforeEach(async () => {
  app().clock.set('2026-11-23T10:00:00Z')
  server.received.length = 0
  server.refuseWith(null)
  await app().database.admin.query('delete from family_mail')
  await app().database.admin.query('update consent_ask set remind_at = null')
  group += 1
})

const office = () => app().world.people.office
const schoolId = () => app().world.school.id
const add = async (kind: 'pupil' | 'parent', name: string, email: string | null = null) =>
  (await app().run(addPerson, office(), { schoolId: schoolId(), kind, name, class: `Class ${group}`, email }))
    .id
async function pupilWith(...parents: { email: string | null; responsibility?: 'held' | 'not-held' }[]) {
  const pupilId = await add('pupil', `Wren Ashby ${group}`)
  const guardians = []
  for (const { email, responsibility = 'held' } of parents) {
    const guardianId = await add('parent', `Parent of ${group}`, email)
    await app().run(noteGuardian, office(), { pupilId, guardianId, relation: 'carer', responsibility })
    guardians.push(guardianId)
  }
  return { pupilId, guardians }
}
const system = (work: Parameters<ReturnType<typeof app>['runner']['runSystem']>[2]) =>
  app().runner.runSystem(app().world.trustId, 'test', work)
const send = () => sendFamilyMails({ runner: app().runner, mailer }, app().world.trustId)
const textOf = (index: number) => {
  const { raw } = server.received[index]!
  return raw.replaceAll('=\r\n', '').replaceAll('\r', '')
}
const linkIn = (text: string) => /http:\/\/localhost:3000\/family\/cbk_[\w-]+/.exec(text)![0]

describe('a mail to a family', () => {
  test('names nobody, bears a link that works, and the link stands nowhere', async () => {
    const { pupilId, guardians } = await pupilWith({ email: 'carer@home.example' })
    await app().run(askFamily, office(), { pupilId, giverId: guardians[0]!, way: 'mail' })
    await send()
    await send()
    expect(server.received.map(({ to }) => String(to))).toEqual(['carer@home.example'])
    const text = textOf(0)
    expect(text).not.toMatch(/Wren|Ashby|Parent of|heron/i)
    const link = linkIn(text)
    expect((await familyBrowser(app()).open(link)).status).toBe(303)
    const { rows } = await app().database.admin.query<{ all: string }>(
      'select (select string_agg(m::text, chr(10)) from family_mail m) || (select string_agg(l::text, chr(10)) from consent_link l) as all',
    )
    expect(rows[0]!.all).not.toContain(link.split('/').at(-1))
  })

  test('is written in the language that they chose', async () => {
    const { pupilId, guardians } = await pupilWith({ email: 'carer@home.example' })
    const asked = { pupilId, giverId: guardians[0]!, way: 'mail', language: 'pl' } as const
    await app().run(askFamily, office(), asked)
    await send()
    expect(textOf(0)).toContain('Link jest tylko')
  })

  test('is tried again while the mail server is down, and given up on record without the address', async () => {
    const { pupilId, guardians } = await pupilWith({ email: 'carer@home.example' })
    await app().run(askFamily, office(), { pupilId, giverId: guardians[0]!, way: 'mail' })
    server.refuseWith(451)
    await send()
    expect(server.received).toHaveLength(0)
    server.refuseWith(null)
    app().clock.advance({ minutes: 2 })
    await send()
    expect(server.received).toHaveLength(1)
    await app().run(askFamily, office(), { pupilId, giverId: guardians[0]!, way: 'mail' })
    server.refuseWith(550)
    await send()
    const entry = (await entriesOf(app(), 'family.mail-given-up')).at(-1)!
    expect(entry.content).toMatchObject({ mail: 'asked', code: '550' })
    expect(JSON.stringify(entry.content)).not.toContain('@')
  })

  test('goes to nobody whose link was ended, and none is asked for without an address', async () => {
    const { pupilId, guardians } = await pupilWith({ email: null })
    const asked = { pupilId, giverId: guardians[0]! }
    await expect(app().run(askFamily, office(), { ...asked, way: 'mail' })).rejects.toMatchObject({
      fields: [{ field: 'way' }],
    })
    const { askId } = await app().run(askFamily, office(), { ...asked, way: 'letter' })
    const { letters } = await app().run(familyLetters, office(), { askIds: [askId] })
    expect(letters[0]).toMatchObject({ to: `Parent of ${group}`, pupil: `Wren Ashby ${group}` })
  })

  test('by two servers at once goes out once', async () => {
    const { pupilId, guardians } = await pupilWith({ email: 'carer@home.example' })
    await app().run(askFamily, office(), { pupilId, giverId: guardians[0]!, way: 'mail' })
    await Promise.all([send(), send(), send()])
    expect(server.received).toHaveLength(1)
  })
})

describe('a campaign', () => {
  test('asks each guardian of a class, mails whom it can, and names whom it cannot reach', async () => {
    await pupilWith(
      { email: 'a@home.example' },
      { email: null },
      { email: 'x@home.example', responsibility: 'not-held' },
    )
    const alone = await add('pupil', 'Nobody’s')
    const asked = {
      schoolId: schoolId(),
      class: `Class ${group}`,
      asks: 'renewal',
      answerBy: '2026-12-11',
    } as const
    const started = await app().run(startCampaign, office(), asked)
    expect(started).toMatchObject({
      asked: 2,
      mailed: 1,
      pupilsWithNobody: [{ id: alone, name: 'Nobody’s' }],
    })
    expect(started.withoutAddress).toHaveLength(1)
    await send()
    const shown = async () =>
      (await app().run(listCampaigns, office(), { schoolId: schoolId() })).campaigns[0]
    expect(await shown()).toMatchObject({ asked: 2, mailed: 1, answered: 0, endedAt: null })
    const browser = familyBrowser(app())
    await browser.open(linkIn(textOf(0)))
    // Looking is not answering, and nobody counts it.
    expect(await shown()).toMatchObject({ answered: 0 })
    await browser.send({})
    expect(await shown()).toMatchObject({ answered: 1 })
    const { asks } = await app().run(listAsks, office(), { schoolId: schoolId(), campaignId: started.id })
    expect(asks).toEqual([expect.objectContaining({ hasAddress: false, mailedAt: null })])
  })

  test('reminds who has not answered on the days before, and nobody once it has ended', async () => {
    await pupilWith({ email: 'a@home.example' })
    const asked = {
      schoolId: schoolId(),
      class: `Class ${group}`,
      asks: 'missing',
      answerBy: '2026-12-11',
    } as const
    const { id } = await app().run(startCampaign, office(), asked)
    await send()
    await system(remindFamilies)
    await send()
    expect(server.received).toHaveLength(1)
    app().clock.set('2026-12-04T09:00:00Z')
    await system(remindFamilies)
    await system(remindFamilies)
    await send()
    expect(server.received).toHaveLength(2)
    expect(textOf(1)).toContain('has no answer from you yet')
    await app().run(endCampaign, office(), { id })
    app().clock.set('2026-12-08T09:00:00Z')
    await system(remindFamilies)
    await send()
    expect(server.received).toHaveLength(2)
  })
})

describe('what the office sees of a family', () => {
  test('whose yes does not count, and why', async () => {
    const { pupilId, guardians } = await pupilWith({ email: 'a@home.example' }, { email: 'b@home.example' })
    const [one, other] = guardians as [string, string]
    const answer = async (giverId: string, fields: Record<string, string>) => {
      const { askId } = await app().run(askFamily, office(), { pupilId, giverId, way: 'letter' })
      const { letters } = await app().run(familyLetters, office(), { askIds: [askId] })
      const browser = familyBrowser(app())
      await browser.open(letters[0]!.link)
      await browser.send(fields)
    }
    const heldBack = async () =>
      Object.fromEntries(
        (await app().run(family, office(), { pupilId })).guardians.map(guardian => [
          guardian.id,
          guardian.heldBack,
        ]),
      )
    await answer(one, { 'facebook/photo': 'yes' })
    expect(await heldBack()).toEqual({ [one]: null, [other]: null })
    await answer(other, {})
    expect(await heldBack()).toEqual({ [one]: 'another-no', [other]: null })
    const held = { pupilId, guardianId: one, relation: 'carer', responsibility: 'unchecked' } as const
    await app().run(noteGuardian, office(), held)
    expect((await heldBack())[one]).toBe('responsibility')
  })

  test('whose yes ends within 60 days: those that run out and those who leave, not what was said anew', async () => {
    const { pupilId, guardians } = await pupilWith({ email: null })
    const say = (until: string) =>
      app().run(recordAnswer, office(), {
        personId: pupilId,
        relation: 'guardian',
        giverId: guardians[0]!,
        wording: 'Form',
        until,
        answers: [{ channel: 'facebook', element: 'photo', answer: 'given' }],
      })
    const ending = async () =>
      (await app().run(listEnding, office(), { schoolId: schoolId() })).people.filter(
        one => one.id === pupilId,
      )
    await say('2027-01-22')
    expect(await ending()).toMatchObject([{ endsOn: '2027-01-22', why: 'runs-out' }])
    await say('2027-01-23')
    expect(await ending()).toEqual([])
    await app().run(endPerson, office(), { id: pupilId, lastDay: '2026-12-18' })
    expect(await ending()).toMatchObject([{ endsOn: '2026-12-18', why: 'leaves' }])
  })
})

test('a complaint is acknowledged once, late after its last day, and its answer is read by the family', async () => {
  const { run, world, clock } = app()
  const complaints = async () => (await run(listComplaints, office(), { schoolId: schoolId() })).complaints
  const { id } = world.pictureComplaint
  clock.set('2026-12-23T10:00:00Z')
  expect(await complaints()).toMatchObject([{ id, acknowledgeBy: '2026-12-23', late: false }])
  clock.set('2026-12-24T10:00:00Z')
  expect(await complaints()).toMatchObject([{ late: true }])
  await run(acknowledgeComplaint, office(), { id })
  await expect(run(acknowledgeComplaint, office(), { id })).rejects.toMatchObject({ code: 'conflict' })
  expect(await complaints()).toMatchObject([{ late: false }])
  await run(answerComplaint, office(), { id, answer: 'It came <i>down</i>.' })
  await expect(run(answerComplaint, office(), { id, answer: 'Again.' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const browser = familyBrowser(app())
  await browser.open(world.familyAsk.link)
  expect(await (await browser.get('/family/complain')).text()).toContain('It came &lt;i&gt;down&lt;/i&gt;.')
})
