import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import type { LinkedInSpec } from '../../../../sandbox/specs/linkedin.ts'
import { linkedin } from './linkedin.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

let standIn: StandInLinkedIn
beforeAll(async () => void (standIn = await startStandInLinkedIn()), 30_000)
afterAll(() => standIn.stop())

interface Sent {
  call: string
  url: URL
  init: HttpOutInit
}

/** Everything that the connector can do, once; what it sent. */
async function everyCall(): Promise<Sent[]> {
  const sent: Sent[] = []
  const out = createHttpOut({ allow: [standIn.origin] })
  const http: HttpOut = {
    request(input, init = {}) {
      const url = new URL(input)
      const path = url.pathname.replace(/^\/rest/, '').replaceAll(/\/(urn%3A[^/]+|\d+)/g, '/{}')
      sent.push({ call: `${init.method ?? 'GET'} ${path}`, url, init })
      return out.request(url, init)
    },
  }
  const app = await standIn.application()
  const clock = systemClock
  const connector = linkedin({ http, clock, origin: standIn.origin, site: standIn.origin, app })
  const account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: 'oakfield' })
  const picture = (altText: string) =>
    ({ bytes: new Uint8Array([0xff, 0xd8, 0xff]), type: 'image/jpeg', altText }) as const
  const contents = [
    { text: 'One', link: null, pictures: [picture('A tree')] },
    { text: 'Two', link: null, pictures: [picture('A tree'), picture('A bench')] },
    { text: 'Card', link: 'https://oakfield.example', pictures: [] },
  ]
  const since = clock.now()
  const posts: string[] = []
  for (const content of contents) {
    const published = await connector.publish({ account, content, idempotencyKey: 'k' })
    if (published.kind === 'published') posts.push(published.remoteId)
    await connector.reconcile({ account, content, since })
  }
  const urn = await standIn.write(account, posts[0]!, 'Rude')
  const page = await connector.comments!.list({ account, cursor: null, posts })
  const comment = page.comments.find(({ remoteId }) => remoteId === urn)!
  await connector.comments!.act({ account, comment, act: 'reply', text: 'Thank you' })
  await connector.comments!.act({ account, comment, act: 'delete' })
  await connector.comments!.list({ account, cursor: page.cursor, posts })
  await connector.remove({ account, remoteId: posts[0]! })
  await connector.health(account)
  const grant = {
    token: account.token!,
    refreshToken: 'no',
    expiresAt: null,
    refreshExpiresAt: null,
    scopes: [],
  }
  await connector.connecting!.accounts(grant)
  await connector.connecting!.refresh(grant).catch(() => null)
  return sent
}

/** No file covers these: the comments, and sign-in's own question about a key. See sandbox/specs/linkedin.test.ts. */
const uncovered = [
  'GET /posts',
  'GET /socialActions/{}/comments',
  'POST /socialActions/{}/comments',
  'GET /socialActions/{}/comments/{}',
  'DELETE /socialActions/{}/comments/{}',
  'POST /oauth/v2/introspectToken',
]
/** Content in other shapes than the files' one example, and the description of a picture. */
const extraFields = ['content.media.altText', 'content.multiImage', 'content.article']

const namesIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? namesIn(inner) : []
    return [name, ...nested.map(one => `${name}.${one}`)]
  })

test('every call of the connector is one of the specifications, in its names and its values', async () => {
  const file = new URL('../../../../sandbox/linkedin/spec.json', import.meta.url)
  const spec = JSON.parse(await readFile(file, 'utf8')) as LinkedInSpec
  const sent = await everyCall()
  const uploads = sent.filter(({ call }) => call.startsWith('PUT /dms-uploads/'))
  const others = sent.filter(one => !uploads.includes(one))
  const signIn = Object.values(spec.signIn).map(address => `POST ${new URL(address).pathname}`)
  const expected = [...Object.keys(spec.calls), ...uncovered, ...signIn.slice(1)]
  expect([...new Set(others.map(({ call }) => call))].toSorted()).toEqual(expected.toSorted())
  expect(uploads).toHaveLength(3)

  for (const { call, url, init } of others) {
    const covered = spec.calls[call]
    for (const header of covered?.headers ?? []) expect(init.headers).toHaveProperty([header])
    const allowed = [...(covered?.query ?? []), ...spec.finder, 'sortBy', 'state', 'actor']
    for (const name of url.searchParams.keys()) expect(allowed).toContain(name)
    if (call === 'POST /images')
      expect(namesIn(JSON.parse(init.body as string) as object)).toEqual(spec.newImage)
    if (call !== 'POST /posts') continue
    const body = JSON.parse(init.body as string) as { visibility: string; lifecycleState: string }
    const names = namesIn(body).filter(name => !extraFields.some(extra => name.startsWith(extra)))
    for (const name of names) expect(spec.newPost).toContain(name)
    expect(spec.visibility).toContain(body.visibility)
    expect(spec.lifecycleState).toContain(body.lifecycleState)
  }
})

test('people sign in where the specification says', async () => {
  const file = new URL('../../../../sandbox/linkedin/spec.json', import.meta.url)
  const { signIn } = JSON.parse(await readFile(file, 'utf8')) as LinkedInSpec
  const site = 'https://www.linkedin.com'
  const http = createHttpOut({ allow: [site] })
  const app = { clientId: 'c', clientSecret: 's' }
  const { connecting } = linkedin({ http, clock: systemClock, origin: site, site, app })
  const url = connecting!.authoriseUrl({ state: 's', redirectUri: 'https://a.example', challenge: 'c' })
  expect(url.origin + url.pathname).toBe(signIn.authorise)
})
