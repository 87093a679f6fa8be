import { beforeAll, describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { listComments } from './list-comments.ts'
import { listIntake } from './list-intake.ts'
import { showComment } from './show-comment.ts'
import { incoming } from './testing/incoming.ts'
import { intakeFor } from './testing/intake-for.ts'

const app = appForFile()
const { push, stored } = intakeFor(app)
const head = () => app().world.people.headteacher
const list = (input: object, who = head()) => app().run(listComments, who, input)

beforeAll(async () => {
  await push(
    Array.from({ length: 25 }, (_, at) =>
      incoming({
        remoteId: `p${at}`,
        kind: at % 5 === 0 ? 'mention' : 'comment',
        // Some in the same second: the order must hold across pages all the same.
        writtenAt: new Date(Date.UTC(2026, 10, 20, 9, 0, Math.floor(at / 3))),
      }),
    ),
  )
})

test('pages go from the newest to the oldest, and none is left out or told twice', async () => {
  const { accountId } = { accountId: app().world.account.id }
  const ids: string[] = []
  const times: string[] = []
  let after: string | undefined
  do {
    const { comments, next } = await list({ accountId, limit: 7, ...(after && { after }) })
    ids.push(...comments.map(({ id }) => id))
    times.push(...comments.map(({ at }) => at))
    after = next ?? undefined
  } while (after)
  expect(ids).toHaveLength(26)
  expect(new Set(ids).size).toBe(26)
  expect(times).toEqual(times.toSorted().toReversed())
})

test('of a school all its accounts are told, by kind where that is asked for', async () => {
  const { school, otherSchool, elsewhere } = app().world
  const { comments } = await list({ schoolId: school.id, kind: 'mention', limit: 200 })
  expect(comments).toHaveLength(5)
  expect(comments.every(({ kind }) => kind === 'mention')).toBe(true)
  expect((await list({ schoolId: otherSchool.id }, elsewhere.headteacher)).comments).toEqual([])
  await expect(list({ schoolId: school.id }, elsewhere.headteacher)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the trust’s own are told to those of the trust, and nothing of a school is among them', async () => {
  expect((await list({}, app().world.people.ceo)).comments).toEqual([])
})

test('who may draft there does not read what comes in; who may moderate does', async () => {
  const { world, database } = app()
  const ask = () => list({ accountId: world.account.id }, world.people.teacher)
  await expect(ask()).rejects.toMatchObject({ code: 'not-permitted' })
  await database.admin.query(
    "update account_authorisation set capability = 'moderate' where person_id = $1 and capability = 'draft'",
    [world.people.teacher.personId],
  )
  expect((await ask()).comments.length).toBeGreaterThan(0)
})

test('a comment is shown with what it was before', async () => {
  await push([incoming({ remoteId: 'v1', text: 'one' })])
  app().clock.advance({ minutes: 5 })
  await push([incoming({ remoteId: 'v1', text: 'two', attachments: [{ kind: 'photo', url: null }] })])
  const { id } = (await stored('v1'))[0]!
  const shown = await app().run(showComment, head(), { id })
  expect(shown).toMatchObject({ text: 'two', version: 2, limit: null, author: { name: 'Jo Penrose' } })
  expect(shown.versions.map(({ text, state }) => [text, state])).toEqual([
    ['one', 'visible'],
    ['two', 'visible'],
  ])
})

describe('how comments come in', () => {
  const intake = async () => (await app().run(listIntake, app().world.people.teacher, {})).accounts
  const of = async (id: string) => (await intake()).find(({ accountId }) => accountId === id)!

  test('says which kinds an account’s network brings, and which are switched off', async () => {
    expect(await of(app().world.account.id)).toMatchObject({
      brings: ['comment', 'direct-message'],
      switchedOff: ['visitor-post', 'review', 'mention'],
      pushes: true,
      connected: true,
    })
  })

  test('says of a closed network that nothing comes in by itself', async () => {
    expect(await of(app().world.dojoAccount.id)).toMatchObject({
      brings: [],
      switchedOff: ['comment', 'visitor-post', 'review', 'mention', 'direct-message'],
      pushes: false,
    })
  })

  test('tells of a school’s accounts in that school, and in no other trust', async () => {
    const { accounts } = await app().run(listIntake, app().world.foreign.teacher, {})
    expect(accounts).toEqual([])
  })
})
