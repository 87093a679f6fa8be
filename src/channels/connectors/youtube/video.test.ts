import { assert, asyncProperty, constantFrom, json, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../failure.ts'
import type { Youtube } from './client.ts'
import { processingOf, readVideo, wholeStatus } from './video.ts'
import type { Video } from './video.ts'

const video = (status: Record<string, unknown>, processing: Record<string, unknown> = {}): Video => ({
  id: 'a',
  channelId: 'UC1',
  title: 'Winter concert',
  description: '',
  publishedAt: null,
  privacy: 'private',
  status,
  processing,
})

const outcome = (status: Record<string, unknown>, processing?: Record<string, unknown>): string => {
  try {
    return processingOf(video(status, processing))
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    return `${error.kind} ${error.network.code}`
  }
}

describe('how far the network is', () => {
  test.each([
    ['ready', { uploadStatus: 'processed' }, {}],
    ['processing', { uploadStatus: 'uploaded' }, { processingStatus: 'processing' }],
    ['processing', {}, {}],
    ['media codec', { uploadStatus: 'failed', failureReason: 'codec' }, {}],
    ['media unknown', { uploadStatus: 'failed' }, {}],
    [
      'media transcodeFailed',
      { uploadStatus: 'uploaded' },
      { processingStatus: 'failed', processingFailureReason: 'transcodeFailed' },
    ],
    ['media unknown', { uploadStatus: 'uploaded' }, { processingStatus: 'terminated' }],
    ['content inappropriate', { uploadStatus: 'rejected', rejectionReason: 'inappropriate' }, {}],
    ['content constructor', { uploadStatus: 'rejected', rejectionReason: 'constructor' }, {}],
    ['media length', { uploadStatus: 'rejected', rejectionReason: 'length' }, {}],
    ['duplicate duplicate', { uploadStatus: 'rejected', rejectionReason: 'duplicate' }, {}],
  ])('%s: %j %j', (says, status, processing) => {
    expect(outcome(status, processing)).toBe(says)
  })

  test('whatever the words, it is ready, at work or one failure', () => {
    const word = constantFrom('processed', 'failed', 'rejected', 'terminated', 'toString', 7, null)
    assert(
      property(
        record({ uploadStatus: word, failureReason: word, rejectionReason: word }),
        word,
        (status, how) => {
          expect(outcome(status, { processingStatus: how })).toMatch(
            /^(?:ready|processing|(?:media|content|duplicate) \w+)$/,
          )
        },
      ),
    )
  })
})

test('a status goes back whole, without what the network alone sets, and with what we do not know', () => {
  const status = {
    uploadStatus: 'processed',
    privacyStatus: 'private',
    publishAt: '2026-12-01T09:00:00Z',
    license: 'youtube',
    embeddable: false,
    publicStatsViewable: true,
    madeForKids: true,
    selfDeclaredMadeForKids: true,
    containsSyntheticMedia: true,
  }
  expect(wholeStatus(video(status), 'public')).toEqual({
    privacyStatus: 'public',
    license: 'youtube',
    embeddable: false,
    publicStatsViewable: true,
    selfDeclaredMadeForKids: true,
    containsSyntheticMedia: true,
  })
})

describe('reading', () => {
  const answering = (fields: object): Youtube => ({
    call: async () => ({ status: 200, headers: {}, fields: { ...fields } }),
    send: () => Promise.reject(new Error('nothing is sent')),
    failure: () => new ConnectorFailure('unavailable', 'YouTube'),
  })
  const account = { remoteId: 'UC1', name: 'Oakfield', token: 't' }
  const item = (more: object = {}) => ({ id: 'a', snippet: { channelId: 'UC1' }, ...more })

  test('an empty list is no film, another film than asked for neither', async () => {
    expect(await readVideo(answering({ items: [] }), account, 'a')).toBeNull()
    expect(await readVideo(answering({ items: [item({ id: 'b' })] }), account, 'a')).toBeNull()
  })

  test('a privacy that we do not know is none', async () => {
    const found = await readVideo(
      answering({ items: [item({ status: { privacyStatus: 'friends' } })] }),
      account,
      'a',
    )
    expect(found).toMatchObject({ privacy: null, title: '', publishedAt: null })
  })

  test('whatever comes, it is a film, none, or a failure', async () => {
    await assert(
      asyncProperty(json(), async text => {
        const reading = readVideo(answering({ items: JSON.parse(text) as unknown }), account, 'a')
        const outcome = await reading.catch((error: unknown) => error)
        expect(outcome === null || outcome instanceof ConnectorFailure).toBe(true)
      }),
    )
  })
})
