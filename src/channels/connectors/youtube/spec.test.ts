import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import type { CommentAct } from '../incoming.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { film, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import { youtubeCalls } from './calls.ts'
import { youtubeScope } from './connecting.ts'
import { youtubeOrigins } from './origins.ts'

/** Derived from Google's discovery document by `sandbox/specs/youtube.ts`. */
interface Specification {
  parameters: Record<string, Parameter>
  methods: Record<string, Method>
  schemas: Record<string, Record<string, { $ref?: string; enum?: string[]; items?: { $ref?: string } }>>
}

interface Parameter {
  type?: string
  required?: boolean
  enum?: string[]
  maximum?: string
}

interface Method {
  httpMethod: string
  path: string
  uploadPaths?: string[]
  scopes: string[]
  parameters: Record<string, Parameter>
  request?: string
}

const file = new URL('../../../../sandbox/youtube/spec.json', import.meta.url)
const specification = JSON.parse(await readFile(file, 'utf8')) as Specification

describe('every call in our table', () => {
  test.each(Object.entries(youtubeCalls))('%s is in Google’s discovery document', (name, { verb, path }) => {
    const method = specification.methods[name]!
    expect(method.httpMethod).toBe(verb)
    expect([method.path, ...(method.uploadPaths ?? [])]).toContain(path)
    expect(method.scopes).toContain(youtubeScope)
  })
})

interface Sent {
  url: URL
  init: HttpOutInit
}

describe('everything that the connector sends', () => {
  const sent: Sent[] = []
  let standIn: Awaited<ReturnType<typeof startStandInYoutube>>

  /** One life of a channel: films put up, checked, published, looked for, taken down; comments read and decided on. */
  beforeAll(async () => {
    standIn = await startStandInYoutube()
    const out = createHttpOut({ allow: [standIn.origin] })
    const http: HttpOut = {
      request(url, init = {}) {
        sent.push({ url: new URL(url), init })
        return out.request(url, init)
      },
    }
    const clock = new FixedClock(new Date(Date.now() + 3_600_000))
    const connector = youtube({ http, clock, ...youtubeOrigins(standIn.origin), upload: { pauseMs: 1 } })
    const account = await standIn.makeChannel({ name: 'Oakfield', slug: 'oakfield' })
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n'
    const content = {
      text: 'Songs',
      link: null,
      pictures: [],
      film: film({ captions, madeForChildren: false }),
    }
    const request = { account, content, idempotencyKey: 'k' }
    await standIn.fault({ kind: '500', on: 'chunk' })
    const answer = await connector.publish(request)
    const remoteId = answer.kind === 'assisted' ? answer.staged! : ''
    await connector.publish({ ...request, staged: { remoteId, checked: true } })
    await connector.reconcile({ account, content, since: new Date() })
    await connector.reconcile({ account, content, since: new Date(), staged: remoteId })
    await connector.health(account)

    const top = await standIn.write(account, { videoId: remoteId, name: 'Sam', text: 'Hello' })
    for (let number = 1; number <= 7; number += 1) {
      await standIn.write(account, {
        videoId: remoteId,
        name: 'Jo',
        text: `Answer ${number}`,
        parentId: top.id,
      })
    }
    const list = async (cursor: string | null): Promise<string> => {
      const page = await connector.comments!.list({ account, cursor, posts: [] })
      return page.more ? list(page.cursor) : page.cursor!
    }
    const cursor = await list(null)
    for (let number = 1; number <= 101; number += 1) {
      await standIn.write(account, { videoId: remoteId, name: 'Kim', text: `Comment ${number}` })
    }
    const author = { remoteId: top.author.id, name: 'Sam', profileUrl: null }
    const comment = {
      kind: 'comment' as const,
      remoteId: top.id,
      postRemoteId: remoteId,
      permalink: null,
      author,
    }
    const acts: CommentAct[] = ['hide', 'unhide', 'reply', 'reject', 'block', 'delete', 'unblock', 'mute']
    for (const act of acts) await connector.comments!.act({ account, comment, act, text: 'Thanks' })
    const own = { ...comment, author: { ...author, remoteId: account.remoteId } }
    await connector.comments!.act({ account, comment: own, act: 'delete' }).catch(() => null)
    await list(cursor)
    await connector.remove({ account, remoteId })
  }, 60_000)
  afterAll(() => standIn.stop())

  /** The method of a request; a session's address is that of the call that opened it. */
  const methodOf = ({ url, init }: Sent): [string, Method] | undefined =>
    Object.entries(specification.methods).find(([, { httpMethod, path, uploadPaths = [] }]) =>
      uploadPaths.length > 0
        ? uploadPaths.includes(url.pathname)
        : path === url.pathname && httpMethod === init.method,
    )

  test('is a call of the discovery document, and every call of our table is made', () => {
    const names = sent.map(request => methodOf(request)?.[0])
    expect(names).not.toContain(undefined)
    expect(new Set(names)).toEqual(new Set(Object.keys(youtubeCalls)))
  })

  test('has parameters of the document only, the required ones among them, with its words and limits', () => {
    for (const request of sent) {
      const [name, { parameters }] = methodOf(request)!
      const query = [...request.url.searchParams].filter(([key]) => key !== 'upload_id')
      for (const [key, value] of query) {
        const parameter = parameters[key] ?? specification.parameters[key]
        expect(parameter, `${name} ${key}`).toBeDefined()
        if (parameter!.enum) expect(parameter!.enum, `${name} ${key}`).toContain(value)
        if (parameter!.type === 'boolean') expect(['true', 'false']).toContain(value)
        if (parameter!.maximum) expect(Number(value)).toBeLessThanOrEqual(Number(parameter!.maximum))
      }
      const missing = Object.entries(parameters).filter(
        ([key, { required }]) => required && !request.url.searchParams.has(key),
      )
      expect(missing, name).toEqual([])
    }
  })

  test('has bodies of the document’s resources, down to every enum', () => {
    const judge = (schema: string, value: unknown): void => {
      for (const [field, inner] of Object.entries(fieldsOf(value))) {
        const property = specification.schemas[schema]?.[field]
        expect(property, `${schema}.${field}`).toBeDefined()
        if (property?.enum) expect(property.enum, `${schema}.${field}`).toContain(inner)
        if (property?.$ref) judge(property.$ref, inner)
      }
    }
    let bodies = 0
    for (const request of sent) {
      const [, method] = methodOf(request)!
      if (typeof request.init.body !== 'string') continue
      bodies += 1
      judge(method.request!, readJson(request.init.body))
    }
    expect(bodies).toBeGreaterThan(4)
  })

  test('asks for parts that the resource has', () => {
    const resources: Record<string, string> = {
      'videos.insert': 'Video',
      'videos.list': 'Video',
      'videos.update': 'Video',
      'captions.insert': 'Caption',
      'channels.list': 'Channel',
      'playlistItems.list': 'PlaylistItem',
      'commentThreads.list': 'CommentThread',
      'comments.list': 'Comment',
      'comments.insert': 'Comment',
    }
    for (const request of sent) {
      const [name] = methodOf(request)!
      const parts = request.url.searchParams.get('part')?.split(',') ?? []
      for (const part of parts) expect(Object.keys(specification.schemas[resources[name]!]!)).toContain(part)
    }
  })

  test('goes to the network’s own host', () => {
    expect(new Set(sent.map(({ url }) => url.origin))).toEqual(new Set([standIn.origin]))
  })
})
