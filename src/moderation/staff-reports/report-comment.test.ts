import { beforeEach, expect, test } from 'vitest'
import { listCases } from '../../concerns/list-cases.ts'
import { readCase } from '../../concerns/read-case.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { carryActs } from '../acts/carry-acts.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { readWaiting } from '../queue/read-waiting.ts'
import { showItem } from '../queue/show-item.ts'
import { showQueue } from '../queue/show-queue.ts'
import { deskFor } from '../testing/desk-for.ts'
import { readerThatFinds } from '../testing/readers.ts'
import { reportComment } from './report-comment.ts'

const app = appForFile()
const desk = deskFor(app)
const as = (person: 'headteacher' | 'teacher' | 'dsl') => app().world.people[person]
const LINK = 'https://network.example/posts/1?comment=2'

const report = (more: object = {}) =>
  app().run(reportComment, as('teacher'), {
    accountId: app().world.account.id,
    where: LINK,
    why: 'It names a pupil of mine.',
    ...more,
  })
const read = () => readWaiting({ runner: app().runner, makeReader: readerThatFinds() }, app().world.trustId)
const queue = async () =>
  (await app().run(showQueue, as('headteacher'), { accountId: app().world.account.id, limit: 200 })).items
const countComments = async () =>
  (await app().database.admin.query<{ n: number }>('select count(*)::int as n from comment')).rows[0]!.n

let n = 0
beforeEach(() => {
  n += 1
})

test('a comment that Copybook has read comes first, found by its link, and the report says why', async () => {
  const [id] = await desk.written({ remoteId: `l${n}`, text: 'a kind word', permalink: LINK })
  const before = await countComments()
  const said = await report()
  expect(Object.keys(said)).toEqual(['receivedAt'])
  expect(await countComments()).toBe(before)
  const [first] = await queue()
  expect(first).toMatchObject({ id, urgency: 'urgent', reports: ['It names a pupil of mine.'] })
  expect((await entriesOf(app(), 'comment.reported')).at(-1)).toMatchObject({
    actor: { id: as('teacher').personId },
    subject: { id },
    content: {},
  })
})

test('found by its words, however they are written', async () => {
  const [id] = await desk.written({ remoteId: `w${n}`, text: 'Such a Muddle at the gate' })
  await report({ where: 'under the fair', text: '  such a muddle at the GATE ' })
  expect((await queue()).find(item => item.id === id)?.reports).toHaveLength(1)
})

test('what no machine has read yet is raised when it has been', async () => {
  const link = `${LINK}&n=${n}`
  const [id] = await desk.told({ remoteId: `t${n}`, text: 'a kind word', permalink: link })
  await report({ where: link })
  await read()
  expect(await app().run(showItem, as('headteacher'), { id: id! })).toMatchObject({ urgency: 'urgent' })
})

test('what was kept is looked at again; what is decided after the report is no longer reported', async () => {
  const link = `${LINK}&n=${n}`
  const [id] = await desk.written({ remoteId: `k${n}`, text: 'a kind word', permalink: link })
  const decide = async () => {
    const { version } = await app().run(showItem, as('headteacher'), { id: id! })
    await app().run(decideComment, as('headteacher'), { id: id!, version, decision: 'keep' })
  }
  await decide()
  expect((await queue()).map(item => item.id)).not.toContain(id)
  app().clock.advance({ minutes: 5 })
  await report({ where: link })
  expect((await queue()).find(item => item.id === id)?.reports).toHaveLength(1)
  app().clock.advance({ minutes: 5 })
  await decide()
  expect((await app().run(showItem, as('headteacher'), { id: id! })).reports).toEqual([])
})

test('what nobody knows is entered once, and what is to be done about it a person does there', async () => {
  const before = await countComments()
  const unknown = { where: `Under the story of day ${n}`, text: 'buy my cakes' }
  await report(unknown)
  app().clock.advance({ minutes: 1 })
  await report({ ...unknown, why: 'I saw it too.' })
  expect(await countComments()).toBe(before + 1)
  await read()
  const item = (await queue()).find(one => one.comment.text === 'buy my cakes')!
  expect(item.reports).toEqual(['It names a pupil of mine.', 'I saw it too.'])
  expect(item.comment.author.name).toBeNull()
  const { id, version } = item
  const asked = desk.asked.length
  await app().run(decideComment, as('headteacher'), { id, version, decision: 'remove', reason: 'spam' })
  app().clock.advance({ hours: 1 })
  const { runner, services, world } = app()
  await carryActs({ runner, services }, world.trustId, world.account.id)
  expect(desk.asked.length).toBe(asked)
  const { rows } = await app().database.admin.query('select state from comment_act where comment_id = $1', [
    id,
  ])
  expect(rows).toEqual([{ state: 'by-hand' }])
})

test('where a child may be at risk it goes to the safeguarding team, and no moderator sees it', async () => {
  const link = `${LINK}&n=${n}`
  const [id] = await desk.written({ remoteId: `s${n}`, text: 'a kind word', permalink: link })
  await report({ where: link, childAtRisk: true, why: 'Somebody asks her to meet.' })
  await expect(app().run(showItem, as('headteacher'), { id: id! })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { cases } = await app().run(listCases, as('dsl'), {})
  const all = await Promise.all(cases.map(one => app().run(readCase, as('dsl'), { id: one.id })))
  expect(all.map(one => one.what)).toContain('Somebody asks her to meet.')
})

test('of what is a case already the reporter learns nothing, and the moderators neither', async () => {
  const link = `${LINK}&n=${n}`
  const [id] = await desk.written({ remoteId: `c${n}`, text: 'a kind word', permalink: link })
  await report({ where: link, childAtRisk: true })
  const before = await countComments()
  expect(Object.keys(await report({ where: link }))).toEqual(['receivedAt'])
  expect(await countComments()).toBe(before)
  expect((await queue()).map(item => item.id)).not.toContain(id)
  const { rows } = await app().database.admin.query(
    'select distinct case_id is null as free from comment_report where comment_id = $1',
    [id],
  )
  expect(rows).toEqual([{ free: false }])
})

test.each([
  ['where', { where: ' ' }],
  ['why', { why: '' }],
  ['accountId', { accountId: 'x' }],
])('without a proper %s it is not taken', async (field, more) => {
  await expect(report(more)).rejects.toMatchObject({ fields: [{ field }] })
})
