import { beforeEach, describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { incoming } from '../testing/incoming.ts'
import { deskFor, done } from '../testing/desk-for.ts'
import { actDone } from './act-done.ts'
import { askActs } from './ask-acts.ts'
import { listActs } from './list-acts.ts'

const app = appForFile()
const desk = deskFor(app)
const fails = (...failure: ConstructorParameters<typeof ConnectorFailure>) => {
  desk.answers(() => {
    throw new ConnectorFailure(...failure)
  })
}
const decided = async (more: object = {}): Promise<string> => {
  const [id] = await desk.written('abusive')
  await desk.decide(id!, more)
  return id!
}

beforeEach(async () => {
  desk.answers(() => done)
  app().clock.advance({ hours: 2 })
  await desk.carry()
  desk.asked.length = 0
})

describe('what the network truly said is on record', () => {
  test.each([
    ['done', { kind: 'done', remoteId: null, network: { status: 200, body: null } }],
    ['already', { kind: 'already', network: { status: 404, body: null } }],
  ] as const)('%s', async (said, answer) => {
    desk.answers(() => answer)
    const id = await decided()
    await desk.carry()
    expect(await desk.acts(id)).toMatchObject([{ state: 'done', network: { said } }])
    const entries = (await entriesOf(app(), 'comment.acted')).filter(({ subject }) => subject.id === id)
    expect(entries.map(({ content }) => content)).toMatchObject([{ act: 'delete', said }])
  })

  test('that nothing changed though it said yes: tried again, then back to people', async () => {
    desk.answers(() => ({ kind: 'not-applied', network: { status: 200, body: null } }))
    const id = await decided()
    for (let n = 0; n < 4; n += 1) {
      await desk.carry()
      app().clock.advance({ hours: 1 })
    }
    expect(desk.asked).toHaveLength(3)
    expect(await desk.item(id)).toMatchObject({
      state: 'open',
      back_why: expect.stringMatching(/nothing changed/),
    })
    expect(await desk.acts(id)).toMatchObject([{ state: 'failed' }])
    expect(await desk.commentState(id)).toBe('visible')
  })
})

test('what only a person can do waits for one, with the steps, and is done when they say so', async () => {
  const pack = { task: 'remove', text: '', pictures: [], checklist: ['Delete it.'], openUrl: null } as const
  desk.answers(() => ({ kind: 'assisted', pack }))
  const id = await decided()
  await desk.carry()
  const { acts } = await app().run(listActs, app().world.people.headteacher, { commentId: id })
  expect(acts).toMatchObject([{ act: 'delete', state: 'by-hand', pack: { checklist: ['Delete it.'] } }])
  await app().run(actDone, app().world.people.headteacher, { actId: acts[0]!.id })
  expect(await desk.commentState(id)).toBe('gone')
  await expect(
    app().run(actDone, app().world.people.headteacher, { actId: acts[0]!.id }),
  ).rejects.toMatchObject({
    code: 'conflict',
  })
})

describe('a failure', () => {
  test('that passes is tried again, later each time', async () => {
    fails('unavailable', 'Made-up')
    const id = await decided()
    await desk.carry()
    await desk.carry({}, { wait: false })
    expect(desk.asked).toHaveLength(1)
    expect(await desk.acts(id)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    desk.answers(() => done)
    app().clock.advance({ minutes: 5 })
    await desk.carry()
    expect(await desk.acts(id)).toMatchObject([{ state: 'done', attempts: 2 }])
  })

  test('that does not brings the comment back, marked and due now', async () => {
    fails('content', 'Made-up', { sentence: 'Made-up will not.' })
    const id = await decided()
    await desk.carry()
    expect(await desk.item(id)).toMatchObject({
      state: 'open',
      back_why: 'Made-up will not.',
      due_at: app().clock.now(),
    })
    const waits = (await desk.queue('headteacher', { cameBack: 'true' })).items
    expect(waits.map(item => item.id)).toContain(id)
    desk.answers(() => done)
    await desk.decide(id, { decision: 'hide', reason: 'abuse' })
    await desk.carry()
    expect(await desk.commentState(id)).toBe('hidden')
  })

  test('of the key waits for an administrator, and for no longer than a day', async () => {
    fails('expired', 'Made-up')
    const id = await decided()
    await desk.carry()
    expect(await desk.acts(id)).toMatchObject([{ state: 'waiting' }])
    app().clock.advance({ days: 2 })
    await desk.carry()
    expect(await desk.item(id)).toMatchObject({ state: 'open' })
  })
})

describe('an answer whose outcome is unknown', () => {
  const replying = async (): Promise<string> => {
    const [id] = await desk.written('criticism')
    const { world, runner } = app()
    await runner.runSystem(world.trustId, 'test', context =>
      askActs(context, [
        {
          commentId: id!,
          accountId: world.account.id,
          schoolId: world.school.id,
          caseId: null,
          act: 'reply',
          text: 'Thank you.',
        },
      ]),
    )
    fails('ambiguous', 'Made-up')
    await desk.carry()
    app().clock.advance({ minutes: 1 })
    return id!
  }

  /** What the page shows when it is looked at: our words, below this comment. */
  const answered = async (below: string) => {
    const { rows } = await app().database.admin.query<{ remote_id: string }>(
      'select remote_id from comment where id = $1',
      [below],
    )
    desk.lists(
      desk.page([
        incoming({
          remoteId: 'ours',
          parentRemoteId: rows[0]!.remote_id,
          author: { remoteId: '1000001', name: 'Heron Lane', profileUrl: null },
          text: 'Thank you.',
          writtenAt: app().clock.now(),
        }),
      ]),
    )
  }

  test('is looked for, and found', async () => {
    const id = await replying()
    await answered(id)
    await desk.carry()
    expect(desk.asked).toHaveLength(1)
    expect(await desk.acts(id)).toMatchObject([{ state: 'done', network: { said: 'already' } }])
  })

  test('is not taken for the same words below another comment', async () => {
    const id = await replying()
    const [other] = await desk.written('criticism')
    await answered(other!)
    await desk.carry()
    expect(await desk.acts(id)).toMatchObject([{ state: 'failed' }])
  })

  test('is never sent a second time: a person looks, on the desk, though it was decided', async () => {
    const id = await replying()
    await desk.decide(id, { decision: 'keep', reason: null })
    await desk.carry()
    expect(desk.asked).toHaveLength(1)
    expect(await desk.item(id)).toMatchObject({
      state: 'open',
      back_why: expect.stringMatching(/Look at the page/),
    })
    expect(await desk.acts(id)).toMatchObject([
      { state: 'failed', failure: expect.stringMatching(/Look at the page/) },
    ])
  })
})

test('two workers at once ask once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => decided()))
  app().clock.advance({ seconds: 11 })
  await Promise.all([1, 2, 3].map(() => desk.carry({}, { wait: false })))
  expect(desk.asked).toHaveLength(ids.length)
  expect(new Set(desk.asked.map(({ comment }) => comment.remoteId)).size).toBe(ids.length)
})

test('for an account that is not in use nothing is asked', async () => {
  const id = await decided()
  const state = (is: string) =>
    app().database.admin.query('update account set state = $1 where id = $2', [is, app().world.account.id])
  await state('suspended')
  await desk.carry()
  await state('active')
  expect(desk.asked).toEqual([])
  expect(await desk.item(id)).toMatchObject({ state: 'open' })
})
