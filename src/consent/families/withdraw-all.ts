import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { appendAnswers } from '../append-answers.ts'
import { ELEMENTS } from '../tables.ts'
import { askedChannels } from './asked-channels.ts'
import type { OpenAsk } from './open-ask.ts'

/** Says no to everything for whom an ask asks, whatever was said before: an objection needs no consent to object to. */
export async function withdrawAll({ tx, actor, clock, record }: Context, ask: OpenAsk): Promise<void> {
  const now = clock.now()
  const { channels } = await askedChannels(tx, ask.school_id)
  const about = channels.flatMap(({ id }) => ELEMENTS.map(element => ({ channel: id, element })))
  if (about.length === 0) return
  const by = { relation: ask.relation === null ? 'self' : 'guardian', giverId: ask.giver_id } as const
  await appendAnswers(
    tx,
    {
      trust_id: actor.trustId,
      giver_id: by.giverId,
      relation: by.relation,
      source: 'link',
      wording: 'withdrawal with a complaint',
      from_date: londonDate(now),
      until_date: null,
      recorded_at: now,
    },
    about.map(cell => ({ ...cell, answer: 'withdrawn', school_id: ask.school_id, person_id: ask.pupil_id })),
  )
  record({
    kind: 'consent.withdrawn',
    subject: { kind: 'person', id: ask.pupil_id },
    audience: audienceOf(ask.school_id),
    content: { about, ...by, source: 'link', askId: ask.id },
  })
}
