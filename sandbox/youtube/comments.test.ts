import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, makeAccount, reasonOf, standInYoutube, videoOf } from '../testing/in-process-youtube.ts'

let it: Awaited<ReturnType<typeof standInYoutube>>
let videoId: string
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standInYoutube({ now: () => now })
  videoId = await it.upload(videoOf({ status: { privacyStatus: 'public' } }))
})

const later = () => void (now = new Date(now.getTime() + 1000))

async function write(text: string, more: object = {}): Promise<string> {
  later()
  const body = { videoId, name: 'Sam', text, ...more }
  const made = await it.control(`POST /_sandbox/accounts/${it.account.accountId}/comments`, body)
  return String(made.body['id'])
}

interface Thread {
  id: string
  snippet: {
    totalReplyCount: number
    topLevelComment: { snippet: { textOriginal: string; moderationStatus: string } }
  }
  replies?: { comments: { snippet: { textOriginal: string } }[] }
}

const threads = async (query = ''): Promise<Thread[]> => {
  const filter = `allThreadsRelatedToChannelId=${it.account.accountId}`
  const { body } = await it.call(`GET /youtube/v3/commentThreads?part=snippet,replies&${filter}${query}`)
  return body['items'] as Thread[]
}

const texts = (all: Thread[]) => all.map(({ snippet }) => snippet.topLevelComment.snippet.textOriginal)

const moderate = (id: string, query: string) =>
  it.call(`POST /youtube/v3/comments/setModerationStatus?id=${id}&${query}`)

describe('threads', () => {
  test('stand newest first, with five of their answers and the count of all', async () => {
    const id = await write('One')
    await write('Two')
    for (let number = 1; number <= 7; number += 1) await write(`Answer ${number}`, { parentId: id })
    const all = await threads()
    expect(texts(all)).toEqual(['Two', 'One'])
    expect(all[1]).toMatchObject({ id, snippet: { totalReplyCount: 7 } })
    expect(all[1]!.replies?.comments).toHaveLength(5)
    const rest = await it.call(`GET /youtube/v3/comments?part=snippet&parentId=${id}&maxResults=100`)
    expect(rest.body['items']).toHaveLength(7)
  })

  test('come in pages', async () => {
    for (const text of ['One', 'Two', 'Three']) await write(text)
    const filter = `part=id&allThreadsRelatedToChannelId=${it.account.accountId}&maxResults=2`
    const first = await it.call(`GET /youtube/v3/commentThreads?${filter}`)
    const token = String(first.body['nextPageToken'])
    const second = await it.call(`GET /youtube/v3/commentThreads?${filter}&pageToken=${token}`)
    expect(second.body['items']).toHaveLength(1)
    expect(second.body).not.toHaveProperty('nextPageToken')
  })

  test('stand in the list of their state; a held answer brings its thread along', async () => {
    await write('Public')
    await write('Waiting', { moderation: 'heldForReview' })
    await write('Spam', { moderation: 'likelySpam' })
    const id = await write('Top')
    await write('Held answer', { parentId: id, moderation: 'heldForReview' })
    expect(texts(await threads())).toEqual(['Top', 'Public'])
    const held = await threads('&moderationStatus=heldForReview')
    expect(texts(held)).toEqual(['Top', 'Waiting'])
    expect(held[0]?.snippet.topLevelComment.snippet.moderationStatus).toBe('published')
    expect(held[0]?.replies?.comments.map(({ snippet }) => snippet.textOriginal)).toEqual(['Held answer'])
    expect(texts(await threads('&moderationStatus=likelySpam'))).toEqual(['Spam'])
  })

  test.each([
    ['400 missingRequiredParameter', 'part=id'],
    ['403 forbidden', 'part=id&allThreadsRelatedToChannelId=UCother'],
  ])('%s: %s', async (reason, query) => {
    expect(reasonOf(await it.call(`GET /youtube/v3/commentThreads?${query}`))).toBe(reason)
  })

  test('of what was rejected there is no list', async () => {
    const query = `part=id&allThreadsRelatedToChannelId=${it.account.accountId}&moderationStatus=rejected`
    expect(reasonOf(await it.call(`GET /youtube/v3/commentThreads?${query}`))).toBe('400 invalidParameter')
  })
})

describe('comments by their ids', () => {
  test('are told without their state', async () => {
    const id = await write('Waiting', { moderation: 'heldForReview' })
    const { items } = (await it.call(`GET /youtube/v3/comments?part=snippet&id=${id}`)).body as {
      items: object[]
    }
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('heldForReview')
  })

  test('either an id or a parent', async () => {
    expect(reasonOf(await it.call('GET /youtube/v3/comments?part=id'))).toBe('400 incompatibleParameters')
    expect(reasonOf(await it.call('GET /youtube/v3/comments?part=id&id=1&parentId=2'))).toBe(
      '400 incompatibleParameters',
    )
    expect(reasonOf(await it.call('GET /youtube/v3/comments?part=id&id=1&maxResults=5'))).toBe(
      '400 incompatibleParameters',
    )
  })
})

describe('moderation', () => {
  test('hides, shows again, and rejects for good', async () => {
    const id = await write('Rude')
    expect(await moderate(id, 'moderationStatus=heldForReview')).toMatchObject({ status: 204, body: {} })
    expect(texts(await threads())).toEqual([])
    await moderate(id, 'moderationStatus=published')
    expect(texts(await threads())).toEqual(['Rude'])
    await moderate(id, 'moderationStatus=rejected')
    expect(reasonOf(await moderate(id, 'moderationStatus=published'))).toBe('400 processingFailure')
  })

  test('of several at once, and of none when one is not there', async () => {
    const [a, b] = [await write('A'), await write('B')]
    expect(reasonOf(await moderate(`${a},nope`, 'moderationStatus=heldForReview'))).toBe(
      '404 commentNotFound',
    )
    expect(texts(await threads())).toEqual(['B', 'A'])
    await moderate(`${a},${b}`, 'moderationStatus=heldForReview')
    expect(texts(await threads())).toEqual([])
  })

  test('a ban goes with a rejection only, and holds for what comes', async () => {
    const id = await write('Abuse', { name: 'Troll' })
    expect(reasonOf(await moderate(id, 'moderationStatus=heldForReview&banAuthor=true'))).toBe(
      '400 banWithoutReject',
    )
    await moderate(id, 'moderationStatus=rejected&banAuthor=true')
    await write('More', { name: 'Troll' })
    await write('Thanks', { name: 'Sam' })
    expect(texts(await threads())).toEqual(['Thanks'])
  })

  test.each([
    ['400 invalidParameter', 'moderationStatus=likelySpam'],
    ['400 invalidParameter', 'moderationStatus=hidden'],
    ['400 missingRequiredParameter', 'banAuthor=true'],
  ])('%s: %s', async (reason, query) => {
    expect(reasonOf(await moderate(await write('Hm'), query))).toBe(reason)
  })

  test('on another channel is forbidden', async () => {
    const id = await write('Hm')
    const other = callAs(it.app, (await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })).token)
    const line = `POST /youtube/v3/comments/setModerationStatus?id=${id}&moderationStatus=rejected`
    expect(reasonOf(await other(line))).toBe('403 forbidden')
  })
})

describe('answers of the channel', () => {
  const reply = (snippet: object) => it.call('POST /youtube/v3/comments?part=snippet', { snippet })

  test('stand below the comment, and only they can be deleted', async () => {
    const id = await write('When?')
    const { body } = await reply({ parentId: id, textOriginal: 'At six.' })
    expect(body).toMatchObject({
      id: expect.stringContaining(`${id}.`) as string,
      snippet: { parentId: id, authorChannelId: { value: it.account.accountId } },
    })
    expect(reasonOf(await it.call(`DELETE /youtube/v3/comments?id=${id}`))).toBe('403 forbidden')
    expect((await it.call(`DELETE /youtube/v3/comments?id=${String(body['id'])}`)).status).toBe(204)
    expect(reasonOf(await it.call(`DELETE /youtube/v3/comments?id=${String(body['id'])}`))).toBe(
      '404 commentNotFound',
    )
  })

  test.each([
    ['400 parentIdMissing', { textOriginal: 'x' }],
    ['404 parentCommentNotFound', { parentId: 'nope', textOriginal: 'x' }],
    ['400 commentTextRequired', { parentId: 'x' }],
    ['400 commentTextRequired', { parentId: 'x', textOriginal: ' \n' }],
    ['400 commentTextTooLong', { parentId: 'x', textOriginal: 'x'.repeat(10_001) }],
    ['400 invalidValue', { parentId: 'x', textOriginal: 'x', idempotencyKey: 'k' }],
  ])('%s: %j', async (reason, snippet) => {
    expect(reasonOf(await reply(snippet))).toBe(reason)
  })

  test('have one level, and none under a film made for children', async () => {
    const id = await write('Top')
    const below = await write('Below', { parentId: id })
    expect(reasonOf(await reply({ parentId: below, textOriginal: 'x' }))).toBe('400 operationNotSupported')
    const status = { privacyStatus: 'public', selfDeclaredMadeForKids: true }
    await it.call('PUT /youtube/v3/videos?part=status', { id: videoId, status })
    expect(reasonOf(await reply({ parentId: id, textOriginal: 'x' }))).toBe('403 commentsDisabled')
  })
})
