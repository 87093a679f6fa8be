import { assert, constantFrom, property, record, string, uint8Array, array } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FixedClock } from '../../platform/clock.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import { dojo, tapestry } from './closed/closed-networks.ts'
import type { ConnectedAccount, Connector, Content, PictureLimits } from './connector.ts'
import { facebook } from './facebook/facebook.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { connectorRegistry } from './registry.ts'
import { startStandInFacebook } from './testing/stand-in-facebook.ts'
import { startStandInLinkedIn } from './testing/stand-in-linkedin.ts'
import { startStandInX, watchedHttp } from './testing/stand-in-x.ts'
import { x } from './x/x.ts'

/** A connector, an account for it, and a look at what stands there. */
interface Network {
  connector: Connector
  account: ConnectedAccount
  posts(): Promise<unknown[]>
  stop?(): Promise<void>
}

const clock = new FixedClock(new Date())
const school = { name: 'Oakfield Primary', slug: 'oakfieldprimary' }

const closed = (connector: Connector) => async (): Promise<Network> => {
  const account = { remoteId: 'oakfield', name: school.name, token: null }
  return { connector, account, posts: async () => [] }
}

/** Each with a stand-in of its own, for the length of its tests. */
const networks: Record<string, () => Promise<Network>> = {
  async facebook() {
    const standIn = await startStandInFacebook()
    const { origin, stop } = standIn
    const account = await standIn.makePage(school)
    const connector = facebook({ http: createHttpOut({ allow: [origin] }), clock, origin })
    return { connector, account, posts: () => standIn.posts(account), stop }
  },
  async linkedin() {
    const standIn = await startStandInLinkedIn()
    const { origin, stop } = standIn
    const account = await standIn.makeAccount(school)
    const connector = linkedin({ http: createHttpOut({ allow: [origin] }), clock, origin, site: origin })
    return { connector, account, posts: () => standIn.posts(account), stop }
  },
  async x() {
    const standIn = await startStandInX()
    const { origin, addresses, stop } = standIn
    const account = await standIn.makeAccount(school)
    const connector = x({ http: watchedHttp(origin, 15_000), clock, addresses })
    return { connector, account, posts: () => standIn.posts(account), stop }
  },
  dojo: closed(dojo),
  tapestry: closed(tapestry),
}

const content = (more: Partial<Content> = {}): Content => ({
  text: 'Hello',
  link: null,
  pictures: [],
  ...more,
})
const picture = (bytes: number, altText = 'A tree', type: 'image/jpeg' | 'image/png' = 'image/jpeg') => ({
  bytes: new Uint8Array(bytes),
  type,
  altText,
})

describe.each(Object.keys(networks))('every connector keeps the contract: %s', channel => {
  let network: Network
  let connector: Connector
  let account: ConnectedAccount
  let limits: PictureLimits

  beforeAll(async () => {
    network = await networks[channel]!()
    connector = network.connector
    account = network.account
    limits = connector.limits.pictures!
  }, 30_000)
  afterAll(() => network.stop?.())

  const codes = (content: Content) => connector.validate(content).map(({ field, code }) => `${field} ${code}`)

  test('takes the name that the policy gives it', () => {
    expect(connector.channel).toBe(channel)
    expect(connector.name).not.toBe('')
  })

  test('accepts what is within its limits, up to the last character and byte', () => {
    expect(codes(content())).toEqual([])
    expect(codes(content({ text: 'x'.repeat(connector.limits.textLength) }))).toEqual([])
    expect(codes(content({ text: '', pictures: [picture(limits.bytes)] }))).toEqual([])
    expect(codes(content({ pictures: Array.from({ length: limits.count }, () => picture(1)) }))).toEqual([])
  })

  test('names each thing beyond its limits', () => {
    expect(codes(content({ text: ' \n' }))).toEqual(['text empty'])
    expect(codes(content({ text: 'x'.repeat(connector.limits.textLength + 1) }))).toEqual(['text too-long'])
    const many = Array.from({ length: limits.count + 1 }, () => picture(1))
    expect(codes(content({ pictures: many }))).toEqual(['pictures too-many'])
    expect(codes(content({ pictures: [picture(1), picture(limits.bytes + 1)] }))).toEqual([
      'pictures.1 too-large',
    ])
    const tale = picture(1, 'x'.repeat(limits.altTextLength + 1))
    expect(codes(content({ pictures: [tale] }))).toEqual(['pictures.0 alt-text'])
    const gif = { ...picture(1), type: 'image/gif' as 'image/png' }
    expect(codes(content({ pictures: [gif] }))).toEqual(['pictures.0 wrong-type'])
  })

  test('asks for a description of each picture exactly where the network stores one', () => {
    const without = codes(content({ pictures: [picture(1, ' ')] }))
    expect(without).toEqual(connector.capabilities.altText ? ['pictures.0 alt-text'] : [])
  })

  test('says every problem in a short sentence, whatever comes, and changes nothing', () => {
    const anyPicture = record({
      bytes: uint8Array({ maxLength: 8 }),
      type: constantFrom('image/jpeg' as const, 'image/png' as const),
      altText: string(),
    })
    const anyContent = record({
      text: string(),
      link: constantFrom(null, 'https://oakfield.example'),
      pictures: array(anyPicture, { maxLength: 12 }),
    })
    assert(
      property(anyContent, given => {
        const before = structuredClone(given)
        const problems = connector.validate(given)
        expect(given).toEqual(before)
        expect(connector.validate(given)).toEqual(problems)
        for (const { message } of problems) {
          expect(message).toMatch(/^[A-Z].*\.$/)
          expect(message.split(/\s+/).length).toBeLessThanOrEqual(20)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('publishes once and, taken down twice, is done both times', async () => {
    const text = `Contract of ${channel}`
    const before = (await network.posts()).length
    const published = await connector.publish({ account, content: content({ text }), idempotencyKey: 'k1' })
    const sent = (await network.posts()).length - before
    const { assisted } = connector.capabilities
    const expectedAnswer = assisted
      ? { kind: 'assisted', pack: { task: 'publish', text } }
      : { kind: 'published' }
    expect(published).toMatchObject(expectedAnswer)
    expect(sent).toBe(assisted ? 0 : 1)
    const remoteId = published.kind === 'assisted' ? 'https://example.org/1' : published.remoteId
    const removals = [
      await connector.remove({ account, remoteId }),
      await connector.remove({ account, remoteId }),
    ]
    const expected = assisted ? ['assisted', 'assisted'] : ['removed', 'already-gone']
    expect(removals.map(({ kind }) => kind)).toEqual(expected)
  })

  test('asks a last time before it publishes, and takes no for an answer', async () => {
    const before = await network.posts()
    const beforeCommit = () => Promise.reject(new Error('consent was withdrawn'))
    const publishing = connector.publish({ account, content: content(), idempotencyKey: 'k2', beforeCommit })
    await expect(publishing).rejects.toThrow('consent was withdrawn')
    expect(await network.posts()).toEqual(before)
  })

  test('knows that what was never sent is absent, once the network has settled', async () => {
    const question = { account, content: content({ text: 'Never sent' }), since: clock.now() }
    clock.advance({ minutes: 10 })
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('says that the account works', async () => {
    expect(await connector.health(account)).toMatchObject({ state: 'working' })
  })
})

describe('the registry', () => {
  test('finds a connector by its channel and nothing by any other word', () => {
    const registry = connectorRegistry([dojo, tapestry])
    expect(registry.get('dojo')).toBe(dojo)
    expect(registry.get('constructor')).toBeUndefined()
  })

  test('refuses two connectors for one channel', () => {
    expect(() => connectorRegistry([dojo, { ...tapestry, channel: 'dojo' }])).toThrow(RangeError)
  })
})
