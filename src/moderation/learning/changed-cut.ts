import { invalid } from '../../platform/errors.ts'
import { compilePack, type CompiledPack } from '../../policy/compile-pack.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'

/** One line of a rule for comments: from this certainty on it proposes something. */
export interface Cut {
  rule: string
  /** The place of the line in its rule, from 0. */
  line: number
  label: string | null
  is: readonly string[]
  atLeast: number
  proposes: 'review' | 'remove'
}

/** Every cut of a pack, in its order. */
export function cutsOf({ moderation }: Pick<Pack, 'moderation'>): Cut[] {
  return moderation.rules.flatMap(({ id, label, when }) =>
    when.map(({ is, atLeast, proposes }, line) => ({ rule: id, line, label, is, atLeast, proposes })),
  )
}

/** The same pack with one cut at another certainty. Pure. @throws AppError `invalid-input` for a line that is not there. */
export function withCut(
  { pack }: Pick<CompiledPack, 'pack'>,
  { rule, line, atLeast }: Pick<Cut, 'rule' | 'line' | 'atLeast'>,
): CompiledPack {
  if (!cutsOf(pack).some(cut => cut.rule === rule && cut.line === line)) {
    throw invalid('rule', 'Choose one of the policy’s rules for comments.')
  }
  const rules = pack.moderation.rules.map(one =>
    one.id === rule
      ? { ...one, when: one.when.map((when, at) => (at === line ? { ...when, atLeast } : when)) }
      : one,
  )
  return compilePack({ ...pack, moderation: { ...pack.moderation, rules } })
}
