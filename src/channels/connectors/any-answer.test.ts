import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  nat,
  oneof,
  record,
  string,
  tuple,
} from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixedClock } from '../../platform/clock.ts'
import type { HttpOut } from '../../platform/http-out.ts'
import type { Grant } from './connecting.ts'
import type { ConnectedAccount, Connector, Content } from './connector.ts'
import { facebook } from './facebook/facebook.ts'
import { ConnectorFailure } from './failure.ts'
import type { ActRequest, CommentAct, Incoming } from './incoming.ts'
import { instagram } from './instagram/instagram.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { rightAnswers } from './testing/right-answers.ts'
import type { Answer } from './testing/right-answers.ts'
import { film } from './testing/stand-in-youtube.ts'
import { x } from './x/x.ts'
import { youtube } from './youtube/youtube.ts'

/**
 * Whatever a network answers, of any shape, comes out as a result or as a `ConnectorFailure`: never as a defect, never
 * as questions without end, and never as a date or an address that is none.
 */

/** Names that the networks' answers have, so that what is made up looks like one of them now and then. */
const names =
  'data id text meta next_token result_count errors items snippet status contentDetails relatedPlaylists uploads ' +
  'videoId publishedAt nextPageToken elements value uploadUrl image created lastModified time createdAt commentUrn ' +
  'actor message organization role commentary channelId title access_token expires_in scope refresh_token username ' +
  'name author_id created_at includes users referenced_posts processing_info state topLevelComment replies comments ' +
  'totalReplyCount uploadStatus privacyStatus urls url expanded_url entities error code reason hidden muting deleted'

const word = oneof(
  string({ maxLength: 12 }),
  constantFrom(
    '1',
    '../../users',
    '//evil.example',
    'urn:li:share:7',
    'urn:li:organization:1',
    'UC1',
    'private',
  ),
  constantFrom('urn:li:comment:(urn:li:activity:1,2)', 'AVAILABLE', '2026-11-24T09:00:00Z', 'ADMINISTRATOR'),
  constantFrom(
    'javascript:alert(1)',
    'https://evil.example/upload',
    'public',
    'processed',
    'bearer',
    '9'.repeat(40),
  ),
)
const leaf = oneof(word, integer(), double(), constantFrom(null, true, false, 1e300, -1, 0))
const { shape } = letrec<{ shape: unknown }>(tie => ({
  shape: oneof(
    { maxDepth: 5, depthSize: 'large' },
    leaf,
    dictionary(constantFrom(...names.split(' ')), tie('shape'), { maxKeys: 8 }),
    array(tie('shape'), { maxLength: 3 }),
  ),
}))
const headers = dictionary(
  constantFrom(
    'x-restli-id',
    'location',
    'range',
    'retry-after',
    'x-rate-limit-reset',
    'x-http-status-code-override',
  ),
  oneof(
    word,
    constantFrom('308', 'bytes=0-999', 'bytes=0-99999999999999999999', 'https://www.googleapis.com/upload/1'),
  ),
)
const anyAnswer: Arbitrary<Answer> = record({
  status: oneof(
    { weight: 6, arbitrary: constant(200) },
    constantFrom(201, 204, 400, 401, 403, 404, 422, 429, 500),
  ),
  headers,
  body: shape,
})

/** An answer that is right but for a few of its values. */
const almost = (right: Answer): Arbitrary<Answer> =>
  array(tuple(nat(200), oneof({ weight: 3, arbitrary: leaf }, shape)), {
    maxLength: 3,
  }).map(changes => changes.reduce<Answer>((body, [at, value]) => withLeaf(body, at, value), right))

/** The same with another value in the place of one leaf; `at` counts round. */
function withLeaf<T>(whole: T, at: number, value: unknown): T {
  const leaves = leavesOf(whole)
  const path = leaves[at % leaves.length]!
  const copy = structuredClone(whole)
  let within = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) within = within[key] as Record<string, unknown>
  within[path.at(-1)!] = path[0] === 'headers' || path[0] === 'status' ? within[path.at(-1)!] : value
  return copy
}

function leavesOf(whole: unknown, path: string[] = []): string[][] {
  if (typeof whole !== 'object' || whole === null) return [path]
  return [
    ...(path.length > 1 ? [path] : []),
    ...Object.entries(whole).flatMap(([key, one]) => leavesOf(one, [...path, key])),
  ]
}

/** Gives these answers in turn, over and over, and notes who was asked. What asks for ever is a defect. */
function answering(answers: readonly Answer[], origins = new Set<string>()): HttpOut {
  let asked = 0
  return {
    async request(url) {
      asked += 1
      origins.add(new URL(url).origin)
      if (asked > 400) throw new Error('it asks without end')
      const { status, headers, body } = answers[asked % answers.length]!
      const text = JSON.stringify(body)
      return { status, headers, body: new TextEncoder().encode(text), text: () => text, json: () => body }
    },
  }
}

const clock = new FixedClock('2026-11-24T09:00:00Z')
const app = { clientId: 'c', clientSecret: 's' }
const patience = { everyMs: 0, forMs: 0 }

interface Network {
  account: ConnectedAccount
  /** Where it is, and nowhere else. */
  origins: readonly string[]
  make(http: HttpOut): Connector
}

const graphPage = { remoteId: '1', name: 'Oakfield', token: 't' }
const graphOrigin = 'https://graph.facebook.com'

const networks: Record<string, Network> = {
  facebook: {
    account: graphPage,
    origins: [graphOrigin],
    make: http => facebook({ http, clock, origin: graphOrigin, app, appSecret: 's' }),
  },
  instagram: {
    account: graphPage,
    origins: [graphOrigin],
    make: http => {
      const publicMedia = async () => ({ url: new URL('https://o.example/m/1.jpg'), done: async () => {} })
      return instagram({ http, clock, origin: graphOrigin, app, publicMedia, patience })
    },
  },
  x: {
    account: { remoteId: '1', name: 'Oakfield', token: 't' },
    origins: ['https://api.x.com'],
    make: http =>
      x({ http, clock, addresses: { api: 'https://api.x.com', web: 'https://x.com' }, app, patience }),
  },
  linkedin: {
    account: { remoteId: 'urn:li:organization:1', name: 'Oakfield', token: 't' },
    origins: ['https://api.linkedin.com', 'https://www.linkedin.com'],
    make: http =>
      linkedin({
        http,
        clock,
        app,
        patience,
        origin: 'https://api.linkedin.com',
        site: 'https://www.linkedin.com',
      }),
  },
  youtube: {
    account: { remoteId: 'UC1', name: 'Oakfield', token: 't' },
    origins: ['https://www.googleapis.com'],
    make: http => {
      const [origin, other] = ['https://www.googleapis.com', 'https://www.youtube.com']
      return youtube({
        http,
        clock,
        origin,
        watchOrigin: other,
        studioOrigin: other,
        patience,
        connecting: { app, signInOrigin: other, tokenOrigin: origin },
        upload: { pauseMs: 0 },
      })
    },
  },
}

const picture = { bytes: new Uint8Array(9), type: 'image/jpeg', altText: 'A' } as const
const words: Content = { text: 'Hello', link: null, pictures: [] }
const contents = [words, { ...words, pictures: [picture] }, { ...words, film: film() }]
const since = new Date('2026-11-24T08:00:00Z')
const grant: Grant = {
  token: 't',
  refreshToken: 'r',
  expiresAt: null,
  refreshExpiresAt: null,
  scopes: [],
}
const acts: readonly CommentAct[] = [
  'hide',
  'unhide',
  'delete',
  'reject',
  'reply',
  'block',
  'unblock',
  'mute',
]

/** Everything that can be asked of a connector, with what may be wrong about its answer. */
function questions(channel: string, http: HttpOut): (() => Promise<unknown>)[] {
  const { account, make } = networks[channel]!
  const connector = make(http)
  const remoteId = channel === 'linkedin' ? 'urn:li:share:7' : '7'
  const comment: ActRequest['comment'] = {
    kind: 'comment',
    remoteId: channel === 'linkedin' ? 'urn:li:comment:(urn:li:activity:1,2)' : '8',
    postRemoteId: remoteId,
    author: { remoteId: account.remoteId, name: 'Oakfield', profileUrl: null },
    permalink: null,
  }
  const list = async (cursor: string | null, round = 0): Promise<void> => {
    const page = await connector.comments!.list({ account, cursor, posts: [remoteId] })
    for (const comment of page.comments) wellFormed(channel, comment)
    // How often it is asked again is its keeper's to say.
    if (round < 3) await list(page.cursor, round + 1)
  }
  const standing = async (cursor: string | null, round = 0): Promise<void> => {
    const page = await connector.standing!.posts({ account, since, cursor })
    for (const { createdAt, permalink } of page.posts) {
      expect(createdAt.getTime()).not.toBeNaN()
      if (permalink !== null) expect(permalink).toMatch(/^https?:/)
    }
    if (page.cursor !== null && round < 3) await standing(page.cursor, round + 1)
  }
  return [
    () => standing(null),
    ...contents.flatMap(content => [
      () => connector.publish({ account, content, idempotencyKey: 'k' }),
      () => connector.reconcile({ account, content, since }),
    ]),
    () =>
      connector.publish({
        account,
        content: contents[2]!,
        idempotencyKey: 'k',
        staged: { remoteId, checked: true },
      }),
    () => connector.remove({ account, remoteId }),
    async () => {
      const health = await connector.health(account)
      if (health.state === 'working') expect(health.until?.getTime()).not.toBeNaN()
    },
    () => list(null),
    ...acts.map(act => () => connector.comments!.act({ account, comment, act, text: 'Thank you' })),
    async () =>
      aGrant(
        await connector.connecting!.exchange({ code: 'c', redirectUri: 'https://o.example', verifier: 'v' }),
      ),
    async () => aGrant(await connector.connecting!.refresh(grant)),
    () => connector.connecting!.accounts(grant),
  ]
}

function aGrant({ expiresAt, refreshExpiresAt }: Grant): void {
  for (const at of [expiresAt, refreshExpiresAt]) expect(at?.getTime()).not.toBeNaN()
}

/** Its times are times, and its addresses lead to nowhere but pages. */
function wellFormed(channel: string, { writtenAt, author, permalink, attachments }: Incoming): void {
  expect(writtenAt.getTime()).not.toBeNaN()
  for (const url of [author.profileUrl, permalink, ...attachments.map(one => one.url)]) {
    if (url !== null) expect(url).toMatch(/^https?:/)
  }
  // Meta's own answers say where a comment stands; elsewhere we make the address ourselves.
  const isMetas = channel === 'facebook' || channel === 'instagram'
  if (permalink !== null && !isMetas)
    expect(permalink).toMatch(/^https:\/\/(x|www\.linkedin|www\.youtube)\.com\//)
}

describe.each(Object.keys(networks))('whatever %s answers', channel => {
  const right = rightAnswers[channel]!
  test.each([
    ['of any shape', array(anyAnswer, { minLength: 1, maxLength: 4 })],
    ['almost right', tuple(constantFrom(...right).chain(almost), constantFrom(...right).chain(almost))],
    ['almost right, always the same', tuple(constantFrom(...right).chain(almost))],
  ] as const)(
    '%s: it is a result or a failure, and comes to an end',
    async (_how, answers) => {
      await assert(
        asyncProperty(answers as Arbitrary<Answer[]>, nat(99), async (given, which) => {
          const origins = new Set<string>()
          const all = questions(channel, answering(given, origins))
          await all[which % all.length]!().catch((error: unknown) => {
            if (!(error instanceof ConnectorFailure)) throw error
          })
          expect(networks[channel]!.origins).toEqual(expect.arrayContaining([...origins]))
        }),
        { numRuns: 4000 },
      )
    },
    60_000,
  )
})

/** Everything that an answer says for an address, wherever it stands: uploads, next pages, redirects, permalinks. */
function withAddresses<T>(whole: T, address: string): T {
  const text = JSON.stringify(whole).replaceAll(/"https?:[^"]*"/g, JSON.stringify(address))
  return JSON.parse(text) as T
}

describe.each(Object.keys(networks))('an address that %s hands out', channel => {
  test.each([
    'https://evil.example/upload',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:5432/',
    'http://10.0.0.1/admin',
    'https://www.linkedin.com.evil.example/',
    'https://www.googleapis.com@evil.example/',
    'file:///etc/passwd',
  ])('%s is never asked for anything', async address => {
    const hostile = rightAnswers[channel]!.map(({ status, headers, body }) => ({
      status,
      headers: withAddresses({ location: 'https://network.example/', ...headers }, address),
      body: withAddresses(body, address),
    }))
    const origins = new Set<string>()
    const count = questions(channel, answering(hostile)).length
    for (let which = 0; which < count; which += 1) {
      for (const order of [hostile, hostile.toReversed()]) {
        await questions(channel, answering(order, origins))[which]!().catch(() => null)
      }
    }
    expect(origins.size).toBeGreaterThan(0)
    expect(networks[channel]!.origins).toEqual(expect.arrayContaining([...origins]))
  })
})
