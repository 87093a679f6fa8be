import { controlNames, isControlName } from '../control-names.ts'
import { placeholderNames, placesIn } from '../fill-reply.ts'
import { lintMessage } from './lint-message.ts'
import type { Pack } from './pack-schema.ts'
import { repeated, unknownName, type Say } from './say.ts'

/** Answers: known names, short sentences, and a template for a concern that says where to complain. */
export function lintReplies(pack: Pack, say: Say): void {
  const { replies } = pack.moderation
  const at = ['moderation', 'replies']
  const clauses = new Set(pack.clauses.map(({ id }) => id))
  const gaps = new Set(pack.gaps.map(({ id }) => id))
  for (const [path, part] of [
    [at, replies],
    [[...at, 'complaints'], replies.complaints],
  ] as const) {
    if (!clauses.has(part.clause)) unknownName(say, [...path, 'clause'], 'clause', part.clause, clauses)
    if (part.gap !== null && !gaps.has(part.gap)) unknownName(say, [...path, 'gap'], 'gap', part.gap, gaps)
    if (!isControlName(part.control)) {
      unknownName(say, [...path, 'control'], 'control', part.control, Object.keys(controlNames))
    }
  }
  const rules = new Set(pack.rules.map(({ id }) => id))
  for (const [index, rule] of replies.postRules.entries()) {
    if (!rules.has(rule)) unknownName(say, [...at, 'postRules', index], 'rule', rule, rules)
  }
  for (const [index, { message }] of replies.when.entries()) {
    lintMessage(say, [...at, 'when', index, 'message'], message)
  }
  lintMessage(say, [...at, 'complaints', 'message'], replies.complaints.message)
  repeated(
    say,
    'moderation.replies.templates',
    'id',
    replies.templates.map(({ id }) => id),
  )
  for (const [index, { situation, text }] of replies.templates.entries()) {
    const path = [...at, 'templates', index, 'text']
    for (const place of placesIn(text)) {
      if (!placeholderNames.includes(place)) {
        const right = `it may be ${placeholderNames.join(', ')}`
        say(path, `nothing is known to fill {${place}}`, right)
      }
    }
    const concern = replies.complaints.situations.includes(situation)
    const names = replies.complaints.words.some(words => text.toLowerCase().includes(words.toLowerCase()))
    if (concern && !(names && text.includes('{complaintsPage}'))) {
      const right = `name the ${replies.complaints.words[0]} and put {complaintsPage} beside it`
      say(path, 'an answer to a concern does not say where to complain', right)
    }
  }
}
