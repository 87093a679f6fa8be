import { expect, test } from 'vitest'
import { compilePack } from '../policy/compile-pack.ts'
import { dlpt, dlptCompiled } from '../policy/testing/dlpt.ts'
import type { Level } from './official-channel.ts'
import { assertOfficialChannel, levelOf } from './official-channel.ts'

const rows: { clause: string; channels: string[]; levels: Level[] }[] = [
  {
    clause: '2-channel-facebook-instagram',
    channels: ['facebook', 'instagram'],
    levels: ['school', 'trust'],
  },
  { clause: '2-channel-x', channels: ['x'], levels: ['school', 'trust'] },
  { clause: '2-channel-youtube', channels: ['youtube'], levels: ['school', 'trust'] },
  { clause: '2-channel-dojo', channels: ['dojo'], levels: ['school', 'trust'] },
  { clause: '2-channel-tapestry', channels: ['tapestry'], levels: ['school', 'trust'] },
  { clause: '2-channel-linkedin', channels: ['linkedin'], levels: ['trust'] },
]

/** The same policy, had it not named these channels. */
function without(channels: readonly string[]) {
  return compilePack({ ...dlpt, channels: dlpt.channels.filter(({ id }) => !channels.includes(id)) })
}

test.each(rows)('is official because the policy names it [$clause]', ({ channels, levels }) => {
  for (const channel of channels) {
    for (const level of levels) {
      expect(() => assertOfficialChannel(dlptCompiled, channel, level)).not.toThrow()
      expect(() => assertOfficialChannel(without(channels), channel, level)).toThrow('does not name')
    }
  }
})

test('the rows above are all channels and all levels of the pack', () => {
  const named = rows.flatMap(({ clause, channels, levels }) =>
    channels.map(id => ({ id, clause, levels: levels.toSorted() })),
  )
  const inPack = dlpt.channels.map(({ id, clause, levels }) => ({ id, clause, levels: levels.toSorted() }))
  expect(inPack.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    named.toSorted((a, b) => a.id.localeCompare(b.id)),
  )
})

test('a school has no LinkedIn page until the trust says so (G02)', () => {
  expect(() => assertOfficialChannel(dlptCompiled, 'linkedin', 'school')).toThrow(
    'The policy has LinkedIn for the trust only.',
  )
})

test('what is refused is told with the channels that there are', () => {
  expect(() => assertOfficialChannel(dlptCompiled, 'tiktok', 'school')).toThrow(/It names Facebook, /)
})

test('whose an account is says its level', () => {
  expect([levelOf(null), levelOf('3d0e6c1e-8a54-4a5c-9a60-1d2c3b4a5f60')]).toEqual(['trust', 'school'])
})
