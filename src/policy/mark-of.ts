import { control } from './controls.ts'
import { fillMessage } from './fill-message.ts'
import { findingId } from './finding-id.ts'
import type { Finding, Mend } from './finding.ts'
import type { Judgement } from './judge-fact.ts'
import type { PackMend } from './pack/pack-schema.ts'
import type { PostToCheck } from './post-to-check.ts'
import type { PlacedFact } from './reading.ts'

/** Every finding names its clause. Source: clause 1-aim-rules. */
const clauseOf = control(
  'clause-citation',
  (judgement: Judgement) => judgement.line.cited.clause,
  () => '',
)

/**
 * The mark in the margin for one judgement.
 * @param before the findings so far, to tell the second "Amy" from the first.
 */
export function markOf(
  judgement: Judgement,
  fact: PlacedFact,
  place: Finding['place'],
  media: number | null,
  post: PostToCheck,
  before: readonly Finding[],
): Finding {
  const { line, decision, leaves } = judgement
  const rule = line.rule.id
  const inText = place === 'text'
  const words = `${fact.signal} ${fact.is} ${fact.text ?? ''} ${fact.people.join(' ')}${fact.face ?? ''}`
  const where = `${place} ${media ?? ''}`
  let nth = 0
  let id = findingId(rule, where, words, nth)
  while (before.some(finding => finding.id === id)) id = findingId(rule, where, words, ++nth)
  return {
    id,
    rule,
    clause: clauseOf(judgement),
    gap: line.cited.gap,
    decision,
    place,
    start: inText ? fact.start : null,
    end: inText ? fact.end : null,
    media,
    box: fact.box ?? null,
    face: fact.face ?? null,
    text: fact.text,
    people: fact.people,
    message: fillMessage(judgement.message, {
      text: fact.text,
      channel: line.channel.label,
      why: fact.why,
    }),
    mend: place === 'text-in-picture' ? COVER_WORDS : mendFor(line.mends, fact, post),
    leaves,
  }
}

/** No word replaces one that is part of a picture: it is covered where it stands. */
const COVER_WORDS: Mend = {
  id: 'cover-the-words',
  kind: 'cover',
  label: 'Cover these words',
  replacement: null,
}

function mendFor(mends: readonly PackMend[], fact: PlacedFact, post: PostToCheck): Mend | null {
  for (const { id, kind, label, replacement, for: fits } of mends) {
    if (fits !== 'anyone' && !isAll(fits, fact.people, post)) continue
    const filled = replacement === null ? null : fillSchool(replacement, post.school)
    if (filled !== undefined) return { id, kind, label, replacement: filled }
  }
  return null
}

function isAll(role: 'pupil' | 'staff', people: readonly string[], { roleOf }: PostToCheck): boolean {
  return roleOf !== undefined && people.length > 0 && people.every(person => roleOf(person) === role)
}

/** Undefined when the school has not said what stands there: then the next mend is offered. */
function fillSchool(replacement: string, school: PostToCheck['school']): string | undefined {
  if (replacement === '{officePhone}') return school?.officePhone
  if (replacement === '{officeEmail}') return school?.officeEmail
  return replacement
}
