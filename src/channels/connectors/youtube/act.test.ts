import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { ConnectedAccount, Connector } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Acted, CommentAct } from '../incoming.ts'
import { impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import type { SeenComment } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import { youtubeOrigins } from './origins.ts'

let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
let account: ConnectedAccount
let connector: Connector
let videoId: string
let channels = 0

beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  channels += 1
  account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: `oakfield-${channels}` })
  videoId = await standIn.pastVideo(account, { title: 'Concert', createdTime: '2026-11-20T09:00:00Z' })
  await standIn.clearFaults()
  const clock = new FixedClock('2026-11-24T09:00:00Z')
  connector = youtube({ http: impatient(standIn.origin), clock, ...youtubeOrigins(standIn.origin) })
})

const write = (text: string, name = 'Sam Parent') => standIn.write(account, { videoId, name, text })

const act = (what: CommentAct, on: Pick<SeenComment, 'id' | 'author'>, text?: string): Promise<Acted> =>
  connector.comments!.act({
    account,
    comment: {
      kind: 'comment',
      remoteId: on.id,
      postRemoteId: videoId,
      author: { remoteId: on.author.id, name: on.author.name, profileUrl: null },
      permalink: `${standIn.origin}/watch?v=${videoId}&lc=${on.id}`,
    },
    act: what,
    ...(text !== undefined && { text }),
  })

const shown = async () => (await fetch(`${standIn.origin}/watch?v=${videoId}`)).text()

const done = { kind: 'done', remoteId: null, network: { status: 204 } }

describe('what the network does', () => {
  test('hide holds it for review, unhide shows it again; twice is no matter', async () => {
    const comment = await write('A rude word')
    expect(await act('hide', comment)).toMatchObject(done)
    expect(await act('hide', comment)).toMatchObject(done)
    expect(await shown()).not.toContain('A rude word')
    expect(await standIn.comments(account)).toMatchObject([{ moderation: 'heldForReview' }])
    expect(await act('unhide', comment)).toMatchObject(done)
    expect(await shown()).toContain('A rude word')
  })

  test('reject is for good', async () => {
    const comment = await write('Abuse')
    expect(await act('reject', comment)).toMatchObject(done)
    const error = await act('unhide', comment).catch((error: unknown) => error)
    expect(error).toMatchObject({ kind: 'content', network: { code: 'processingFailure' } })
    expect((error as ConnectorFailure).sentence).toBe(
      'YouTube will not change this comment. What was rejected stays rejected.',
    )
  })

  test('block rejects it, and whatever its author writes from then on', async () => {
    const comment = await write('Abuse', 'Troll')
    expect(await act('block', comment)).toMatchObject(done)
    await fetch(`${standIn.origin}/watch?v=${videoId}`, {
      method: 'POST',
      body: new URLSearchParams({ author: 'Troll', text: 'More abuse' }),
    })
    expect(await standIn.comments(account)).toContainEqual(
      expect.objectContaining({ text: 'More abuse', moderation: 'rejected' }),
    )
    await write('Thank you', 'Sam Parent')
    expect(await shown()).not.toContain('abuse')
    expect(await shown()).toContain('Thank you')
  })

  test('only block bans the author', async () => {
    const comment = await write('Abuse', 'Troll')
    await act('reject', comment)
    expect(await write('Sorry', 'Troll')).toMatchObject({ moderation: 'published' })
  })

  test('reply stands below the comment in the channel’s name', async () => {
    const comment = await write('When is the next one?')
    const answer = await act('reply', comment, 'On 3 December at 18:00.')
    expect(answer).toMatchObject({
      kind: 'done',
      remoteId: expect.stringContaining(`${comment.id}.`) as string,
    })
    const [reply] = (await standIn.comments(account)).filter(({ id }) => id.startsWith(`${comment.id}.`))
    expect(reply).toMatchObject({ text: 'On 3 December at 18:00.', author: { id: account.remoteId } })
  })

  test('reply to an answer goes below the same comment, for there is one level only', async () => {
    const comment = await write('Top')
    const below = await standIn.write(account, { videoId, parentId: comment.id, name: 'Jo', text: 'Below' })
    expect(await act('reply', below, 'Thanks')).toMatchObject({
      remoteId: expect.stringContaining(`${comment.id}.`) as string,
    })
  })

  test('delete is real for what the channel wrote itself', async () => {
    const comment = await write('Question?')
    const answer = await act('reply', comment, 'A typing mistaek')
    const own = {
      id: answer.kind === 'done' ? answer.remoteId! : '',
      author: { id: account.remoteId, name: 'We' },
    }
    expect(await act('delete', own)).toMatchObject(done)
    expect(await standIn.comments(account)).toHaveLength(1)
    expect(await act('delete', own)).toMatchObject({ kind: 'already' })
  })
})

describe('what only a person can do', () => {
  test.each([
    ['delete', 'remove', 'Remove'],
    ['unblock', 'moderate', 'hidden users'],
    ['mute', 'moderate', 'no muting'],
  ] as const)('%s', async (what, task, says) => {
    const comment = await write('Hm')
    const before = (await standIn.calls()).length
    const answer = await act(what, comment)
    expect(answer).toMatchObject({ kind: 'assisted', pack: { task, text: '', pictures: [] } })
    const pack = answer.kind === 'assisted' ? answer.pack : null
    expect(pack?.checklist.join(' ')).toContain(says)
    expect(pack?.openUrl).toContain(standIn.origin)
    for (const step of pack!.checklist) {
      expect(step).toMatch(/^[A-Z].*\.$/)
      expect(step.split(' ').length).toBeLessThanOrEqual(20)
    }
    expect((await standIn.calls()).slice(before)).toEqual([])
  })
})

describe('a comment that is gone needs nothing more', () => {
  test.each(['hide', 'unhide', 'reject', 'block', 'reply'] as const)('%s', async what => {
    const comment = await write('Regretted')
    await standIn.takeBack(account, comment.id)
    expect(await act(what, comment, 'Answer')).toMatchObject({ kind: 'already', network: { status: 404 } })
  })
})

describe('failures', () => {
  test.each([
    ['expired', 'expired'],
    ['permission', 'permission'],
    ['quota', 'budget'],
    ['rate', 'rate'],
    ['500', 'unavailable'],
    ['timeout-after-accept', 'unavailable'],
  ])('%s while hiding is %s, and it may be repeated', async (kind, expected) => {
    const comment = await write('Rude')
    await standIn.fault({ kind, on: 'moderate' })
    await expect(act('hide', comment)).rejects.toMatchObject({ kind: expected })
    expect(await act('hide', comment)).toMatchObject(done)
  })

  test.each([
    ['timeout-after-accept', 2],
    ['500-after-accept', 2],
    ['timeout-before-accept', 1],
    ['500', 1],
  ])('%s while answering is ambiguous: looking tells', async (kind, comments) => {
    const comment = await write('Question?')
    await standIn.fault({ kind, on: 'reply' })
    await expect(act('reply', comment, 'Answer')).rejects.toMatchObject({ kind: 'ambiguous' })
    const { comments: told } = await connector.comments!.list({ account, cursor: null, posts: [] })
    expect(told).toHaveLength(comments)
  })

  test('an answer that the network does not take is told as such, not as a post', async () => {
    const comment = await write('Question?')
    const error = await act('reply', comment, 'x'.repeat(10_001)).catch((error: unknown) => error)
    expect(error).toMatchObject({ kind: 'content', network: { code: 'commentTextTooLong' } })
    expect((error as ConnectorFailure).sentence).toContain('answer')
  })

  test('an answer without words is a mistake of ours', async () => {
    const comment = await write('Question?')
    await expect(act('reply', comment)).rejects.toThrow(RangeError)
    await expect(act('reply', comment, ' \n')).rejects.toThrow(RangeError)
  })

  test('a comment on another channel is not ours to hide', async () => {
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `other-${channels}` })
    const theirs = await standIn.pastVideo(other, { title: 'Theirs', createdTime: '2026-11-20T09:00:00Z' })
    const comment = await standIn.write(other, { videoId: theirs, name: 'Jo', text: 'Hello' })
    await expect(act('hide', comment)).rejects.toMatchObject({ kind: 'permission' })
    await expect(act('hide', comment)).rejects.toBeInstanceOf(ConnectorFailure)
  })
})
