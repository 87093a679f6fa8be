import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { facebook } from './facebook.ts'
import { ConnectorFailure } from '../failure.ts'
import type { CommentsPage, Incoming } from '../incoming.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'

let standIn: StandInFacebook
let account: ConnectedAccount
let pages = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInFacebook()), 30_000)
afterAll(() => standIn.stop())
beforeEach(async () => {
  pages += 1
  account = await standIn.makePage({ name: 'Oakfield Primary', slug: `oakfield-${pages}` })
  await standIn.clearFaults()
})

const connector = () =>
  facebook({ http: createHttpOut({ allow: [standIn.origin] }), clock, origin: standIn.origin })

async function publish(text: string): Promise<string> {
  const content = { text, link: null, pictures: [] }
  const published = await connector().publish({ account, content, idempotencyKey: 'k' })
  return published.kind === 'published' ? published.remoteId : ''
}

const list = (cursor: string | null, posts: string[]): Promise<CommentsPage> =>
  connector().comments!.list({ account, cursor, posts })

/** Until there is no more: everything that is told, and the cursor after it. */
async function listAll(cursor: string | null, posts: string[]) {
  const told: Incoming[] = []
  let page = await list(cursor, posts)
  told.push(...page.comments)
  while (page.more) {
    page = await list(page.cursor, posts)
    told.push(...page.comments)
  }
  return { told, cursor: page.cursor }
}

const texts = (comments: readonly Incoming[]) => comments.map(({ text, state }) => `${state} ${text}`)

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}

describe('what is listed', () => {
  test('a comment, with who wrote it, when, under what and where', async () => {
    const post = await publish('Snow day')
    const id = await standIn.write(account, post, 'Hooray', { author: 'Sam' })
    const { told } = await listAll(null, [post])
    expect(told).toMatchObject([
      {
        kind: 'comment',
        remoteId: id,
        postRemoteId: post,
        parentRemoteId: null,
        author: { remoteId: expect.stringMatching(/^\d+$/), name: 'Sam', profileUrl: null },
        text: 'Hooray',
        attachments: [],
        state: 'visible',
      },
    ])
    expect(told[0]!.permalink).toContain(`/oakfield-${pages}/posts/`)
    expect(Math.abs(told[0]!.writtenAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('answers with the comment that they answer, our own too', async () => {
    const post = await publish('Snow day')
    const top = await standIn.write(account, post, 'Is the bus running?')
    const [comment] = (await listAll(null, [post])).told
    await connector().comments!.act({ account, comment: comment!, act: 'reply', text: 'Yes' })
    const { told } = await listAll(null, [post])
    expect(told[1]).toMatchObject({
      parentRemoteId: top,
      author: { remoteId: account.remoteId },
      text: 'Yes',
    })
  })

  test('what visitors wrote, what stands below it, and where the Page is named', async () => {
    const visit = await standIn.visit(account, 'Thank you all', { author: 'Sam' })
    const mention = await standIn.visit(account, 'See you at @Oakfield', { author: 'Jo', mention: true })
    const below = await standIn.write(account, visit, 'Me too')
    const { told } = await listAll(null, [])
    expect(told.map(({ kind, remoteId, postRemoteId }) => [kind, remoteId, postRemoteId])).toEqual([
      ['visitor-post', visit, null],
      ['mention', mention, null],
      ['comment', below, visit],
    ])
  })

  test('each once, over many pages of a busy post, oldest first, and nothing again', async () => {
    const post = await publish('Snow day')
    const ids: string[] = []
    for (let number = 0; number < 230; number += 1) {
      ids.push(await standIn.write(account, post, `Comment ${number}`))
    }
    const first = await listAll(null, [post])
    expect(first.told.map(({ remoteId }) => remoteId).toSorted()).toEqual(ids.toSorted())
    const times = first.told.map(({ writtenAt }) => writtenAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const last = await standIn.write(account, post, 'The last')
    const second = await listAll(first.cursor, [post])
    const fresh = second.told.filter(({ remoteId }) => !ids.includes(remoteId))
    expect(fresh.map(({ remoteId }) => remoteId)).toEqual([last])
  })

  test('many posts are looked at in turns, and every comment is told once', async () => {
    const posts: string[] = []
    for (let number = 0; number < 14; number += 1) posts.push(await publish(`Post ${number}`))
    for (const post of posts) await standIn.write(account, post, `Under ${post}`)
    const page = await list(null, posts)
    expect(page.more).toBe(true)
    const { told } = await listAll(page.cursor, posts)
    const under = [...page.comments, ...told].map(({ postRemoteId }) => String(postRemoteId))
    expect(under.toSorted()).toEqual(posts.toSorted())
  })
})

describe('what changed since the cursor', () => {
  test('an edit, a hiding and a deletion are told, and nothing else', async () => {
    const post = await publish('Snow day')
    const [edited, hidden, erased] = [
      await standIn.write(account, post, 'Edited soon'),
      await standIn.write(account, post, 'Hidden soon'),
      await standIn.write(account, post, 'Erased soon'),
    ]
    await standIn.write(account, post, 'Left alone')
    const { told, cursor } = await listAll(null, [post])
    await standIn.rewrite(edited, 'Other words')
    await standIn.erase(erased)
    const comment = told.find(({ remoteId }) => remoteId === hidden)!
    await connector().comments!.act({ account, comment, act: 'hide' })
    const second = await listAll(cursor, [post])
    expect(texts(second.told).toSorted()).toEqual(['gone ', 'hidden Hidden soon', 'visible Other words'])
    expect(second.told.find(({ state }) => state === 'gone')).toMatchObject({
      kind: 'comment',
      remoteId: erased,
      postRemoteId: post,
      author: { remoteId: null },
    })
    expect((await listAll(second.cursor, [post])).told).toEqual([])
  })

  test('with a post that is gone its comments are', async () => {
    const post = await publish('Snow day')
    await standIn.write(account, post, 'Hooray')
    const { cursor } = await listAll(null, [post])
    await connector().remove({ account, remoteId: post })
    const second = await listAll(cursor, [post])
    expect(texts(second.told)).toEqual(['gone '])
    expect((await listAll(second.cursor, [post])).told).toEqual([])
  })

  test('a post that nobody asks for any more is forgotten, not taken for gone', async () => {
    const post = await publish('Snow day')
    await standIn.write(account, post, 'Hooray')
    const { cursor } = await listAll(null, [post])
    const without = await listAll(cursor, [])
    expect(without.told).toEqual([])
    expect(without.cursor).not.toContain(post)
  })

  test('the cursor holds nobody’s name and nobody’s words', async () => {
    const post = await publish('Snow day')
    await standIn.write(account, post, 'Hooray', { author: 'Sam' })
    const { cursor } = await listAll(null, [post])
    expect(cursor).not.toMatch(/Sam|Hooray/)
  })

  test.each(['', 'nonsense', '[]', '{"round":"1"}', '{"round":2}'])(
    'a cursor %j begins anew',
    async cursor => {
      const post = await publish('Snow day')
      await standIn.write(account, post, 'Hooray')
      expect(texts((await listAll(cursor, [post])).told)).toEqual(['visible Hooray'])
    },
  )
})

describe('not being able to look is a failure, never silence', () => {
  test.each([
    ['expired', 'expired'],
    ['revoked', 'revoked'],
    ['permission', 'permission'],
    ['rate', 'rate'],
    ['500', 'unavailable'],
  ])('%s', async (kind, expected) => {
    await standIn.fault({ kind, on: 'read' })
    expect((await failure(list(null, []))).kind).toBe(expected)
  })

  test('another Page’s key sees nothing, and that is not taken for a deletion', async () => {
    const post = await publish('Snow day')
    await standIn.write(account, post, 'Hooray')
    const { cursor } = await listAll(null, [post])
    const other = await standIn.makePage({ name: 'Elmgrove', slug: `elm-${pages}` })
    const asked = connector().comments!.list({
      account: { ...account, token: other.token },
      cursor,
      posts: [post],
    })
    expect((await failure(asked)).kind).toBe('permission')
  })

  test('an answer that is no list', async () => {
    const http = {
      request: async () => ({
        status: 200,
        headers: {},
        body: new Uint8Array(),
        text: () => '{}',
        json: () => ({}),
      }),
    }
    const blind = facebook({ http, clock, origin: standIn.origin })
    const asked = blind.comments!.list({ account, cursor: null, posts: [] })
    expect((await failure(asked)).kind).toBe('unavailable')
  })
})
