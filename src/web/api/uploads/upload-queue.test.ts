import { describe, expect, test } from 'vitest'
import { ApiError } from '../error.ts'
import { backOff } from './back-off.ts'
import type { UploadsApi } from './send-file.ts'
import { UploadQueue } from './upload-queue.ts'
import { filesInTab } from './waiting-file.ts'

const PART = 4
const offline = () => new ApiError(0, 'offline', 'You are offline.')

/** A server that keeps parts, behind a line that breaks where it is told to. */
function server() {
  const uploads = new Map<string, Buffer>()
  const posts = new Map<string, string[]>()
  const dropped: string[] = []
  const breaks: ApiError[] = []
  const log: string[] = []
  const line = (what: string): void => {
    log.push(what)
    const broken = breaks.shift()
    if (broken) throw broken
  }
  const api: UploadsApi = {
    async start() {
      line('start')
      const id = `u${uploads.size + 1}`
      uploads.set(id, Buffer.alloc(0))
      return { id, received: 0, partSize: PART }
    },
    async stands(id) {
      line('stands')
      const there = uploads.get(id)
      if (!there) throw new ApiError(404, 'not-found', 'There is no such upload.')
      return { received: there.length, partSize: PART, mediaId: null }
    },
    async part(id, at, bytes) {
      line(`part ${at}`)
      const there = uploads.get(id)!
      if (at !== there.length)
        throw new ApiError(409, 'conflict', 'Elsewhere.', [], { received: there.length })
      uploads.set(id, Buffer.concat([there, Buffer.from(await bytes.arrayBuffer())]))
      return { received: there.length + bytes.size }
    },
    async finish(file, id) {
      line('finish')
      posts.set(file.postId, [...(posts.get(file.postId) ?? []), uploads.get(id)!.toString()])
    },
    drop: async id => dropped.push(id),
  }
  return { api, uploads, posts, dropped, breaks, log }
}

function queueOn(api: UploadsApi, files = filesInTab()) {
  const waited: number[] = []
  let keys = 0
  const queue = new UploadQueue({
    api,
    files,
    wait: async tries => void waited.push(tries),
    newKey: () => String((keys += 1)),
  })
  return { queue, waited, files }
}

const file = (words: string): File => new File([words], `${words}.jpg`)

describe('the files that somebody chose', () => {
  test('are sent in parts, one after the other, with how far each is', async () => {
    const { api, posts, log } = server()
    const { queue, files } = queueOn(api)
    const seen: string[] = []
    queue.subscribe(() =>
      seen.push(
        queue
          .snapshot()
          .map(({ state, sent }) => `${state} ${sent}`)
          .join(', '),
      ),
    )
    await queue.begin('me')
    await queue.add('p', 'picture', [file('the first'), file('next')])
    expect(posts.get('p')).toEqual(['the first', 'next'])
    expect(log.filter(one => one.startsWith('part'))).toEqual(['part 0', 'part 4', 'part 8', 'part 0'])
    expect(seen).toContain('sending 8, waiting 0')
    expect(queue.snapshot()).toEqual([])
    expect(await files.all()).toEqual([])
  })

  test('go on where a broken line cut them off', async () => {
    const { api, posts, breaks, log } = server()
    const { queue, waited } = queueOn(api)
    await queue.begin('me')
    // The start and one part come through, then the line breaks twice.
    breaks.push(...([undefined, undefined, offline(), offline()] as ApiError[]))
    await queue.add('p', 'picture', [file('the first')])
    expect(posts.get('p')).toEqual(['the first'])
    expect(log.filter(one => one === 'part 0')).toHaveLength(1)
    expect(waited).toEqual([1, 2])
  })

  test('wait while there is no line, survive a reload, and go when it is back', async () => {
    const { api, posts, breaks } = server()
    const { queue, files } = queueOn(api)
    await queue.begin('me')
    breaks.push(...Array.from({ length: 6 }, offline))
    await queue.add('p', 'picture', [file('one'), file('two')])
    expect(queue.snapshot().map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    expect(posts.size).toBe(0)
    const { queue: reloaded } = queueOn(api, files)
    await reloaded.begin('somebody else')
    expect(posts.size).toBe(0)
    await reloaded.begin('me')
    expect(posts.get('p')).toEqual(['one', 'two'])
  })

  test('are begun anew when the server has thrown them away', async () => {
    const { api, posts, uploads, breaks } = server()
    const { queue } = queueOn(api)
    await queue.begin('me')
    breaks.push(...([undefined, ...Array.from({ length: 6 }, offline)] as ApiError[]))
    await queue.add('p', 'picture', [file('one')])
    uploads.clear()
    await queue.goOn()
    expect(posts.get('p')).toEqual(['one'])
  })

  test('that the server refuses say why, leave nothing there, and let the next one go', async () => {
    const { api, posts, dropped } = server()
    const refusing: UploadsApi = {
      ...api,
      async finish(one, id) {
        if (one.name === 'bad.jpg')
          throw new ApiError(422, 'invalid-input', 'No.', [{ field: 'picture', message: 'This is damaged.' }])
        await api.finish(one, id)
      },
    }
    const { queue } = queueOn(refusing)
    await queue.begin('me')
    await queue.add('p', 'picture', [file('bad'), file('good')])
    expect(posts.get('p')).toEqual(['good'])
    expect(queue.snapshot()).toMatchObject([{ name: 'bad.jpg', state: 'refused', error: 'This is damaged.' }])
    expect(dropped).toEqual(['u1'])
    await queue.leaveOut(queue.snapshot()[0]!.key)
    expect(queue.snapshot()).toEqual([])
  })

  test('are taken in by the post that is open, once what is typed is saved', async () => {
    const { api, posts } = server()
    const { queue } = queueOn(api)
    const order: string[] = []
    await queue.begin('me')
    const stop = queue.taking('p', async take => {
      order.push('saved')
      await take()
      order.push('taken')
    })
    await queue.add('p', 'picture', [file('one')])
    stop()
    await queue.add('p', 'picture', [file('two')])
    expect(order).toEqual(['saved', 'taken'])
    expect(posts.get('p')).toEqual(['one', 'two'])
    // Whoever opens the post now is told that it has another.
    queue.taking('p', async take => void order.push(`told ${String(await take())}`))
    await expect.poll(() => order.at(-1)).toBe('told undefined')
  })
})

test('each try waits longer, up to half a minute', () => {
  expect([1, 2, 3, 9].map(tries => backOff(tries, 1))).toEqual([1000, 2000, 4000, 30_000])
  expect(backOff(1, 0)).toBe(500)
})
