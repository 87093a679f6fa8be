import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MetaSpec } from '../../../../sandbox/specs/meta.ts'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { facebook } from './facebook.ts'
import type { CommentAct } from '../incoming.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'

let standIn: StandInFacebook
beforeAll(async () => void (standIn = await startStandInFacebook()), 30_000)
afterAll(() => standIn.stop())

interface Sent {
  /** The call as the derived file names it: `PagePost GET comments`. */
  call: string
  params: string[]
  fields: string[]
  status: number
}

/** The Page's id has no `_`; which node another id is, the stand-in's own lists tell. */
function nodeOf(id: string, page: string, comments: ReadonlySet<string>): string {
  if (id === page || id === 'me') return 'Page'
  return comments.has(id) ? 'Comment' : id.includes('_') ? 'PagePost' : 'Photo'
}

async function paramsOf(url: URL, { body }: HttpOutInit): Promise<Map<string, string>> {
  const params = new Map(url.searchParams)
  if (body === undefined) return params
  for (const [name, value] of await new Response(body).formData())
    params.set(name, typeof value === 'string' ? value : 'a file')
  return params
}

/** Everything that the connector can do, once; what it sent. */
async function everyCall(): Promise<Sent[]> {
  const raw: { url: URL; init: HttpOutInit; status: number }[] = []
  const out = createHttpOut({ allow: [standIn.origin] })
  const http: HttpOut = {
    async request(input, init = {}) {
      const answer = await out.request(input, init)
      raw.push({ url: new URL(input), init, status: answer.status })
      return answer
    },
  }
  const account = await standIn.makePage({ name: 'Oakfield Primary', slug: 'oakfield' })
  const connector = facebook({ http, clock: systemClock, origin: standIn.origin })
  const jpeg = (seed: number) =>
    ({ bytes: new Uint8Array([0xff, 0xd8, 0xff, seed]), type: 'image/jpeg', altText: 'A tree' }) as const
  const since = new Date()
  const posts: string[] = []
  for (const content of [
    { text: 'Card', link: 'https://oakfield.example', pictures: [] },
    { text: 'One', link: null, pictures: [jpeg(1)] },
    { text: 'Two', link: null, pictures: [jpeg(2), jpeg(3)] },
  ]) {
    const published = await connector.publish({ account, content, idempotencyKey: 'k' })
    if (published.kind === 'published') posts.push(published.remoteId)
    await connector.reconcile({ account, content, since })
  }
  const stopped = { text: 'Not out', link: null, pictures: [jpeg(4), jpeg(5)] }
  const beforeCommit = () => Promise.reject(new Error('withdrawn'))
  await connector.publish({ account, content: stopped, idempotencyKey: 'k', beforeCommit }).catch(() => null)
  await standIn.visit(account, 'Thank you', { author: 'Jo' })
  await standIn.write(account, posts[0]!, 'Rude', { author: 'Sam' })
  await standIn.write(account, posts[1]!, 'Erased soon', { author: 'Kim' })
  const page = await connector.comments!.list({ account, cursor: null, posts })
  const known = await standIn.comments(account)
  await standIn.erase(known[1]!.id)
  const acts: CommentAct[] = ['hide', 'unhide', 'block', 'unblock', 'reply', 'delete']
  for (const comment of page.comments.filter(({ remoteId }) => remoteId !== known[1]!.id)) {
    for (const act of acts) await connector.comments!.act({ account, comment, act, text: 'Thanks' })
  }
  await connector.comments!.list({ account, cursor: page.cursor, posts })
  await connector.remove({ account, remoteId: posts[0]! })
  await connector.health(account)

  const comments = new Set(known.map(({ id }) => id))
  return Promise.all(
    raw.map(async ({ url, init, status }) => {
      const [, , id = '', edge] = url.pathname.split('/')
      const params = await paramsOf(url, init)
      const fields = (params.get('fields') ?? '').replaceAll(/\{[^}]*\}/g, '').split(',')
      const call = [nodeOf(id, account.remoteId, comments), init.method ?? 'GET', edge]
      return {
        call: call.filter(part => part !== undefined).join(' '),
        params: [...params.keys()],
        fields: fields.filter(Boolean),
        status,
      }
    }),
  )
}

/** Of every list and every upload: https://developers.facebook.com/docs/graph-api/using-graph-api. */
const common = ['fields', 'limit', 'after', 'source']

/** What an edge answers with. */
const answersWith: Readonly<Record<string, string>> = {
  published_posts: 'PagePost',
  visitor_posts: 'PagePost',
  tagged: 'PagePost',
  comments: 'Comment',
}

test('every call of the connector is one of Meta’s own files, in its parameters and fields', async () => {
  const file = new URL('../../../../sandbox/facebook/spec.json', import.meta.url)
  const { nodes } = JSON.parse(await readFile(file, 'utf8')) as MetaSpec
  const sent = await everyCall()
  for (const { call, params, fields } of sent) {
    const [node = '', ...rest] = call.split(' ')
    const allowed = nodes[node]?.calls[rest.join(' ')]
    expect(allowed, call).toBeDefined()
    for (const name of params) expect([...allowed!, ...common], call).toContain(name)
    const answered = answersWith[rest[1] ?? ''] ?? node
    for (const name of fields) expect(nodes[answered]!.fields, `${call} ${name}`).toContain(name)
  }
  // Those that the connector never makes: what it reads it reads by other edges, and subscribing is not in the contract.
  const unused = ['Page GET feed', 'Page POST subscribed_apps', 'Comment GET comments', 'Photo GET']
  const bound = ['Page', 'PagePost', 'Comment', 'Photo'].flatMap(node =>
    Object.keys(nodes[node]!.calls).map(call => `${node} ${call}`),
  )
  const made = new Set(sent.map(({ call }) => call))
  expect(bound.filter(call => !made.has(call)).toSorted()).toEqual(unused.toSorted())
})

test('the stand-in knows every call that is bound', async () => {
  const file = new URL('../../../../sandbox/facebook/spec.json', import.meta.url)
  const { nodes } = JSON.parse(await readFile(file, 'utf8')) as MetaSpec
  const account = await standIn.makePage({ name: 'Elmgrove', slug: 'elmgrove' })
  const visit = await standIn.visit(account, 'Hello')
  const comment = await standIn.write(account, visit, 'Hello')
  const ids: Record<string, string> = { Page: account.remoteId, PagePost: visit, Comment: comment }
  const calls = Object.entries(ids).flatMap(([node, id]) =>
    Object.keys(nodes[node]!.calls)
      .filter(call => !call.startsWith('DELETE'))
      .map(call => [call, id] as const),
  )
  for (const [call, id] of calls) {
    const [method = '', edge] = call.split(' ')
    const path = [id, edge].filter(Boolean).join('/')
    const headers = { authorization: `Bearer ${account.token}` }
    const response = await fetch(`${standIn.origin}/v26.0/${path}`, { method, headers })
    const { error } = (await response.json()) as { error?: { code: number } }
    // 2500: unknown path. Without its parameters a call may well be refused for those.
    expect(error?.code, `${call} of ${id}`).not.toBe(2500)
  }
})
