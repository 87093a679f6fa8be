import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import { dojo, tapestry } from '../closed/closed-networks.ts'
import type { Grant } from '../connecting.ts'
import type { ConnectedAccount, Connector, Content, PublishRequest } from '../connector.ts'
import { facebook } from '../facebook/facebook.ts'
import { failureKinds } from '../failure.ts'
import type { FailureKind } from '../failure.ts'
import { instagram } from '../instagram/instagram.ts'
import { linkedin } from '../linkedin/linkedin.ts'
import { startStandInFacebook } from './stand-in-facebook.ts'
import { startPictureHost, startStandInInstagram } from './stand-in-instagram.ts'
import { startStandInLinkedIn } from './stand-in-linkedin.ts'
import { startStandInX } from './stand-in-x.ts'
import { film, startStandInYoutube } from './stand-in-youtube.ts'
import { x } from '../x/x.ts'
import { youtube } from '../youtube/youtube.ts'

/**
 * Every connector and every kind of failure: how its network comes to it, or why it never does. A connector of the
 * installation without a table, and a kind without a row, fail here: whatever goes wrong has a name and a sentence.
 */
export interface FailingNetwork {
  connector: Connector
  rows: Partial<Record<FailureKind, Row>>
  /** The keys that it is called with, its app's among them: no failure tells them. */
  secrets: readonly string[]
  stop?(): Promise<void>
}

export type Row =
  | { never: string }
  | {
      meet(): Promise<unknown>
      /** Where the network, or its documented clock, says when it lets us in again. */
      retryAt?: Date
    }

/** A minute to midnight in no zone that counts: half past nine in London, half past one in California. */
export const FAILING_AT = new Date('2026-11-24T09:30:00Z')
const clock = new FixedClock(FAILING_AT)
const later = (minutes: number): Date => new Date(FAILING_AT.getTime() + minutes * 60_000)

const patience = { everyMs: 5, forMs: 100 }
const school = { name: 'Oakfield Primary', slug: 'oakfieldprimary' }
const app = { clientId: 'the-client', clientSecret: 'the-secret-of-the-app' }
const grant: Grant = {
  token: 'no-key',
  refreshToken: 'a-refresh-token-of-nobody',
  expiresAt: null,
  refreshExpiresAt: null,
  scopes: [],
}

const ofApps = [app.clientSecret, 'stand-in-secret', grant.refreshToken!]

/** As in production, but impatient. */
function impatient(origin: string): HttpOut {
  const out = createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
  return { request: (url, init) => out.request(url, { ...init, timeoutMs: 400 }) }
}

/** Nobody listens on port 1. */
const nowhere = 'http://127.0.0.1:1'

/** Answers whatever is asked with this, as it was recorded or is documented. */
const recorded = (status: number, body: object, headers: Record<string, string> = {}): HttpOut => ({
  request: async () => ({
    status,
    headers,
    body: new Uint8Array(),
    text: () => JSON.stringify(body),
    json: () => body,
  }),
})

const jpeg = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]), type: 'image/jpeg', altText: 'A' } as const
const notAPicture = { bytes: new TextEncoder().encode('<svg/>'), type: 'image/png', altText: 'None' } as const

let posts = 0
const content = (more: Partial<Content> = {}): Content => ({
  // The networks take the same words twice for a mistake.
  text: `Post number ${(posts += 1)}`,
  link: null,
  pictures: [],
  ...more,
})

interface FaultOf {
  kind: string
  on?: 'publish' | 'stage' | 'read' | 'remove'
  minutes?: number
}

/** What the tables of the networks with an API have in common. */
function ways(
  connector: Connector,
  standIn: { fault(fault: FaultOf): Promise<unknown>; clearFaults(): Promise<unknown> },
  account: ConnectedAccount,
  filled: (more?: Partial<Content>) => Content = content,
) {
  const publish = (more: Partial<PublishRequest> = {}, by = connector): Promise<unknown> =>
    by.publish({ account, content: filled(), idempotencyKey: 'k', ...more })
  return {
    publish,
    fault:
      (fault: FaultOf, more: Partial<PublishRequest> = {}) =>
      async () => {
        await standIn.clearFaults()
        await standIn.fault(fault)
        return publish(more)
      },
    twice: async () => {
      const request = { content: filled() }
      await publish(request)
      return publish(request)
    },
  }
}

const free = { never: 'Its API costs nothing and has no allowance that is spent for good.' }

export const failingNetworks: Record<string, () => Promise<FailingNetwork>> = {
  async facebook() {
    const standIn = await startStandInFacebook()
    const { origin } = standIn
    const account = await standIn.makePage(school)
    const at = (where: string, http = impatient(where)) => facebook({ http, clock, origin: where })
    const down = { error: { code: 2, message: 'Service temporarily unavailable' } }
    const { publish, fault, twice } = ways(at(origin), standIn, account)
    return {
      connector: at(origin),
      secrets: [...ofApps, account.token!],
      stop: standIn.stop,
      rows: {
        expired: { meet: fault({ kind: 'expired' }) },
        revoked: { meet: fault({ kind: 'revoked' }) },
        permission: { meet: fault({ kind: 'permission' }) },
        rate: { meet: fault({ kind: 'rate', minutes: 7 }), retryAt: later(7) },
        duplicate: { meet: twice },
        content: { meet: fault({ kind: 'blocked' }) },
        media: { meet: () => publish({ content: content({ pictures: [notAPicture] }) }) },
        budget: free,
        'not-sent': { meet: () => publish({}, at(nowhere)) },
        ambiguous: { meet: fault({ kind: 'timeout-after-accept' }) },
        unavailable: { meet: () => at(origin, recorded(500, down)).remove({ account, remoteId: '1_2' }) },
      },
    }
  },

  async instagram() {
    const standIn = await startStandInInstagram()
    const pictures = await startPictureHost()
    const { origin } = standIn
    const account = await standIn.makeAccount(school)
    const { publicMedia } = pictures
    const at = (where: string, http = impatient(where)) =>
      instagram({ http, clock, origin: where, publicMedia, patience })
    const shown = (more: Partial<Content> = {}) => content({ pictures: [jpeg], ...more })
    const { publish, fault } = ways(at(origin), standIn, account, shown)
    const again = { error: { code: 506, message: 'Duplicate status message' } }
    const down = { error: { code: 2, message: 'Service temporarily unavailable' } }
    return {
      connector: at(origin),
      secrets: [...ofApps, account.token!],
      async stop() {
        await standIn.stop()
        await pictures.stop()
      },
      rows: {
        expired: { meet: fault({ kind: 'expired' }) },
        revoked: { meet: fault({ kind: 'revoked' }) },
        permission: { meet: fault({ kind: 'permission' }) },
        rate: { meet: fault({ kind: 'rate', minutes: 7 }), retryAt: later(7) },
        // It takes the same words twice; were it ever to refuse them, then with the Page’s code (a guess).
        duplicate: { meet: () => publish({}, at(origin, recorded(400, again))) },
        content: { meet: fault({ kind: 'blocked' }) },
        media: { meet: fault({ kind: 'processing-failed', on: 'stage' }) },
        budget: free,
        'not-sent': { meet: () => publish({}, at(nowhere)) },
        ambiguous: { meet: fault({ kind: 'timeout-after-accept' }) },
        unavailable: { meet: () => publish({}, at(origin, recorded(500, down))) },
      },
    }
  },

  async x() {
    const standIn = await startStandInX()
    const { origin } = standIn
    await standIn.control('POST', 'clients', app)
    const account = await standIn.makeAccount(school)
    const at = (where: string, http = impatient(where)) =>
      x({ http, clock, addresses: { api: where, web: where }, app, patience })
    const connector = at(origin)
    const reset = { 'x-rate-limit-reset': String(later(7).getTime() / 1000) }
    const tooMany = recorded(429, { title: 'Too Many Requests', detail: 'Too Many Requests' }, reset)
    const { publish, fault, twice } = ways(connector, standIn, account)
    return {
      connector,
      secrets: [...ofApps, account.token!],
      stop: standIn.stop,
      rows: {
        expired: { meet: fault({ kind: 'expired' }) },
        revoked: { meet: () => connector.connecting!.refresh(grant) },
        permission: { meet: fault({ kind: 'permission' }) },
        rate: { meet: () => publish({}, at(origin, tooMany)), retryAt: later(7) },
        duplicate: { meet: twice },
        content: { meet: () => publish({ content: content({ text: 'x'.repeat(300) }) }) },
        media: {
          meet: fault({ kind: 'failed-processing', on: 'stage' }, { content: content({ pictures: [jpeg] }) }),
        },
        budget: { meet: fault({ kind: 'credits-depleted' }) },
        'not-sent': { meet: () => publish({}, at(nowhere)) },
        ambiguous: { meet: fault({ kind: 'timeout-after-accept' }) },
        unavailable: { meet: fault({ kind: '500', on: 'read' }) },
      },
    }
  },

  async linkedin() {
    const standIn = await startStandInLinkedIn()
    const { origin } = standIn
    const account = await standIn.makeAccount(school)
    const at = (where: string) =>
      linkedin({ http: impatient(where), clock, origin: where, site: where, app, patience })
    const { publish, fault, twice } = ways(at(origin), standIn, account)
    return {
      connector: at(origin),
      secrets: [...ofApps, account.token!],
      stop: standIn.stop,
      rows: {
        expired: { meet: fault({ kind: 'expired' }) },
        revoked: { meet: fault({ kind: 'revoked' }) },
        permission: { meet: fault({ kind: 'permission' }) },
        rate: { meet: fault({ kind: 'rate' }), retryAt: new Date('2026-11-25T00:00:00Z') },
        duplicate: { meet: twice },
        content: { meet: () => publish({ content: content({ text: 'x'.repeat(4000) }) }) },
        // It takes any bytes and finds out later.
        media: { meet: () => publish({ content: content({ pictures: [notAPicture] }) }) },
        budget: free,
        'not-sent': { meet: () => publish({}, at(nowhere)) },
        ambiguous: { meet: fault({ kind: 'timeout-after-accept' }) },
        unavailable: {
          meet: fault({ kind: '500', on: 'stage' }, { content: content({ pictures: [notAPicture] }) }),
        },
      },
    }
  },

  async youtube() {
    const standIn = await startStandInYoutube()
    const { origin } = standIn
    const account = await standIn.makeChannel(school)
    const at = (where: string, http = impatient(where)) =>
      youtube({
        http,
        clock,
        origin: where,
        watchOrigin: where,
        studioOrigin: where,
        connecting: { app: standInApp, signInOrigin: where, tokenOrigin: where },
        patience,
        upload: { pauseMs: 1 },
      })
    const standInApp = { clientId: 'stand-in.apps.example', clientSecret: 'stand-in-secret' }
    const filmed = (more: Partial<Content> = {}) => content({ film: film(), ...more })
    const { publish, fault } = ways(at(origin), standIn, account, filmed)
    /** What lies there, with its words, to be made public. */
    const staged = async (): Promise<Partial<PublishRequest>> => {
      await standIn.clearFaults()
      const request = { content: filmed() }
      const { staged } = (await publish(request)) as { staged: string }
      return { ...request, staged: { remoteId: staged, checked: true } }
    }
    const { text } = content()
    const rejected = {
      id: 'twice',
      snippet: { channelId: account.remoteId, title: film().title, description: text },
      status: { uploadStatus: 'rejected', rejectionReason: 'duplicate', privacyStatus: 'private' },
    }
    return {
      connector: at(origin),
      secrets: [...ofApps, account.token!],
      stop: standIn.stop,
      rows: {
        expired: { meet: fault({ kind: 'expired', on: 'stage' }) },
        revoked: { meet: () => at(origin).connecting!.refresh(grant) },
        permission: { meet: fault({ kind: 'permission', on: 'stage' }) },
        rate: { meet: fault({ kind: 'rate', on: 'stage' }), retryAt: later(1) },
        duplicate: {
          meet: () =>
            publish(
              { content: filmed({ text }), staged: { remoteId: 'twice', checked: true } },
              at(origin, recorded(200, { items: [rejected] })),
            ),
        },
        content: { meet: fault({ kind: 'refused', on: 'stage' }) },
        media: { meet: fault({ kind: 'failed-processing', on: 'stage' }) },
        // Midnight in California.
        budget: { meet: fault({ kind: 'quota', on: 'stage' }), retryAt: new Date('2026-11-25T08:00:00Z') },
        'not-sent': { meet: () => publish({}, at(nowhere)) },
        ambiguous: { meet: async () => fault({ kind: 'timeout-after-accept' }, await staged())() },
        unavailable: { meet: fault({ kind: '500', on: 'stage' }) },
      },
    }
  },

  dojo: async () => closed(dojo),
  tapestry: async () => closed(tapestry),
}

function closed(connector: Connector): FailingNetwork {
  const never = 'Nothing is asked of it: a person does everything by hand.'
  return { connector, secrets: [], rows: Object.fromEntries(failureKinds.map(kind => [kind, { never }])) }
}
