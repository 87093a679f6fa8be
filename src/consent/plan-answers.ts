import type { RegisteredPerson } from '../people/register-csv.ts'
import type { Answered } from './answers-of.ts'
import { stateOf } from './consents-of.ts'
import type { AnswerChange } from './register-plan.ts'
import type { Answer } from './state.ts'
import type { ConsentAnswer } from './tables.ts'

interface Moment {
  today: string
  now: Date
}

/**
 * Which of a row's answers are news, and what each cell would come to. An answer is news when the file says
 * something else than the last file did; so the same file twice changes nothing, and a family's own answer in
 * between is not asked to give way again. A cell that the file is silent on is listed where it changes all the
 * same: somebody comes back, moves to another school (where nothing was answered yet), or becomes protected.
 */
export function planAnswers(
  row: RegisteredPerson,
  before: Answered | undefined,
  after: { moved: boolean; doNotIdentify: boolean },
  { today, now }: Moment,
): AnswerChange[] {
  const earlier = before?.answers ?? []
  const standing = after.moved ? [] : earlier
  const said = lastOfRecord(standing)
  const told = new Map(
    row.consents
      .filter(({ channel, element, answer }) => answer !== (said.get(`${channel}/${element}`) ?? 'unknown'))
      .map(cell => [`${cell.channel}/${cell.element}`, cell]),
  )
  const person: Answered = {
    personId: before?.personId ?? '',
    doNotIdentify: after.doNotIdentify,
    leftOn: null,
    answers: [...standing, ...[...told.values()].map(answer => ofRecord(answer, today, now))],
  }
  const cells = new Map(earlier.map(cell => [`${cell.channel}/${cell.element}`, cell]))
  return [...new Map([...cells, ...told])].flatMap(([key, { channel, element }]) => {
    const from = stateOf(before, channel, element, today)
    const to = stateOf(person, channel, element, today)
    const answer = told.get(key)?.answer ?? null
    return answer === null && from === to ? [] : [{ channel, element, answer, from, to }]
  })
}

function lastOfRecord(answers: readonly Answer[]): Map<string, ConsentAnswer> {
  const last = new Map<string, Answer>()
  for (const answer of answers) {
    if (answer.relation !== 'school-record') continue
    const key = `${answer.channel}/${answer.element}`
    if ((last.get(key)?.seq ?? -1) < answer.seq) last.set(key, answer)
  }
  return new Map([...last].map(([key, { answer }]) => [key, answer]))
}

/** The file's answer as it would be written down: the newest of all. */
function ofRecord(told: Pick<Answer, 'channel' | 'element' | 'answer'>, today: string, now: Date): Answer {
  return {
    channel: told.channel,
    element: told.element,
    answer: told.answer,
    giverId: null,
    relation: 'school-record',
    from: today,
    until: null,
    recordedAt: now,
    seq: Number.MAX_SAFE_INTEGER,
  }
}
