import { repeated, unknownName, type Say } from './say.ts'
import type { Channel, Clause, Pack } from './pack-schema.ts'

/** Channels: every rule and kind exists, cites a clause that may be cited there, and no ban is left out. */
export function lintChannels(pack: Pack, say: Say): void {
  const ids = pack.channels.map(channel => channel.id)
  for (const [i, id] of pack.settings.publishing.privateFirst.entries()) {
    if (!ids.includes(id)) unknownName(say, ['settings', 'publishing', 'privateFirst', i], 'channel', id, ids)
  }
  const clauses = new Map(pack.clauses.map(clause => [clause.id, clause]))
  const known = {
    clauses,
    rules: new Set(pack.rules.map(rule => rule.id)),
    categories: new Set(pack.categories.map(category => category.id)),
    sections: new Set(pack.sections.map(section => section.id)),
    gaps: new Set(pack.gaps.map(gap => gap.id)),
    ofChannels: new Set(pack.channels.map(channel => channel.section)),
  }
  repeated(
    say,
    'channels',
    'id',
    pack.channels.map(channel => channel.id),
  )
  for (const [index, channel] of pack.channels.entries()) {
    const at = ['channels', index]
    if (!known.sections.has(channel.section)) {
      unknownName(say, [...at, 'section'], 'section', channel.section, known.sections)
    }
    if (!clauses.has(channel.clause))
      unknownName(say, [...at, 'clause'], 'clause', channel.clause, clauses.keys())
    for (const [i, entry] of channel.categories.entries()) {
      const path = [...at, 'categories', i]
      if (!known.categories.has(entry.category)) {
        unknownName(say, [...path, 'category'], 'kind of post', entry.category, known.categories)
      }
      lintCited(say, path, channel, entry, known)
    }
    for (const [i, entry] of channel.rules.entries()) {
      const path = [...at, 'rules', i]
      if (!known.rules.has(entry.rule)) unknownName(say, [...path, 'rule'], 'rule', entry.rule, known.rules)
      lintCited(say, path, channel, entry, known)
    }
    nothingLeftOut(say, at, channel, pack.clauses)
  }
}

interface Known {
  clauses: ReadonlyMap<string, Clause>
  gaps: ReadonlySet<string>
  ofChannels: ReadonlySet<string>
}

/** Another channel's clause holds here only by our default, so a gap must be named for it. */
function lintCited(
  say: Say,
  path: (string | number)[],
  channel: Channel,
  cited: { clause: string; gap: string | null },
  { clauses, gaps, ofChannels }: Known,
): void {
  if (cited.gap !== null && !gaps.has(cited.gap)) unknownName(say, [...path, 'gap'], 'gap', cited.gap, gaps)
  const clause = clauses.get(cited.clause)
  if (!clause) return unknownName(say, [...path, 'clause'], 'clause', cited.clause, clauses.keys())
  if (clause.section !== channel.section && ofChannels.has(clause.section) && cited.gap === null) {
    const right = `cite a clause of ${channel.section}, or name the gap by which it holds`
    say([...path, 'clause'], `"${clause.id}" is another channel’s clause`, right)
  }
}

/** A ban or a permission of the channel's own section that nothing here puts into force. */
function nothingLeftOut(
  say: Say,
  at: (string | number)[],
  channel: Channel,
  clauses: readonly Clause[],
): void {
  const cited = new Set([...channel.categories, ...channel.rules].map(entry => entry.clause))
  for (const { id, section, force, control } of clauses) {
    if (section !== channel.section || cited.has(id) || control.startsWith('waits: ')) continue
    if (force === 'may')
      say([...at, 'categories'], `"${id}" allows nothing here`, 'list the kind of post that it allows')
    if (force === 'will-not')
      say([...at, 'rules'], `"${id}" stops nothing here`, 'list the rule that cites it')
  }
}
