import { expect, test } from 'vitest'
import { enterComment } from '../enter-comment.ts'
import { handToDsl } from '../to-safeguarding/hand-to-dsl.ts'
import { showItem } from '../queue/show-item.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { deskFor } from '../testing/desk-for.ts'
import { reportComment } from './report-comment.ts'

const app = appForFile()
const desk = deskFor(app)
const people = () => app().world.people

const report = (more: object) =>
  app().run(reportComment, people().teacher, {
    accountId: app().world.account.id,
    where: 'Under the post about the fair',
    why: 'It names a pupil of mine.',
    ...more,
  })
/** A moment before whatever is reported now, as the network tells it. */
const justNow = () => new Date(app().clock.now().getTime() - 60_000)
const saying = async (text: string) => {
  const { items } = await desk.queue()
  return items.filter(one => one.comment.text?.trim().toLowerCase() === text.toLowerCase())
}
const rowsSaying = async (text: string) =>
  (
    await app().database.admin.query<{
      id: string
      remote_id: string
      author: string
      case_id: string | null
    }>('select id, remote_id, author, case_id from comment where lower(btrim(text)) = lower($1)', [text])
  ).rows

test('what a look brings after staff reported it is the same comment, with its writer, and stays reported', async () => {
  await report({ text: 'buy my cakes' })
  await desk.read()
  const [first] = await saying('buy my cakes')
  const [id] = await desk.written({ remoteId: 'n1', text: 'Buy my cakes', writtenAt: justNow() })
  expect(id).toBe(first!.id)
  const items = await saying('buy my cakes')
  expect(items.map(one => one.reports)).toEqual([['It names a pupil of mine.']])
  expect(items[0]!.comment.author.name).toBe('Jo Penrose')
  expect(items[0]!.urgency).toBe('urgent')
  const told = await entriesOf(app(), 'comment.changed')
  expect(told.at(-1)).toMatchObject({ subject: { id }, content: { remoteId: 'n1', version: 2 } })
})

test('by its link, though nobody copied its words: it is read then', async () => {
  const link = 'https://network.example/posts/1?comment=77'
  await report({ where: link })
  await desk.read()
  const [id] = await desk.written({ remoteId: 'n2', text: 'abusive', permalink: link, writtenAt: justNow() })
  expect(await desk.item(id!)).toMatchObject({ state: 'open', proposal: 'remove', urgency: 'urgent' })
  expect((await app().run(showItem, people().headteacher, { id: id! })).reports).toHaveLength(1)
})

test('what is to be done about it the network is asked for from then on', async () => {
  await report({ text: 'abusive cakes' })
  const [id] = await desk.written({ remoteId: 'n3', text: 'abusive cakes', writtenAt: justNow() })
  await desk.decide(id!)
  await desk.carry()
  expect(desk.asked.at(-1)).toMatchObject({ act: 'delete', comment: { remoteId: 'n3' } })
  expect(await desk.commentState(id!)).toBe('gone')
})

test('what the safeguarding team has of it stays theirs, and no moderator sees it when its network tells of it', async () => {
  await report({ text: 'a secret word' })
  await desk.read()
  const [item] = await saying('a secret word')
  await app().run(handToDsl, people().headteacher, { commentId: item!.id })
  await desk.written({ remoteId: 'n4', text: 'a secret word', writtenAt: justNow() })
  const rows = await rowsSaying('a secret word')
  expect(rows).toHaveLength(1)
  expect(rows[0]!.case_id).not.toBeNull()
  expect(await saying('a secret word')).toEqual([])
})

test('a pupil’s name that only the network tells sends it to safeguarding [3-report-current-pupil-contact-immediately]', async () => {
  await report({ text: 'hello miss' })
  await desk.read()
  await desk.told({
    remoteId: 'n5',
    text: 'hello miss',
    writtenAt: justNow(),
    author: { remoteId: 'w5', name: 'Rowan Ellery', profileUrl: null },
  })
  expect((await rowsSaying('hello miss')).map(one => one.case_id === null)).toEqual([false])
  expect(await saying('hello miss')).toEqual([])
})

test('somebody else’s same words later are another comment', async () => {
  await report({ text: 'first!' })
  await desk.written(
    { remoteId: 'n6', text: 'First!', writtenAt: justNow() },
    { remoteId: 'n7', text: 'First!', writtenAt: new Date(app().clock.now().getTime() + 3_600_000) },
  )
  const items = await saying('first!')
  expect(items.filter(one => one.reports.length === 1)).toHaveLength(1)
  expect(items).toHaveLength(2)
})

test('entered by hand after it was reported, it is one too, and a second time it was entered already', async () => {
  const { headteacher } = people()
  const accountId = app().world.dojoAccount.id
  await app().run(reportComment, people().teacher, {
    accountId,
    where: 'Under the story of Friday',
    text: 'What a muddle',
    why: 'Rude.',
  })
  const entered = {
    accountId,
    text: 'What a muddle',
    author: 'Jo Penrose',
    writtenAt: justNow().toISOString(),
    where: 'Under the story of Friday',
  }
  await app().run(enterComment, headteacher, entered)
  expect(await rowsSaying('what a muddle')).toMatchObject([{ author: 'Jo Penrose' }])
  await expect(app().run(enterComment, headteacher, entered)).rejects.toMatchObject({ code: 'conflict' })
})

test('however a report and a look race, there is one comment, one item and the report', async () => {
  for (let n = 0; n < 8; n += 1) {
    const text = `raced words ${n}`
    const remoteId = `race${n}`
    const reporting = () => report({ text })
    const looking = () => desk.told({ remoteId, text, writtenAt: justNow() })
    const both = n % 2 === 0 ? [reporting(), looking()] : [looking(), reporting()]
    await Promise.all(both)
    await desk.read()
    const items = await saying(text)
    expect(items.map(one => one.reports.length)).toEqual([1])
    expect((await rowsSaying(text)).map(one => one.remote_id)).toEqual([remoteId])
  }
  expect(await desk.isWhole()).toBe(true)
})
