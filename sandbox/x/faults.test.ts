import { describe, expect, test } from 'vitest'
import { makeAccount, callWith, pictureForm, standInX } from '../testing/in-process-x.ts'
import { strike } from './faults.ts'
import type { Fault } from './faults.ts'

const now = new Date('2026-11-24T09:00:00Z')
const fault = (kind: Fault['kind']): Fault => ({
  kind,
  times: 1,
  on: 'publish',
  accountId: null,
  delayMs: 0,
  minutes: 5,
})

/** What became of a call: `accepted` tells how often it was carried out, `outcome` what the caller saw. */
async function struck(kind: Fault['kind']) {
  let accepted = 0
  const run = async () => {
    accepted += 1
    return { status: 201, body: { data: { id: '1' } } }
  }
  const silence = new Promise(resolve => setTimeout(resolve, 30, 'silence'))
  const answer = strike(fault(kind), now, run)
    .then(({ body }) => body)
    .catch((error: { status: number }) => error.status)
  return { outcome: await Promise.race([answer, silence]), accepted }
}

describe('what each fault does', () => {
  test.each([
    ['timeout-before-accept', 'silence', 0],
    ['timeout-after-accept', 'silence', 1],
    ['500', 500, 0],
    ['500-after-accept', 500, 1],
    ['no-data-after-accept', {}, 1],
    ['slow', { data: { id: '1' } }, 1],
    ['rate', 429, 0],
    ['expired', 401, 0],
    ['revoked', 401, 0],
    ['permission', 403, 0],
    ['client-forbidden', 403, 0],
    ['duplicate', 403, 0],
    ['credits-depleted', 402, 0],
    ['usage-capped', 429, 0],
  ] as const)('%s: the caller sees %j, the network did it %i times', async (kind, outcome, accepted) => {
    expect(await struck(kind)).toEqual({ outcome, accepted })
  })
})

describe('faults on command', () => {
  const open = async () => {
    const it = await standInX({ now: () => now })
    return { ...it, fault: (one: object) => it.control('POST faults', one) }
  }

  test('the rate limit says in its headers when it ends', async () => {
    const { call, fault } = await open()
    await fault({ kind: 'rate', minutes: 7 })
    const { headers } = await call('POST /2/tweets', { text: 'a' })
    expect(Number(headers.get('x-rate-limit-reset')) * 1000).toBe(now.getTime() + 7 * 60_000)
    expect(headers.get('x-rate-limit-remaining')).toBe('0')
  })

  test('a fault strikes as often as asked, its sort of call, and its account', async () => {
    const { app, call, fault, control, me } = await open()
    const other = await makeAccount(app, { name: 'Elmgrove', slug: 'elmgrove' })
    await fault({ kind: '500', on: 'stage', accountId: me })
    await fault({ kind: '500', on: 'any', times: 2, accountId: me })
    const posting = callWith(app, other.token)
    expect((await posting('POST /2/tweets', { text: 'a' })).status).toBe(201)
    expect((await call('POST /2/tweets', { text: 'a' })).status).toBe(500)
    expect((await call('POST /2/media/upload', pictureForm())).status).toBe(500)
    expect((await control('GET faults')).body['faults']).toMatchObject([{ on: 'any', times: 1 }])
    expect((await control('DELETE faults')).status).toBe(204)
    expect((await call('POST /2/tweets', { text: 'a' })).status).toBe(201)
  })

  test('a picture is slow, or is never ready, and then no post may show it', async () => {
    const { call, fault } = await open()
    const polled = async () => {
      const id = String((await call('POST /2/media/upload', pictureForm())).body.data?.['id'])
      const states = []
      for (let count = 0; count < 4; count += 1) {
        const { body } = await call(`GET /2/media/upload?command=STATUS&media_id=${id}`)
        states.push((body.data?.['processing_info'] as { state: string } | undefined)?.state ?? 'ready')
      }
      const { status } = await call('POST /2/tweets', { text: id, media: { media_ids: [id] } })
      return [...states, status]
    }
    await fault({ kind: 'slow-processing', on: 'stage' })
    expect(await polled()).toEqual(['in_progress', 'in_progress', 'in_progress', 'ready', 201])
    await fault({ kind: 'failed-processing', on: 'stage' })
    expect(await polled()).toEqual(['failed', 'failed', 'failed', 'failed', 400])
  })

  test('X says yes to hiding and muting and does nothing', async () => {
    const { call, fault, post, write, control, me } = await open()
    const id = await write({ author: 'Maria', text: 'Boo', postId: await post('Open day') })
    await fault({ kind: 'not-applied', on: 'moderate', times: 2 })
    expect((await call(`PUT /2/tweets/${id}/hidden`, { hidden: true })).body).toEqual({
      data: { hidden: false },
    })
    const { body } = await control(`GET accounts/${me}/comments`)
    const target_user_id = (body['comments'] as { authorId: string }[])[0]!.authorId
    const muted = await call(`POST /2/users/${me}/muting`, { target_user_id })
    expect(muted.body).toEqual({ data: { muting: false } })
  })
})
