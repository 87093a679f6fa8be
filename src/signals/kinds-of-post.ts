/**
 * What a subject told in a certain way is: a concert that is to come is an event, one that has been an activity, on
 * film a performance. Points are hand-set, from how schools write, not from counts of the corpus.
 */
import type { Telling } from './tense.ts'

export type Points = (kind: string, points: number) => void

/** `of` says how many phrases of a subject stand in the text, 0 to 3. */
export function pointsOf(of: (subject: string) => number, telling: Telling, add: Points): void {
  const ahead = telling.ahead > 0 || telling.day || telling.date || telling.clock
  const told = telling.past + telling.now
  const past = telling.past > 0 && telling.past >= telling.ahead

  add(
    'alert',
    1.2 * of('closure') + 0.6 * of('cause') + 1.5 * of('illness') + 0.7 * of('warning') + 0.4 * of('update'),
  )
  if (of('closure') > 0 && of('cause') > 0) add('alert', 1.6)
  if (of('closure') > 0 && ahead) add('alert', 0.5)

  add(
    'reminder',
    1.8 * of('memory') + 0.8 * of('deadline') + 0.5 * of('kit') + 0.4 * of('forms') + 0.7 * of('calendar'),
  )
  if (telling.ask.has('bring')) add('reminder', 0.8)
  if (telling.deadline) add('reminder', 0.8)
  if (
    (of('kit') > 0 || of('forms') > 0) &&
    (telling.ask.has('bring') || telling.deadline || telling.ahead > 0)
  )
    add('reminder', 1)

  if (telling.polite && !past) add('reminder', 0.8)

  const event = of('event')
  if (ahead && telling.past === 0) add('event', 0.6)
  if (telling.day && telling.clock && telling.past === 0) add('event', 0.6)
  add('event', 1.4 * of('invite'))
  if (event > 0 && ahead && !past) add('event', 1.2 + 0.3 * event)
  if (event > 0 && ahead && past) add('event', 0.5)
  if (event > 0 && (telling.clock || telling.price)) add('event', 0.8)
  if (event > 0 && telling.ask.has('come')) add('event', 0.8)

  add('vacancy', 1.2 * of('hiring'))
  if (of('hiring') > 0 && of('trade') > 0) add('vacancy', 1.5)

  add('newsletter', 1.2 * of('reading'))
  if (of('reading') > 0 && (telling.link || telling.ask.has('read'))) add('newsletter', 1)

  add('achievement', 1.1 * of('praise') + 0.9 * of('result'))
  if (of('praise') > 0 && of('result') > 0) add('achievement', 1)

  add('activity', 0.4 * told + 0.45 * of('doing'))
  if (told > 0 && of('doing') > 0) add('activity', 0.8)
  if (past && event > 0 && !telling.clock) add('activity', 0.5)

  add('greeting', 1.5 * of('wish') + 0.7 * of('festival'))
  if (of('wish') > 0 && of('festival') > 0) add('greeting', 1.5)

  add('feedback', 1.1 * of('survey'))
  if (of('survey') > 0 && telling.question) add('feedback', 0.8)

  add('promotional', 1.3 * of('promo'))
  add('performance', 1.1 * of('stage'))
  add('educational', 0.9 * of('teach'))
  add('none', 1.6 * of('offTopic'))
}
