import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { currentPack } from '../../governance/current-pack.ts'
import type { MakeReader } from '../comment-reader.ts'
import { deskFor } from '../testing/desk-for.ts'
import { readerThatFinds } from '../testing/readers.ts'
import { propose } from './propose.ts'

const app = appForFile()
const desk = deskFor(app)
const reads =
  (
    read: ReturnType<MakeReader> extends infer R ? Extract<R, { read: unknown }>['read'] : never,
  ): MakeReader =>
  () => ({
    tiers: 1,
    read,
  })
const LIMIT = { limitMs: 50 }

test('what a reader throws at goes to people, marked so, and only that', async () => {
  const [bad, good] = await desk.told('breaks it', 'a kind word')
  const reader = reads(async comments =>
    comments.map(({ text }) => {
      if (text.includes('breaks')) throw new Error('broken')
      return { text, facts: [], categories: [] }
    }),
  )
  await desk.read(reader)
  expect(await desk.item(bad!)).toMatchObject({
    state: 'open',
    proposal: null,
    urgency: 'high',
    unread_why: expect.stringMatching(/Read it yourself/),
  })
  expect(await desk.item(good!)).toMatchObject({
    state: 'open',
    proposal: 'keep',
    urgency: 'low',
    unread_why: null,
  })
})

test.each<[string, MakeReader]>([
  ['never answers', reads(() => new Promise(() => {}))],
  [
    'keeps everybody waiting',
    reads(async comments => {
      const until = performance.now() + 80
      while (performance.now() < until);
      return comments.map(({ text }) => ({ text, facts: [], categories: [] }))
    }),
  ],
  ['does not start', () => Promise.reject(new Error('no weights'))],
  ['answers for fewer than were asked', reads(async () => [])],
])('a reader that %s: neither approved nor removed, but read by people', async (_what, reader) => {
  const ids = await desk.told('one', 'two', 'three', 'four', 'five')
  await desk.read(reader, LIMIT)
  for (const id of ids) {
    expect(await desk.item(id)).toMatchObject({
      state: 'open',
      proposal: null,
      unread_why: expect.any(String),
    })
  }
})

test('of a picture nobody knows what it shows: a person looks', async () => {
  const [id] = await desk.told({ text: 'a kind word', attachments: [{ kind: 'photo', url: null }] })
  await desk.read()
  expect(await desk.item(id!)).toMatchObject({
    state: 'open',
    urgency: 'high',
    unread_why: expect.stringMatching(/picture/),
  })
})

test.each([
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['right-to-left overrides and nothing wide', '\u202Etxet\u202C a\u200Bb\u2060c'],
  ['a formula', '=HYPERLINK("http://example.test","click")'],
  ['a hundred thousand letters', 'x'.repeat(100_000)],
])('%s is stored and shown as it was written', async (_what, text) => {
  const [id] = await desk.written(text)
  const shown = (await desk.queue()).items.find(item => item.id === id)!
  expect(shown.comment.text).toBe(text)
})

test('the pack says how much of what is kept people see, and what is hidden before they look', async () => {
  const { runner, world } = app()
  const compiled = await runner.runSystem(world.trustId, 'test', ({ tx }) => currentPack(tx))
  const pack = {
    ...compiled,
    pack: {
      ...compiled.pack,
      moderation: {
        ...compiled.pack.moderation,
        keepsShown: 0.1,
        automaticHiding: [{ signal: 'head', is: ['abusive'], atLeast: 0.95 }],
      },
    },
  }
  const comment = {
    id: world.comment.id,
    version: 1,
    schoolId: null,
    accountId: world.account.id,
    enteredAt: app().clock.now(),
    channel: 'facebook',
    text: '',
    author: null,
    attachments: [],
    route: 'none' as const,
  }
  const plain = { reading: { text: '', facts: [], categories: [] } }
  expect(propose(pack, comment, plain, 0.05).state).toBe('open')
  expect(propose(pack, comment, plain, 0.5).state).toBe('settled')
  expect(propose(pack, comment, { unreadWhy: 'It broke.' }, 0.5).state).toBe('open')
  const reader = await readerThatFinds(() => [{ is: 'abusive' }])({
    register: undefined as never,
    school: null,
  })
  const [abusive] = await reader.read([{ author: '', text: 'abusive' }])
  expect(propose(pack, comment, { reading: abusive! }, 0.5)).toMatchObject({ state: 'open', hides: true })
  expect(propose(compiled, comment, { reading: abusive! }, 0.5).hides).toBe(false)
})
