import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MetaSpec } from '../../../../sandbox/specs/meta.ts'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { instagram } from './instagram.ts'
import type { CommentAct } from '../incoming.ts'
import { startPictureHost, startStandInInstagram } from '../testing/stand-in-instagram.ts'
import type { StandInInstagram } from '../testing/stand-in-instagram.ts'

let standIn: StandInInstagram
let pictures: Awaited<ReturnType<typeof startPictureHost>>
beforeAll(async () => {
  standIn = await startStandInInstagram()
  pictures = await startPictureHost()
}, 30_000)
afterAll(async () => {
  await standIn.stop()
  await pictures.stop()
})

interface Sent {
  /** The call as the derived file names it: `IGMedia GET comments`. */
  call: string
  params: string[]
  fields: string[]
}

/** Everything that the connector can do, once; what it sent. */
async function everyCall(): Promise<Sent[]> {
  const raw: { url: URL; init: HttpOutInit }[] = []
  const out = createHttpOut({ allow: [standIn.origin] })
  const http: HttpOut = {
    request(input, init = {}) {
      raw.push({ url: new URL(input), init })
      return out.request(input, init)
    },
  }
  const { origin } = standIn
  const connector = instagram({ http, clock: systemClock, origin, publicMedia: pictures.publicMedia })
  const account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: 'oakfield' })
  const jpeg = { bytes: new Uint8Array([0xff, 0xd8, 0xff]), type: 'image/jpeg', altText: 'A tree' } as const
  const since = new Date()
  const posts: string[] = []
  for (const shown of [[jpeg], [jpeg, jpeg]]) {
    const content = { text: 'Hello', link: null, pictures: shown }
    const published = await connector.publish({ account, content, idempotencyKey: 'k' })
    if (published.kind === 'published') posts.push(published.remoteId)
    await connector.reconcile({ account, content, since })
  }
  const top = await standIn.write(account, posts[0]!, 'Rude')
  for (let number = 0; number < 30; number += 1)
    await standIn.write(account, posts[0]!, `Answer ${number}`, { parentId: top })
  const { comments, cursor } = await connector.comments!.list({ account, cursor: null, posts })
  const comment = comments.find(({ remoteId }) => remoteId === top)!
  const acts: CommentAct[] = ['hide', 'unhide', 'reply', 'delete']
  for (const act of acts) await connector.comments!.act({ account, comment, act, text: 'Thanks' })
  await connector.comments!.list({ account, cursor, posts })
  await connector.remove({ account, remoteId: posts[0]! })
  await connector.health(account)

  const known = new Set([...posts, 'me'])
  const ofComments = new Set(comments.map(({ remoteId }) => remoteId))
  return Promise.all(
    raw.map(async ({ url, init }) => {
      const [, , id = '', edge] = url.pathname.split('/')
      const form = init.body === undefined ? [] : [...(await new Response(init.body).formData()).keys()]
      const isMedia = known.has(id)
      const node =
        id === account.remoteId
          ? 'IGUser'
          : ofComments.has(id)
            ? 'IGComment'
            : isMedia
              ? 'IGMedia'
              : 'container'
      const fields = (url.searchParams.get('fields') ?? '').replaceAll(/\{[^}]*\}/g, '').split(',')
      return {
        call: [node, init.method ?? 'GET', edge].filter(part => part !== undefined).join(' '),
        params: [...url.searchParams.keys(), ...form],
        fields: fields.filter(Boolean),
      }
    }),
  )
}

/** Of every list: https://developers.facebook.com/docs/graph-api/using-graph-api. */
const common = ['fields', 'limit', 'after']

/** What an edge answers with, and the one edge of comments that is asked for as a field. */
const answersWith: Readonly<Record<string, string>> = {
  media: 'IGMedia',
  comments: 'IGComment',
  replies: 'IGComment',
  content_publishing_limit: 'ContentPublishingLimitResponse',
}
const edgesAsFields = ['replies']

test('every call of the connector is one of Meta’s own files, in its parameters and fields', async () => {
  const file = new URL('../../../../sandbox/facebook/spec.json', import.meta.url)
  const { nodes } = JSON.parse(await readFile(file, 'utf8')) as MetaSpec
  const sent = await everyCall()
  // A container is in none of the files: its two fields are the documentation's.
  const ofContainers = sent.filter(({ call }) => call === 'container GET')
  expect(ofContainers.length).toBeGreaterThan(0)
  for (const { fields } of ofContainers) expect(fields).toEqual(['status_code', 'status'])

  const others = sent.filter(one => !ofContainers.includes(one))
  for (const { call, params, fields } of others) {
    const [node = '', ...rest] = call.split(' ')
    const allowed = nodes[node]?.calls[rest.join(' ')]
    expect(allowed, call).toBeDefined()
    for (const name of params) expect([...allowed!, ...common], call).toContain(name)
    const answered = answersWith[rest[1] ?? ''] ?? node
    const readable = [...nodes[answered]!.fields, ...edgesAsFields]
    for (const name of fields) expect(readable, `${call} ${name}`).toContain(name)
  }
  const bound = ['IGUser', 'IGMedia', 'IGComment'].flatMap(node =>
    Object.keys(nodes[node]!.calls).map(call => `${node} ${call}`),
  )
  const made = new Set(others.map(({ call }) => call))
  expect(bound.filter(call => !made.has(call))).toEqual([])
})
