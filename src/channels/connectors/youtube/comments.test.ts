import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Incoming } from '../incoming.ts'
import { impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import { youtubeOrigins } from './origins.ts'

let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
let account: ConnectedAccount
let connector: Connector
let videoId: string
let channels = 0
let minute = 0

beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  channels += 1
  minute = 0
  account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: `oakfield-${channels}` })
  videoId = await standIn.pastVideo(account, { title: 'Winter concert', createdTime: '2026-11-20T09:00:00Z' })
  await standIn.clearFaults()
  const clock = new FixedClock(new Date())
  connector = youtube({ http: impatient(standIn.origin), clock, ...youtubeOrigins(standIn.origin) })
})

/** One a minute, so that their order is plain. */
const write = (
  text: string,
  more: { parentId?: string; name?: string; moderation?: 'heldForReview' | 'likelySpam' } = {},
) => {
  minute += 1
  const createdTime = new Date(Date.parse('2026-11-24T09:00:00Z') + minute * 60_000).toISOString()
  return standIn.write(account, { videoId, name: 'Sam Parent', text, createdTime, ...more })
}

const page = (cursor: string | null, as = account) =>
  connector.comments!.list({ account: as, cursor, posts: [] })

/** Everything until the network has no more, and where that ends. */
async function round(cursor: string | null): Promise<{ told: Incoming[]; cursor: string; pages: number }> {
  const told: Incoming[] = []
  let at = cursor
  for (let pages = 1; ; pages += 1) {
    const { comments, cursor: next, more } = await page(at)
    told.push(...comments)
    at = next
    if (!more) return { told, cursor: at!, pages }
  }
}

const texts = (told: readonly Incoming[]) => told.map(({ text, state }) => `${text} ${state}`)

describe('a comment', () => {
  test('comes with its writer, its time and its addresses', async () => {
    const { id } = await write('Lovely singing!')
    const { told } = await round(null)
    expect(told).toEqual([
      {
        kind: 'comment',
        remoteId: id,
        postRemoteId: videoId,
        parentRemoteId: null,
        author: {
          remoteId: expect.stringMatching(/^UC/) as string,
          name: 'Sam Parent',
          profileUrl: expect.stringContaining('/channel/UC') as string,
        },
        text: 'Lovely singing!',
        attachments: [],
        writtenAt: new Date('2026-11-24T09:01:00Z'),
        permalink: `${standIn.origin}/watch?v=${videoId}&lc=${id}`,
        state: 'visible',
      },
    ])
  })

  test('that answers another says which', async () => {
    const { id } = await write('Who was the soloist?')
    const answer = await write('Our Year 4!', { parentId: id })
    const { told } = await round(null)
    expect(told.map(({ remoteId, parentRemoteId }) => [remoteId, parentRemoteId])).toEqual([
      [id, null],
      [answer.id, id],
    ])
  })

  test('that waits or is taken for spam is told as held', async () => {
    await write('Public')
    await write('Waiting', { moderation: 'heldForReview' })
    await write('Buy now', { moderation: 'likelySpam' })
    expect(texts((await round(null)).told).sort()).toEqual(['Buy now held', 'Public visible', 'Waiting held'])
  })

  test('from the box on the public page comes in like any other', async () => {
    const body = new URLSearchParams({ author: 'Jo', text: 'From the page' })
    const answer = await fetch(`${standIn.origin}/watch?v=${videoId}`, { method: 'POST', body })
    expect(await answer.text()).toContain('From the page')
    expect(texts((await round(null)).told)).toEqual(['From the page visible'])
  })
})

describe('each is told once', () => {
  test('and not again while nothing changes', async () => {
    for (const text of ['One', 'Two', 'Three']) await write(text)
    const first = await round(null)
    expect(texts(first.told)).toEqual(['One visible', 'Two visible', 'Three visible'])
    const second = await round(first.cursor)
    expect(second).toMatchObject({ told: [], pages: 3 })
    expect(second.cursor).toBe(first.cursor)
  })

  test('across pages, with those that arrive in between', async () => {
    for (let number = 1; number <= 230; number += 1) await write(`Number ${number}`)
    const first = await page(null)
    expect(first).toMatchObject({ more: true })
    expect(first.comments).toHaveLength(100)
    // Pushes what was last on this page to the top of the next.
    await write('In between')
    const rest = await round(first.cursor)
    const told = [...first.comments, ...rest.told]
    const ids = new Set(told.map(({ remoteId }) => remoteId))
    expect(told).toHaveLength(230)
    expect(ids.size).toBe(230)
    expect(texts((await round(rest.cursor)).told)).toEqual(['In between visible'])
  })

  test('oldest first within a page', async () => {
    for (const text of ['One', 'Two', 'Three']) await write(text)
    const { comments } = await page(null)
    const times = comments.map(({ writtenAt }) => writtenAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('asking again with the same cursor gives at least the same', async () => {
    const { cursor } = await round(null)
    await write('New')
    const first = await page(cursor)
    await write('Newer')
    const again = await page(cursor)
    expect(texts(first.comments)).toEqual(['New visible'])
    expect(texts(again.comments)).toEqual(['New visible', 'Newer visible'])
  })

  test('a cursor that is none of ours starts over and loses nothing', async () => {
    await write('Here')
    for (const cursor of ['', 'nonsense', '{"first":1}', '[]']) {
      expect(texts((await round(cursor)).told)).toEqual(['Here visible'])
    }
  })

  test('a page that the network has forgotten is begun again from the top', async () => {
    for (let number = 1; number <= 101; number += 1) await write(`Number ${number}`)
    const first = await page(null)
    const walk = JSON.parse(first.cursor!) as { walk: { pageToken: string } }
    walk.walk.pageToken = Buffer.from('long ago').toString('base64url')
    const rest = await round(JSON.stringify(walk))
    expect(rest.told.length + first.comments.length).toBe(101)
  })
})

describe('what changes is followed', () => {
  test('a text that was changed is told again, once', async () => {
    const { id } = await write('Nice')
    await write('Other')
    const first = await round(null)
    await standIn.rewrite(account, id, 'Not nice at all')
    const second = await round(first.cursor)
    expect(texts(second.told)).toEqual(['Not nice at all visible'])
    expect((await round(second.cursor)).told).toEqual([])
  })

  test('a comment that its writer took back is told as gone, once, with what is still known', async () => {
    const { id } = await write('Regretted')
    const first = await round(null)
    await standIn.takeBack(account, id)
    const second = await round(first.cursor)
    expect(second.told).toMatchObject([
      {
        remoteId: id,
        postRemoteId: videoId,
        state: 'gone',
        text: '',
        author: { remoteId: null },
        writtenAt: new Date('2026-11-24T09:01:00Z'),
      },
    ])
    expect((await round(second.cursor)).told).toEqual([])
  })

  test('an answer that was taken back as well', async () => {
    const { id } = await write('Top')
    const answer = await write('Below', { parentId: id })
    const first = await round(null)
    await standIn.takeBack(account, answer.id)
    expect((await round(first.cursor)).told).toMatchObject([
      { remoteId: answer.id, state: 'gone', parentRemoteId: id },
    ])
  })

  test('all of a film that was deleted are gone', async () => {
    for (let number = 1; number <= 60; number += 1) await write(`Number ${number}`)
    const first = await round(null)
    await connector.remove({ account, remoteId: videoId })
    const { told } = await round(first.cursor)
    expect(told).toHaveLength(60)
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['gone']))
  })

  test('held, published again, rejected: each state is told', async () => {
    const { id } = await write('Hm')
    let at = (await round(null)).cursor
    const after = async (act: 'hide' | 'unhide' | 'reject') => {
      const [comment] = [{ kind: 'comment' as const, remoteId: id, postRemoteId: videoId, permalink: null }]
      const author = { remoteId: null, name: 'Sam Parent', profileUrl: null }
      await connector.comments!.act({ account, comment: { ...comment, author }, act })
      const { told, cursor } = await round(at)
      at = cursor
      return told.map(({ state }) => state)
    }
    expect(await after('hide')).toEqual(['held'])
    expect(await after('unhide')).toEqual(['visible'])
    // The stand-in shows a rejected comment to nobody.
    expect(await after('reject')).toEqual(['gone'])
  })
})

describe('what was not met is not gone for that', () => {
  test('a comment that slipped past between two pages', async () => {
    await write('The oldest')
    for (let number = 2; number < 101; number += 1) await write(`Number ${number}`)
    const newest = await write('The newest')
    const { cursor } = await round(null)
    const first = await page(cursor)
    // Draws what was on top of the second page onto the first, which was read already.
    await standIn.takeBack(account, newest.id)
    expect((await round(first.cursor)).told).toEqual([])
  })

  test('the old ones of a busy channel: read once, then left alone', async () => {
    const numbers = Array.from({ length: 520 }, (_, at) => at)
    await Promise.all(numbers.map(number => write(`Number ${number}`)))
    const first = await round(null)
    expect(first).toMatchObject({ pages: 8 })
    expect(new Set(first.told.map(({ remoteId }) => remoteId)).size).toBe(520)
    await write('New')
    const second = await round(first.cursor)
    expect(second).toMatchObject({ pages: 7 })
    expect(texts(second.told)).toEqual(['New visible'])
    // The one that was drawn out of the newest 500 is there when asked for, and told of no more.
    expect(await round(second.cursor)).toMatchObject({ told: [], pages: 7 })
  })
})

describe('a thread with more answers than come along', () => {
  const answers = async (parentId: string, from: number, to: number) => {
    for (let number = from; number <= to; number += 1) await write(`Answer ${number}`, { parentId })
  }

  test('is read whole', async () => {
    const { id } = await write('Top')
    await answers(id, 1, 130)
    const { told } = await round(null)
    expect(told).toHaveLength(131)
    expect(new Set(told.map(({ remoteId }) => remoteId)).size).toBe(131)
  })

  test('is read again when their number has changed, and then only', async () => {
    const { id } = await write('Top')
    await answers(id, 1, 8)
    const first = await round(null)
    const callsOf = async (work: () => Promise<unknown>) => {
      const before = (await standIn.calls()).length
      await work()
      return (await standIn.calls()).slice(before).filter(call => call.startsWith('comments.list'))
    }
    expect(await callsOf(() => round(first.cursor))).toEqual([])
    const quiet = await round(first.cursor)
    expect(quiet.told).toEqual([])
    await answers(id, 9, 9)
    const second = await round(quiet.cursor)
    expect(texts(second.told)).toEqual(['Answer 9 visible'])
  })

  test('an answer that is held is told when it is and when it no longer is', async () => {
    const { id } = await write('Top')
    await write('Rude', { parentId: id, moderation: 'heldForReview' })
    expect(texts((await round(null)).told)).toEqual(['Top visible', 'Rude held'])
  })
})

describe('a network that leads in a circle', () => {
  const answering = (body: object): Connector => {
    const text = JSON.stringify(body)
    const http: HttpOut = {
      request: async () => ({
        status: 200,
        headers: {},
        body: new Uint8Array(),
        text: () => text,
        json: () => body,
      }),
    }
    return youtube({
      http,
      clock: new FixedClock(new Date()),
      ...youtubeOrigins('https://www.googleapis.com'),
    })
  }

  test('from page to page is read to the end all the same', async () => {
    connector = answering({ items: [], nextPageToken: 'here again' })
    // Of each list the page that it leads to, and no further.
    expect((await round(null)).pages).toBe(6)
  })

  test('from answers to answers as well', async () => {
    const topLevelComment = { id: 'a', snippet: { publishedAt: '2026-11-24T09:00:00Z', textOriginal: 'Top' } }
    const items = [{ id: 'a', snippet: { topLevelComment, totalReplyCount: 9 } }]
    connector = answering({ items, nextPageToken: 'here again' })
    expect(texts((await page(null)).comments)).toEqual(['Top visible'])
  })
})

describe('failures', () => {
  test.each([
    ['expired', 'expired'],
    ['quota', 'budget'],
    ['rate', 'rate'],
    ['500', 'unavailable'],
    ['timeout-before-accept', 'unavailable'],
  ])('%s is %s, and the same cursor goes on afterwards', async (kind, expected) => {
    await write('Still there')
    await standIn.fault({ kind, on: 'read' })
    await expect(page(null)).rejects.toMatchObject({ kind: expected })
    expect(texts((await round(null)).told)).toEqual(['Still there visible'])
  })

  test('a failure while looking for what is gone takes nothing for gone', async () => {
    const { id } = await write('Regretted')
    const { cursor } = await round(null)
    await standIn.takeBack(account, id)
    let at = cursor
    for (let list = 0; list < 2; list += 1) at = (await page(at)).cursor!
    // The last list is let through, the look-up after it fails.
    await standIn.fault({ kind: 'slow', delayMs: 0, on: 'read' })
    await standIn.fault({ kind: '500', on: 'read' })
    await expect(page(at)).rejects.toThrow(ConnectorFailure)
    await standIn.clearFaults()
    expect((await round(at)).told).toMatchObject([{ remoteId: id, state: 'gone' }])
  })

  test('another channel’s key reads nothing', async () => {
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `other-${channels}` })
    await expect(page(null, { ...account, token: other.token })).rejects.toMatchObject({ kind: 'permission' })
  })
})
