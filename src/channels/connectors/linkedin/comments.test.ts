import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector } from '../connector.ts'
import type { CommentAct, CommentsPage, Incoming } from '../incoming.ts'
import { linkedin } from './linkedin.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

let standIn: StandInLinkedIn
let account: ConnectedAccount
let connector: Connector
let post: string
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInLinkedIn()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield-${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
  const out = createHttpOut({ allow: [standIn.origin] })
  const http = { request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }) }
  connector = linkedin({ http, clock, origin: standIn.origin, site: standIn.origin })
  post = await publish('Our garden')
})

async function publish(text: string): Promise<string> {
  const content = { text, link: null, pictures: [] }
  const published = await connector.publish({ account, content, idempotencyKey: 'k' })
  return published.kind === 'published' ? published.remoteId : ''
}

const list = (cursor: string | null, posts = [post]): Promise<CommentsPage> =>
  connector.comments!.list({ account, cursor, posts })

const told = ({ comments }: CommentsPage) => comments.map(({ text, state }) => `${state}: ${text}`)

describe('listing', () => {
  test('tells who wrote what under which post, without a name that LinkedIn does not give', async () => {
    const id = await standIn.write(account, post, 'Lovely <3', { author: 'Sam Park' })
    const answer = await standIn.write(account, post, 'Yes', { parentId: id })
    const { comments, more } = await list(null)
    expect(more).toBe(false)
    expect(comments).toMatchObject([
      {
        kind: 'comment',
        remoteId: id,
        postRemoteId: post,
        parentRemoteId: null,
        author: { name: 'A LinkedIn member', profileUrl: null },
        text: 'Lovely <3',
        attachments: [],
        state: 'visible',
      },
      { remoteId: answer, parentRemoteId: id, text: 'Yes' },
    ])
    expect(comments[0]?.author.remoteId).toMatch(/^urn:li:person:/)
    const link = new URL(comments[0]!.permalink!)
    expect(link.pathname).toBe(`/feed/update/${post}/`)
    expect(link.searchParams.get('commentUrn')).toBe(id)
  })

  test('tells each comment once, oldest first, over many pages and posts', async () => {
    const second = await publish('Sports day')
    for (let number = 0; number < 205; number += 1) {
      await standIn.write(account, number % 2 === 0 ? post : second, `Number ${number}`)
    }
    const { comments, cursor } = await list(null, [post, second])
    expect(comments).toHaveLength(205)
    expect(new Set(comments.map(({ remoteId }) => remoteId)).size).toBe(205)
    const times = comments.map(({ writtenAt }) => writtenAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(told(await list(cursor, [post, second]))).toEqual([])
  })

  test('follows what is new, changed and taken away since', async () => {
    const kept = await standIn.write(account, post, 'Kept')
    const changed = await standIn.write(account, post, 'Before')
    const gone = await standIn.write(account, post, 'Gone')
    const first = await list(null)
    expect(told(first)).toEqual(['visible: Kept', 'visible: Before', 'visible: Gone'])
    await standIn.rewrite(changed, 'After')
    await standIn.erase(gone)
    await standIn.write(account, post, 'New', { parentId: kept })
    const second = await list(first.cursor)
    expect(told(second).toSorted()).toEqual(['gone: ', 'visible: After', 'visible: New'])
    expect(second.comments.find(({ state }) => state === 'gone')?.remoteId).toBe(gone)
    expect(told(await list(second.cursor))).toEqual([])
    // The same cursor gives at least the same again.
    expect(told(await list(first.cursor))).toEqual(told(second))
  })

  test('takes a post’s comments for gone with it', async () => {
    await standIn.write(account, post, 'Lovely')
    const { cursor } = await list(null)
    await connector.remove({ account, remoteId: post })
    expect(told(await list(cursor))).toEqual(['gone: '])
  })

  test('remembers nothing of a comment for longer than LinkedIn allows, and does not tell it anew', async () => {
    const old = await standIn.write(account, post, 'Old')
    const first = await list(null)
    expect(first.cursor).toContain(old)
    expect(first.cursor).not.toContain('Old')
    clock.advance({ hours: 47 })
    const kept = await list(first.cursor)
    expect(kept.cursor).toContain(old)
    clock.advance({ hours: 2 })
    const forgotten = await list(kept.cursor)
    expect(told(forgotten)).toEqual([])
    expect(forgotten.cursor).not.toContain(old)
    const later = await list(forgotten.cursor)
    expect(told(later)).toEqual([])
    expect(connector.comments!.retention).toMatchObject({ commentHours: 48, profileHours: 24 })
  })

  test('asks about ten posts at a time, and says that there is more', async () => {
    const posts = [post]
    for (let number = 0; number < 11; number += 1) posts.push(await publish(`Post ${number}`))
    for (const urn of posts) await standIn.write(account, urn, 'Hello')
    const first = await list(null, posts)
    const second = await list(first.cursor, posts)
    expect([first.comments.length, first.more, second.comments.length, second.more]).toEqual([
      10,
      true,
      2,
      false,
    ])
    await standIn.write(account, posts[0]!, 'Again')
    expect(told(await list(second.cursor, posts))).toEqual(['visible: Again'])
  })

  test('a post that nobody asks for any more is not remembered', async () => {
    const comment = await standIn.write(account, post, 'Hello')
    const { cursor } = await list(null)
    expect((await list(cursor, [])).cursor).not.toContain(comment)
  })

  test('a role that may not read sees nothing, which is not taken for everything being gone', async () => {
    await standIn.write(account, post, 'Lovely')
    const { cursor } = await list(null)
    await standIn.setRole(account, 'RECRUITING_POSTER')
    await expect(list(cursor)).rejects.toMatchObject({ kind: 'permission' })
  })

  test.each([
    ['expired', 'expired'],
    ['revoked', 'revoked'],
    ['rate', 'rate'],
    ['version-retired', 'permission'],
    ['500', 'unavailable'],
    ['timeout-before-accept', 'unavailable'],
  ])('%s is a failure of kind %s, and the cursor is as good as before', async (fault, kind) => {
    const { cursor } = await list(null)
    await standIn.write(account, post, 'Lovely')
    await standIn.fault({ kind: fault, on: 'read' })
    await expect(list(cursor)).rejects.toMatchObject({ kind })
    expect(told(await list(cursor))).toEqual(['visible: Lovely'])
  })

  test('a cursor that cannot be read begins anew', async () => {
    await standIn.write(account, post, 'Lovely')
    for (const cursor of ['', 'null', '{', '[]', '{"round":"1"}']) {
      expect(told(await list(cursor))).toEqual(['visible: Lovely'])
    }
  })
})

describe('a list that moves while it is read', () => {
  const urn = (id: number): string => `urn:li:comment:(urn:li:activity:1,${id})`
  const element = (id: number) => ({
    commentUrn: urn(id),
    actor: 'urn:li:person:P',
    created: { time: clock.now().getTime() },
    message: { text: `Number ${id}` },
    commentsSummary: { totalFirstLevelComments: 0 },
  })
  /** Answers by the post or comment under which is asked, or by the end of the path; then by `start`. */
  const answering = (answers: Record<string, object>) => {
    const http = {
      async request(input: string | URL) {
        const { pathname, searchParams } = new URL(input)
        const parts = pathname.split('/').map(decodeURIComponent)
        const about = parts.at(-1) === 'comments' ? parts.at(-2) : parts.at(-1)
        const known = answers[`${about} ${searchParams.get('start') ?? ''}`.trim()]
        const text = JSON.stringify(
          known ?? { status: 404, code: 'NOT_FOUND', serviceErrorCode: 0, message: 'No' },
        )
        const body = new TextEncoder().encode(text)
        return { status: known ? 200 : 404, headers: {}, body, text: () => text, json: () => known }
      },
    }
    return linkedin({ http, clock, origin: 'http://127.0.0.1:9', site: 'http://127.0.0.1:9' }).comments!
  }
  const roles = { elements: [{ organization: 'urn:li:organization:1', role: 'ADMINISTRATOR' }] }
  const question = {
    account: { remoteId: 'urn:li:organization:1', name: 'Oakfield', token: 't' },
    posts: ['urn:li:share:9'],
  }

  test('tells one that stands on two pages once', async () => {
    const full = Array.from({ length: 100 }, (_, at) => element(200 - at))
    const moved = {
      'urn:li:share:9 0': { elements: full },
      'urn:li:share:9 100': { elements: [element(101), element(100)] },
    }
    const { comments } = await answering(moved).list({ ...question, cursor: null })
    expect(comments).toHaveLength(101)
  })

  test('does not take one for gone that it passed over, for the network still has it', async () => {
    const first = await answering({ 'urn:li:share:9 0': { elements: [element(2), element(1)] } }).list({
      ...question,
      cursor: null,
    })
    const passed = { 'urn:li:share:9 0': { elements: [element(2)] }, 'organizationAcls 0': roles }
    const still = await answering({ ...passed, '1': element(1) }).list({ ...question, cursor: first.cursor })
    expect(still.comments).toEqual([])
    const gone = await answering(passed).list({ ...question, cursor: first.cursor })
    expect(gone.comments).toMatchObject([{ remoteId: urn(1), state: 'gone' }])
  })

  test('asks for answers where the network does not say that there are none', async () => {
    const { commentsSummary: _none, ...silent } = element(1)
    const answers = {
      'urn:li:share:9 0': { elements: [silent] },
      [`${urn(1)} 0`]: { elements: [{ ...element(2), parentComment: urn(1) }] },
    }
    const { comments } = await answering(answers).list({ ...question, cursor: null })
    expect(comments.map(({ parentRemoteId }) => parentRemoteId)).toEqual([null, urn(1)])
  })
})

describe('acting', () => {
  let comment: Incoming

  beforeEach(async () => {
    await standIn.write(account, post, 'Rude')
    comment = (await list(null)).comments[0]!
  })

  const act = (act: CommentAct, text?: string) =>
    connector.comments!.act({ account, comment, act, ...(text !== undefined && { text }) })

  test('delete: it is gone, and deleting again finds it so', async () => {
    expect(await act('delete')).toMatchObject({ kind: 'done', remoteId: null, network: { status: 204 } })
    expect(await standIn.comments(account)).toEqual([])
    expect(await act('delete')).toMatchObject({ kind: 'already', network: { status: 404 } })
  })

  test('delete: a yes after which it still stands is told as such', async () => {
    await standIn.fault({ kind: 'not-applied', on: 'moderate' })
    expect(await act('delete')).toMatchObject({ kind: 'not-applied' })
    expect(await standIn.comments(account)).toHaveLength(1)
  })

  test('delete: an unknown outcome may simply be repeated', async () => {
    await standIn.fault({ kind: 'timeout-after-accept', on: 'moderate' })
    await expect(act('delete')).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await act('delete')).toMatchObject({ kind: 'already' })
  })

  test('reply: stands under the comment in the page’s name, and the list shows it', async () => {
    const acted = await act('reply', 'Thank you for telling us.')
    const replies = (await standIn.comments(account)).filter(({ actor }) => actor === account.remoteId)
    expect(replies).toMatchObject([{ text: 'Thank you for telling us.' }])
    expect(acted).toMatchObject({ kind: 'done', remoteId: replies[0]!.id, network: { status: 201 } })
    const { comments } = await list(null)
    expect(comments[1]).toMatchObject({
      author: { remoteId: account.remoteId, name: 'Oakfield Primary' },
      parentRemoteId: comment.remoteId,
    })
  })

  test.each(['timeout-after-accept', '500-after-accept', '500', 'timeout-before-accept'])(
    'reply: %s leaves it open, and looking tells',
    async kind => {
      await standIn.fault({ kind, on: 'reply' })
      await expect(act('reply', 'Thank you')).rejects.toMatchObject({ kind: 'ambiguous' })
      const mine = (await list(null)).comments.filter(({ author }) => author.remoteId === account.remoteId)
      expect(mine).toHaveLength(kind.endsWith('after-accept') ? 1 : 0)
    },
  )

  test('reply: too many in a minute may go on after it', async () => {
    clock.set('2026-11-24T09:00:00Z')
    await standIn.fault({ kind: 'rate-comments', on: 'reply' })
    await expect(act('reply', 'Thank you')).rejects.toMatchObject({
      kind: 'rate',
      retryAt: new Date('2026-11-24T09:01:00Z'),
    })
  })

  test.each(['', ' \n', 'x'.repeat(1251)])('reply: %j is refused before it is sent', async text => {
    const before = (await standIn.calls()).length
    await expect(act('reply', text)).rejects.toMatchObject({ kind: 'content' })
    expect(await standIn.calls()).toHaveLength(before)
  })

  test.each(['hide', 'unhide', 'reject', 'block', 'unblock', 'mute'] as const)(
    '%s: LinkedIn has no such thing, and a person is told what to do instead',
    async which => {
      const before = (await standIn.calls()).length
      const acted = await act(which)
      expect(acted).toMatchObject({
        kind: 'assisted',
        pack: { task: 'moderate', openUrl: comment.permalink },
      })
      const steps = acted.kind === 'assisted' ? acted.pack.checklist : []
      expect(steps[0]).toContain('LinkedIn')
      for (const step of steps) expect(step).toMatch(/^[A-Z“].*\.$/)
      expect(await standIn.calls()).toHaveLength(before)
    },
  )

  test('what is no comment of a post reaches nothing', async () => {
    const crooked = { ...comment, remoteId: 'urn:li:comment:(..,1)' }
    await expect(connector.comments!.act({ account, comment: crooked, act: 'delete' })).rejects.toThrow(
      RangeError,
    )
    const loose = { ...comment, postRemoteId: null }
    await expect(connector.comments!.act({ account, comment: loose, act: 'delete' })).rejects.toMatchObject({
      kind: 'content',
    })
  })

  test('nothing ever closes the comments of a post, which would delete them all', async () => {
    expect((await standIn.log()).filter(({ path }) => path.includes('socialMetadata'))).toEqual([])
  })
})
