import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { ConnectedAccount, Connector } from '../connector.ts'
import type { Acted, CommentAct, Incoming } from '../incoming.ts'
import { startStandInX, watchedHttp } from '../testing/stand-in-x.ts'
import { writeCursor } from './cursor.ts'
import { x } from './x.ts'

let standIn: Awaited<ReturnType<typeof startStandInX>>
let account: ConnectedAccount
let connector: Connector
let root: string
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInX()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
  connector = x({ http: watchedHttp(standIn.origin, 2000), clock, addresses: standIn.addresses })
  root = await post(`Open day ${accounts}`)
})

async function post(text: string): Promise<string> {
  const content = { text, link: null, pictures: [] }
  const published = await connector.publish({ account, content, idempotencyKey: 'k' })
  if (published.kind !== 'published') throw new Error('not published')
  return published.remoteId
}

const list = (cursor: string | null = null, posts = [root]) =>
  connector.comments!.list({ account, cursor, posts })

const ids = (comments: readonly Incoming[]) => comments.map(one => one.remoteId)

describe('what is written to an account', () => {
  test('an answer under a post of ours is a comment, with its writer, address and place', async () => {
    const id = await standIn.write(account, { author: 'Maria Silva', text: 'Lovely & free!', postId: root })
    const { comments, more } = await list()
    expect(more).toBe(false)
    expect(comments).toEqual([
      {
        kind: 'comment',
        remoteId: id,
        postRemoteId: root,
        parentRemoteId: null,
        author: {
          remoteId: expect.any(String) as string,
          name: 'Maria Silva',
          profileUrl: `${standIn.origin}/MariaSilva`,
        },
        text: `@oakfield${accounts} Lovely & free!`,
        attachments: [],
        writtenAt: expect.any(Date) as Date,
        permalink: `${standIn.origin}/MariaSilva/status/${id}`,
        state: 'visible',
      },
    ])
    expect((await fetch(comments[0]!.permalink!)).status).toBe(200)
  })

  test('a word to us elsewhere is a mention, and a link in it is told of', async () => {
    await standIn.write(account, { author: 'Sam', text: 'Look at https://www.example.org/a' })
    expect((await list()).comments).toMatchObject([
      {
        kind: 'mention',
        postRemoteId: null,
        text: `@oakfield${accounts} Look at https://www.example.org/a`,
        attachments: [{ kind: 'link', url: 'https://www.example.org/a' }],
      },
    ])
  })

  test('an answer to somebody else’s post is a mention, though it names us', async () => {
    const elsewhere = await standIn.write(account, { author: 'Maria', text: 'Which school?', mention: false })
    const id = await standIn.write(account, { author: 'Sam', text: 'This one', postId: elsewhere })
    expect((await list()).comments).toMatchObject([
      { remoteId: id, kind: 'mention', postRemoteId: null, parentRemoteId: null },
    ])
  })

  test('an answer to an answer under a post of ours is found even where it leaves our name out', async () => {
    const first = await standIn.write(account, { author: 'Maria', text: 'When?', postId: root })
    const unnamed = await standIn.write(account, {
      author: 'Sam',
      text: 'Who cares',
      postId: first,
      mention: false,
    })
    const { comments } = await list()
    expect(comments).toMatchObject([
      { remoteId: first, parentRemoteId: null },
      { remoteId: unnamed, kind: 'comment', postRemoteId: root, parentRemoteId: first },
    ])
    // Without knowing that the post is ours nobody finds it: it names nobody.
    expect(ids((await list(null, [])).comments)).toEqual([first])
  })

  test('an answer to a post that Copybook did not publish is a comment all the same', async () => {
    const elsewhere = await standIn.write(account, { author: 'Maria', text: 'When?', postId: root })
    expect((await list(null, [])).comments).toMatchObject([
      { remoteId: elsewhere, kind: 'comment', postRemoteId: root },
    ])
  })

  test('our own answer is in the list, by which the outcome of a lost one is told; our posts are not', async () => {
    const id = await standIn.write(account, { author: 'Maria', text: 'When?', postId: root })
    const [comment] = (await list()).comments
    await standIn.fault({ kind: 'timeout-after-accept', on: 'reply' })
    const hasty = x({ http: watchedHttp(standIn.origin), clock, addresses: standIn.addresses })
    const lost = hasty.comments!.act({ account, comment: comment!, act: 'reply', text: 'On Friday' })
    await expect(lost).rejects.toMatchObject({ kind: 'ambiguous' })
    const ours = (await list()).comments.find(one => one.author.remoteId === account.remoteId)
    expect(ours).toMatchObject({ text: 'On Friday', parentRemoteId: id, postRemoteId: root })
  })

  test('each comes once over many pages and many looks, oldest first', async () => {
    const written: string[] = []
    for (let count = 0; count < 130; count += 1) {
      const createdTime = new Date(clock.now().getTime() - (130 - count) * 60_000).toISOString()
      written.push(await standIn.write(account, { author: 'Maria', text: `Word ${count}`, createdTime }))
    }
    const first = await list()
    expect(ids(first.comments)).toEqual(written)
    const second = await list(first.cursor)
    expect(second.comments).toEqual([])
    const late = await standIn.write(account, { author: 'Sam', text: 'Late', postId: root })
    const third = await list(second.cursor)
    expect(ids(third.comments)).toEqual([late])
    // The same cursor gives the same again.
    expect(ids((await list(second.cursor)).comments)).toEqual([late])
  })

  test('what X shows an hour late is not missed', async () => {
    const { cursor } = await list()
    const createdTime = new Date(clock.now().getTime() - 50 * 60_000).toISOString()
    clock.advance({ minutes: 5 })
    const id = await standIn.write(account, { author: 'Maria', text: 'Delayed', createdTime })
    expect(ids((await list(cursor)).comments)).toEqual([id])
  })

  test('an edit comes as a new one, and the earlier is gone', async () => {
    const first = await standIn.write(account, { author: 'Maria', text: 'Helo' })
    const { cursor } = await list()
    const second = await standIn.edit(account, first, `@oakfield${accounts} Hello`)
    const { comments } = await list(cursor)
    expect(comments).toMatchObject([
      { remoteId: first, state: 'gone', text: '' },
      { remoteId: second, state: 'visible', text: `@oakfield${accounts} Hello` },
    ])
  })

  test('a deletion is told once, when a day has passed since the last look for it', async () => {
    const id = await standIn.write(account, { author: 'Maria', text: 'Boo', postId: root })
    const kept = await standIn.write(account, { author: 'Sam', text: 'Hello' })
    const { cursor, comments } = await list()
    await standIn.takeAway(account, id)
    clock.advance({ hours: 23 })
    const before = await list(cursor)
    expect(before.comments).toEqual([])
    clock.advance({ hours: 1 })
    const after = await list(before.cursor)
    expect(after.comments).toMatchObject([
      { remoteId: id, state: 'gone', kind: 'comment', postRemoteId: root, writtenAt: comments[0]!.writtenAt },
    ])
    clock.advance({ hours: 24 })
    expect((await list(after.cursor)).comments).toEqual([])
    await standIn.takeAway(account, kept)
    clock.advance({ hours: 24 })
    expect(ids((await list(after.cursor)).comments)).toEqual([kept])
  })

  test('what is older than two weeks is no longer looked up', async () => {
    const id = await standIn.write(account, { author: 'Maria', text: 'Old' })
    const { cursor } = await list()
    clock.advance({ days: 13 })
    const { cursor: later } = await list(cursor)
    clock.advance({ days: 2 })
    // Looked up a last time, and then let go of.
    const { cursor: last } = await list(later)
    await standIn.takeAway(account, id)
    clock.advance({ days: 2 })
    expect((await list(last)).comments).toEqual([])
    expect(ids((await list(later)).comments)).toEqual([id])
  })

  test('after weeks without a look the search goes as far back as X allows, and the mentions further', async () => {
    const createdTime = new Date(clock.now().getTime() - 10 * 24 * 3_600_000).toISOString()
    const id = await standIn.write(account, { author: 'Maria', text: 'Long ago', createdTime })
    const from = new Date(clock.now().getTime() - 20 * 24 * 3_600_000)
    const { comments } = await list(writeCursor({ from, seen: [], lookedAt: clock.now() }))
    expect(ids(comments)).toEqual([id])
  })

  test.each([
    ['expired', { kind: 'expired' }],
    ['rate', { kind: 'rate' }],
    ['budget', { kind: 'credits-depleted' }],
    ['permission', { kind: 'permission' }],
    ['unavailable', { kind: '500' }],
  ])('%s while looking is told, and the cursor stays', async (kind, fault) => {
    const { cursor } = await list()
    const id = await standIn.write(account, { author: 'Maria', text: 'Hello' })
    await standIn.fault({ ...fault, on: 'read' })
    await expect(list(cursor)).rejects.toMatchObject({ kind })
    expect(ids((await list(cursor)).comments)).toEqual([id])
  })

  test.each(['', 'nonsense', '{}', '{"from":"never"}', '[]', 'null'])(
    'the cursor %j is as good as none',
    async cursor => {
      const id = await standIn.write(account, { author: 'Maria', text: 'Hello' })
      expect(ids((await list(cursor)).comments)).toEqual([id])
    },
  )
})

describe('what can be done about it', () => {
  async function someComment(
    said: { postId?: string; mention?: boolean } = { postId: root },
  ): Promise<Incoming> {
    const id = await standIn.write(account, { author: 'Maria', text: 'Boo', ...said })
    const { comments } = await list()
    return comments.find(one => one.remoteId === id)!
  }

  const act = (comment: Incoming, what: CommentAct, text?: string): Promise<Acted> =>
    connector.comments!.act({ account, comment, act: what, ...(text !== undefined && { text }) })

  const hidden = async (id: string) => (await standIn.comments(account)).find(one => one.id === id)?.hidden

  test('an answer under our post is hidden, hidden again and shown', async () => {
    const comment = await someComment()
    for (const what of ['hide', 'hide'] as const)
      expect(await act(comment, what)).toMatchObject({
        kind: 'done',
        remoteId: null,
        network: { status: 200 },
      })
    expect(await hidden(comment.remoteId)).toBe(true)
    expect((await act(comment, 'unhide')).kind).toBe('done')
    expect(await hidden(comment.remoteId)).toBe(false)
  })

  test('a mention cannot be hidden: a person is told what can be done', async () => {
    const comment = await someComment({})
    for (const what of ['hide', 'unhide'] as const)
      expect(await act(comment, what)).toMatchObject({
        kind: 'assisted',
        pack: { task: 'moderate', openUrl: comment.permalink },
      })
  })

  test('its writer is muted', async () => {
    const comment = await someComment()
    expect((await act(comment, 'mute')).kind).toBe('done')
    const mutes = await standIn.control('GET', `accounts/${account.remoteId}/mutes`)
    expect(mutes).toEqual({ muted: [comment.author.remoteId] })
    const nobody = { ...comment, author: { ...comment.author, remoteId: null } }
    expect((await act(nobody, 'mute')).kind).toBe('assisted')
  })

  test('that X says yes and does nothing is seen', async () => {
    const comment = await someComment()
    await standIn.fault({ kind: 'not-applied', on: 'moderate', times: 2 })
    expect((await act(comment, 'hide')).kind).toBe('not-applied')
    expect((await act(comment, 'mute')).kind).toBe('not-applied')
  })

  test('what is gone needs nothing more', async () => {
    const comment = await someComment()
    await standIn.takeAway(account, comment.remoteId)
    expect(await act(comment, 'hide')).toMatchObject({ kind: 'already', network: { status: 404 } })
    const stranger = { ...comment, author: { ...comment.author, remoteId: '1' } }
    expect((await act(stranger, 'mute')).kind).toBe('already')
  })

  test.each<[CommentAct, string]>([
    ['delete', 'remove'],
    ['reject', 'remove'],
    ['block', 'moderate'],
    ['unblock', 'moderate'],
  ])('%s is a person’s, with a pack in plain sentences', async (what, task) => {
    const comment = await someComment()
    const acted = await act(comment, what)
    if (acted.kind !== 'assisted') throw new Error(`expected a pack, got ${acted.kind}`)
    expect(acted.pack).toMatchObject({ task, text: '', pictures: [] })
    const { permalink, author } = comment
    expect(acted.pack.openUrl).toBe(task === 'remove' ? permalink : author.profileUrl)
    for (const line of acted.pack.checklist) {
      expect(line).toMatch(/^[A-Z].*\.$/)
      expect(line.split(/\s+/).length).toBeLessThanOrEqual(20)
    }
    const unknown = { ...comment, permalink: null, author: { ...author, profileUrl: null } }
    expect(await act(unknown, what)).toMatchObject({ pack: { openUrl: standIn.origin } })
  })

  test('our own answer can be deleted', async () => {
    const comment = await someComment()
    const replied = await act(comment, 'reply', 'Sorry to hear that')
    expect(replied).toMatchObject({ kind: 'done', remoteId: expect.any(String) as string })
    const ours = (await list()).comments.find(one => one.author.remoteId === account.remoteId)!
    expect(ours.remoteId).toBe((replied as { remoteId: string }).remoteId)
    expect((await act(ours, 'delete')).kind).toBe('done')
    expect((await act(ours, 'delete')).kind).toBe('already')
  })

  test('whoever named us is answered; whoever did not is for a person', async () => {
    const named = await someComment()
    expect((await act(named, 'reply', 'Thank you')).kind).toBe('done')
    const [, ours] = await standIn.posts(account).then(posts => posts.toReversed())
    expect(ours).toMatchObject({ text: 'Thank you', replyTo: { postId: named.remoteId } })
    const unnamed = await someComment({ postId: root, mention: false })
    expect(await act(unnamed, 'reply', 'And thank you')).toMatchObject({
      kind: 'assisted',
      pack: { task: 'publish', text: 'And thank you', openUrl: unnamed.permalink },
    })
    expect(await standIn.posts(account)).toHaveLength(2)
  })

  test.each([
    ['expired', { kind: 'expired' }],
    ['permission', { kind: 'client-forbidden' }],
    ['duplicate', { kind: 'duplicate' }],
    ['rate', { kind: 'rate' }],
    ['budget', { kind: 'credits-depleted' }],
    ['ambiguous', { kind: '500-after-accept' }],
  ])('a reply fails as %s', async (kind, fault) => {
    const comment = await someComment()
    await standIn.fault({ ...fault, on: 'reply' })
    await expect(act(comment, 'reply', 'Hello')).rejects.toMatchObject({ kind })
  })

  test.each([
    ['expired', { kind: 'expired' }],
    ['permission', { kind: 'permission' }],
    ['rate', { kind: 'rate' }],
    ['unavailable', { kind: '500-after-accept' }],
  ])('hiding fails as %s, and may be repeated', async (kind, fault) => {
    const comment = await someComment()
    await standIn.fault({ ...fault, on: 'moderate' })
    await expect(act(comment, 'hide')).rejects.toMatchObject({ kind })
    expect((await act(comment, 'hide')).kind).toBe('done')
  })

  test('a reply that is too long is refused as content', async () => {
    const comment = await someComment()
    await expect(act(comment, 'reply', 'x'.repeat(281))).rejects.toMatchObject({ kind: 'content' })
  })
})
