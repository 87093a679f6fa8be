import type { Line } from './compile-pack.ts'
import { answerOf } from './consent-answer.ts'
import { control } from './controls.ts'
import type { ControlName } from './control-names.ts'
import { nameStyleBreach } from './name-style.ts'
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

type Judge = (lines: readonly Line[], fact: Fact, post: PostToCheck, pack: Pack) => Judgement | null

const judge: Judge = (lines, fact, post, pack) => {
  for (const line of lines) {
    const { when } = line
    if (!(fact.score >= when.atLeast)) continue
    if (!when.is.includes(fact.is) && !when.is.includes('any')) continue
    if (when.youngestBelow !== undefined && (post.youngest ?? 0) >= when.youngestBelow) continue
    return when.decides === 'consent-for-name' || when.decides === 'consent-for-photo'
      ? byConsent(line, fact, post, pack)
      : asDecided(line, when.decides, when.message)
  }
  return null
}

function byConsent(line: Line, fact: Fact, post: PostToCheck, { consent, settings }: Pack): Judgement | null {
  const element = line.when.decides === 'consent-for-name' ? 'name' : 'photo'
  const answer = answerOf(consent, fact.people, post.channel, element, post.consent)
  if (element === 'name' && answer.decision !== 'refuse') {
    const breach = nameStyleBreach(settings.names, fact, post)
    if (breach) return asDecided(line, 'refuse', consent.messages.style[breach])
  }
  return asDecided(line, answer.decision, consent.messages[element][answer.say])
}

function asDecided(line: Line, decision: Decision, message: string): Judgement | null {
  if (decision === 'publish') return null
  const softened = decision === 'refuse' && line.cited.atMost === 'hold' ? 'hold' : decision
  return { line, decision: softened, message, leaves: line.when.leaves }
}

/** One control per rule, so that `npm run controls` can take away each rule by itself. */
const judges = new Map<ControlName, Judge>()

function judgeUnder(name: ControlName): Judge {
  let found = judges.get(name)
  if (!found) judges.set(name, (found = control(name, judge, () => null)))
  return found
}

/** @param lines the lines of one rule for the fact's signal, in the pack's order; the first that fits counts. */
export const judgeFact: Judge = (lines, fact, post, pack) => {
  const first = lines[0]
  return first ? judgeUnder(first.control)(lines, fact, post, pack) : null
}
