import { compileModeration, type CompiledModeration } from './compile-moderation.ts'
import { isControlName, type ControlName } from './control-names.ts'
import type { AllowedCategory, Channel, ChannelRule, Pack, PackMend, Rule, When } from './pack/pack-schema.ts'

/** One line of a rule on one channel, ready to judge a fact. */
export interface Line {
  channel: Channel
  rule: Rule
  cited: ChannelRule
  when: When
  mends: readonly PackMend[]
  control: ControlName
}

export interface CompiledChannel {
  channel: Channel
  /** `signal` → the lines for it, grouped by rule, in the pack's order. */
  bySignal: ReadonlyMap<string, readonly (readonly Line[])[]>
  allowed: ReadonlyMap<string, AllowedCategory>
}

/** A pack with its rules indexed once, so that a post asks only for the signals that it has. */
export interface CompiledPack {
  pack: Pack
  channels: ReadonlyMap<string, CompiledChannel>
  rules: ReadonlyMap<string, Rule>
  moderation: CompiledModeration
}

/**
 * @throws Error when a channel names a rule, or a rule a control, that does not exist. `lintPack` finds these
 *   with their lines; a pack that passed it compiles.
 */
export function compilePack(pack: Pack): CompiledPack {
  const rules = new Map(pack.rules.map(rule => [rule.id, rule]))
  const mends = new Map(pack.mends.map(mend => [mend.id, mend]))
  const channels = new Map(pack.channels.map(channel => [channel.id, compileChannel(channel, rules, mends)]))
  return { pack, channels, rules, moderation: compileModeration(pack) }
}

function compileChannel(
  channel: Channel,
  rules: ReadonlyMap<string, Rule>,
  mends: ReadonlyMap<string, PackMend>,
): CompiledChannel {
  const bySignal = new Map<string, Line[][]>()
  for (const cited of channel.rules) {
    const rule = rules.get(cited.rule)
    if (!rule) throw new Error(`Channel ${channel.id} names the rule "${cited.rule}", which the pack lacks.`)
    const { control } = rule
    if (!isControlName(control)) throw new Error(`Rule ${rule.id} names the control "${control}": unknown.`)
    for (const signal of new Set(rule.when.map(when => when.signal))) {
      const lines = rule.when
        .filter(when => when.signal === signal)
        .map(when => ({
          channel,
          rule,
          cited,
          when,
          control,
          mends: when.mends.flatMap(id => mends.get(id) ?? []),
        }))
      bySignal.set(signal, [...(bySignal.get(signal) ?? []), lines])
    }
  }
  const allowed = new Map(channel.categories.map(entry => [entry.category, entry]))
  return { channel, bySignal, allowed }
}
