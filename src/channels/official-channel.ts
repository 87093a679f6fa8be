import { invalid } from '../platform/errors.ts'
import { control } from '../policy/controls.ts'
import type { CompiledPack } from '../policy/compile-pack.ts'

export type Level = 'school' | 'trust'

/** Whose account it is: one of a school, or (no school) of the trust itself. */
export const levelOf = (schoolId: string | null): Level => (schoolId === null ? 'trust' : 'school')

/**
 * Only the channels that the policy names are official, each at the levels that it names.
 * Source: 2-channel-facebook-instagram to 2-channel-linkedin; that a school has no LinkedIn page is G02.
 * @throws AppError `invalid-input` on `channel`.
 */
export const assertOfficialChannel = control(
  'account-registry',
  ({ pack }: CompiledPack, channelId: string, level: Level): void => {
    const channel = pack.channels.find(({ id }) => id === channelId)
    if (!channel) {
      const names = pack.channels.map(({ label }) => label).join(', ')
      throw invalid('channel', `The policy does not name this channel. It names ${names}.`)
    }
    if (!channel.levels.includes(level)) {
      const whose = channel.levels.map(one => (one === 'trust' ? 'the trust' : 'a school')).join(' or ')
      throw invalid('channel', `The policy has ${channel.label} for ${whose} only.`)
    }
  },
  () => undefined,
)
