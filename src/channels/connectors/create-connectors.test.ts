import { describe, expect, test } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { createConnectors } from './create-connectors.ts'

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
})
