import { controlNames, isControlName } from '../control-names.ts'
import { lintMessage } from './lint-message.ts'
import { repeated, unknownName, type Say } from './say.ts'
import type { Pack, Rule } from './pack-schema.ts'

/** Rules and mends: known controls and mends, short sentences, and consent that nobody can dismiss. */
export function lintRules(pack: Pack, say: Say): void {
  const mends = new Set(pack.mends.map(mend => mend.id))
  repeated(
    say,
    'rules',
    'id',
    pack.rules.map(rule => rule.id),
  )
  repeated(
    say,
    'mends',
    'id',
    pack.mends.map(mend => mend.id),
  )
  for (const [index, rule] of pack.rules.entries()) {
    if (!isControlName(rule.control)) {
      unknownName(say, ['rules', index, 'control'], 'control', rule.control, Object.keys(controlNames))
    }
    for (const [at, when] of rule.when.entries()) {
      for (const [m, mend] of when.mends.entries()) {
        if (!mends.has(mend)) unknownName(say, ['rules', index, 'when', at, 'mends', m], 'mend', mend, mends)
      }
      lintWhen(say, ['rules', index, 'when', at], when)
    }
  }
  for (const element of ['name', 'photo', 'style'] as const) {
    for (const [key, message] of Object.entries(pack.consent.messages[element])) {
      lintMessage(say, ['consent', 'messages', element, key], message)
    }
  }
}

function lintWhen(say: Say, path: (string | number)[], when: Rule['when'][number]): void {
  lintMessage(say, [...path, 'message'], when.message)
  const consent = when.decides.startsWith('consent-') || when.leaves.includes('fact:consent')
  if (consent && when.leaves.includes('dismissal')) {
    say(
      [...path, 'leaves'],
      'a finding about consent cannot be dismissed',
      'take dismissal out: only a fact clears it',
    )
  }
  if (consent && !when.leaves.includes('fact:consent')) {
    say([...path, 'leaves'], 'nothing says that a yes clears it', 'add "fact:consent"')
  }
}
