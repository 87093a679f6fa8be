import { describe, expect, test } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { createConnectors } from './create-connectors.ts'
import { makeFacebook } from './facebook/make-facebook.ts'
import { makeInstagram } from './instagram/make-instagram.ts'
import { makeLinkedin } from './linkedin/make-linkedin.ts'
import { surroundings } from './make-connector.ts'
import type { MakeConnector } from './make-connector.ts'
import { makeX } from './x/make-x.ts'
import { makeYoutube } from './youtube/make-youtube.ts'

const channels = (demo: boolean, standIns: Record<string, string> = {}) =>
  [...createConnectors({ clock: systemClock, demo, standIns }).keys()].sort()

describe('the connectors of an installation', () => {
  test('a live one reaches Facebook and hands the closed networks to people', () => {
    expect(channels(false)).toEqual(['dojo', 'facebook', 'linkedin', 'tapestry', 'x', 'youtube'])
  })

  test('a demo without a stand-in has no Facebook at all', () => {
    expect(channels(true)).toEqual(['dojo', 'tapestry'])
  })

  test.each(['https://graph.facebook.com', 'http://127.0.0.1.evil.example', 'http://localhost:1'])(
    'a demo whose stand-in is %s does not start',
    facebook => {
      expect(() => channels(true, { facebook })).toThrow(RangeError)
    },
  )

  test('a demo with a stand-in YouTube has it, and one elsewhere does not start', async () => {
    expect(channels(true, { youtube: 'http://127.0.0.1:9' })).toEqual(['dojo', 'tapestry', 'youtube'])
    expect(() => channels(true, { youtube: 'https://www.googleapis.com' })).toThrow(RangeError)
  })

  test('a demo with a stand-in LinkedIn has it, and one elsewhere does not start', () => {
    expect(channels(true, { linkedin: 'http://127.0.0.1:9' })).toEqual(['dojo', 'linkedin', 'tapestry'])
    expect(() => channels(true, { linkedin: 'https://api.linkedin.com' })).toThrow(RangeError)
  })

  test('a demo with a stand-in X has it, and one elsewhere does not start', () => {
    expect(channels(true, { x: 'http://127.0.0.1:9' })).toEqual(['dojo', 'tapestry', 'x'])
    expect(() => channels(true, { x: 'https://api.x.com' })).toThrow(RangeError)
  })

  test('there is an Instagram only where it can fetch pictures, and in a demo its stand-in', () => {
    const publicMedia = () => Promise.reject(new Error('never asked here'))
    const has = (demo: boolean, more: object) =>
      createConnectors({ clock: systemClock, demo, standIns: {}, ...more }).has('instagram')
    const standIns = { instagram: 'http://127.0.0.1:9' }
    expect([has(false, {}), has(true, { standIns }), has(true, { publicMedia })]).toEqual([
      false,
      false,
      false,
    ])
    expect([has(false, { publicMedia }), has(true, { publicMedia, standIns })]).toEqual([true, true])
    const byHand = createConnectors({ clock: systemClock, demo: false, standIns: {}, notReachable: 'No.' })
    expect(byHand.get('instagram')?.byHand).toContain('No.')
    const elsewhere = { publicMedia, standIns: { instagram: 'https://graph.facebook.com' } }
    expect(() => has(true, elsewhere)).toThrow(RangeError)
  })

  test('an account can be connected in the app where the school registered one', () => {
    const app = { clientId: 'c', clientSecret: 's' }
    const connecting = (channel: string, more: object) =>
      createConnectors({ clock: systemClock, demo: false, standIns: {}, ...more }).get(channel)?.connecting
    for (const channel of ['facebook', 'youtube', 'linkedin', 'x']) {
      expect(connecting(channel, {})).toBeUndefined()
      expect(connecting(channel, { apps: { [channel]: app } })).toBeDefined()
    }
  })

  test('a demo posts to its stand-in', async () => {
    const connectors = createConnectors({
      clock: systemClock,
      demo: true,
      standIns: { facebook: 'http://127.0.0.1:9' },
    })
    const account = { remoteId: '1', name: 'Oakfield', token: 't' }
    // Nobody listens there: that it says so shows where it went.
    expect(await connectors.get('facebook')?.health(account)).toMatchObject({ failure: { kind: 'not-sent' } })
  })

  /** Whom a network's folder may reach, in an installation that has stand-ins set besides. */
  function reached(make: MakeConnector, demo: boolean): string[] {
    const standIns = Object.fromEntries(
      ['facebook', 'instagram', 'x', 'youtube', 'linkedin'].map(channel => [channel, 'http://127.0.0.1:9']),
    )
    const publicMedia = () => Promise.reject(new Error('never asked here'))
    const given = surroundings({ clock: systemClock, demo, standIns, publicMedia })
    const lists: string[] = []
    make({ ...given, http: (...allow) => (lists.push(...allow), given.http(...allow)) })
    return lists
  }

  test.each<[string, MakeConnector, string[]]>([
    ['Facebook', makeFacebook, ['https://graph.facebook.com']],
    ['Instagram', makeInstagram, ['https://graph.facebook.com']],
    ['X', makeX, ['https://api.x.com']],
    ['YouTube', makeYoutube, ['https://www.googleapis.com', 'https://oauth2.googleapis.com']],
    ['LinkedIn', makeLinkedin, ['https://api.linkedin.com', 'https://www.linkedin.com']],
  ])(
    'a live one reaches %s at its own addresses and no stand-in, a demo the other way round',
    (_name, make, own) => {
      expect(reached(make, false)).toEqual(own)
      expect(new Set(reached(make, true))).toEqual(new Set(['http://127.0.0.1:9']))
    },
  )
})
