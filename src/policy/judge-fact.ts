import type { Line } from './compile-pack.ts'
import { answerOf } from './consent-answer.ts'
import { control } from './controls.ts'
import { controlNames, type ControlName } from './control-names.ts'
import type { Decision, Leave, Pack } from './pack/pack-schema.ts'
import type { PostToCheck } from './post-to-check.ts'
import type { Fact } from './reading.ts'

/** What one rule says of one fact on this channel. */
export interface Judgement {
  line: Line
  decision: Exclude<Decision, 'publish'>
  message: string
  leaves: readonly Leave[]
}

type Judge = (
  lines: readonly Line[],
  fact: Fact,
  post: PostToCheck,
  consent: Pack['consent'],
) => Judgement | null

const judge: Judge = (lines, fact, post, consent) => {
  for (const line of lines) {
    const { when } = line
    if (!(fact.score >= when.atLeast)) continue
    if (!when.is.includes(fact.is) && !when.is.includes('any')) continue
    return when.decides === 'consent-for-name' || when.decides === 'consent-for-photo'
      ? byConsent(line, fact, post, consent)
      : asDecided(line, when.decides, when.message)
  }
  return null
}

function byConsent(line: Line, fact: Fact, post: PostToCheck, consent: Pack['consent']): Judgement | null {
  const element = line.when.decides === 'consent-for-name' ? 'name' : 'photo'
  const answer = answerOf(consent, fact.people, post.channel, element, post.consent)
  return asDecided(line, answer.decision, consent.messages[element][answer.say])
}

function asDecided(line: Line, decision: Decision, message: string): Judgement | null {
  if (decision === 'publish') return null
  const softened = decision === 'refuse' && line.cited.atMost === 'hold' ? 'hold' : decision
  return { line, decision: softened, message, leaves: line.when.leaves }
}

/** One control per rule, so that `npm run controls` can take away each rule by itself. */
const judges = Object.fromEntries(
  Object.keys(controlNames).map(name => [name, control(name as ControlName, judge, () => null)]),
) as Record<ControlName, Judge>

/** @param lines the lines of one rule for the fact's signal, in the pack's order; the first that fits counts. */
export const judgeFact: Judge = (lines, fact, post, consent) => {
  const first = lines[0]
  return first ? judges[first.control](lines, fact, post, consent) : null
}
