import { answersOf } from '../../consent/answers-of.ts'
import { channelsOf } from '../../consent/channels-of.ts'
import { stateOf } from '../../consent/consents-of.ts'
import type { ConsentElement } from '../../consent/tables.ts'
import { ELEMENTS } from '../../consent/tables.ts'
import { londonDate } from '../../platform/clock.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Lost } from './tables.ts'

/** Of one person: where there is no yes today, and whether a yes was taken back somewhere. */
export interface LostYes {
  schoolId: string | null
  lost: Lost[]
  tookBack: boolean
  hasYes: (channel: string, element: ConsentElement) => boolean
}

/** What these people's answers come to at this moment, on every channel. Whom nobody knows any more is left out. */
export async function lostYesOf(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  personIds: readonly string[],
): Promise<Map<string, LostYes>> {
  const today = londonDate(clock.now())
  const answered = await answersOf(tx, personIds)
  const people = await tx
    .selectFrom('person')
    .select(['id', 'school_id as schoolId'])
    .where('id', '=', anyOf([...answered.keys()]))
    .execute()
  const channels = new Map<string | null, string[]>()
  const found = new Map<string, LostYes>()
  for (const { id, schoolId } of people) {
    if (!channels.has(schoolId)) channels.set(schoolId, await channelsOf(tx, schoolId))
    const state = (channel: string, element: ConsentElement) =>
      stateOf(answered.get(id), channel, element, today)
    const cells = channels
      .get(schoolId)!
      .flatMap(channel => ELEMENTS.map(element => ({ channel, element, is: state(channel, element) })))
    found.set(id, {
      schoolId,
      lost: cells.filter(({ is }) => is !== 'given').map(({ channel, element }) => ({ channel, element })),
      tookBack: cells.some(({ is }) => is === 'withdrawn'),
      hasYes: (channel, element) => state(channel, element) === 'given',
    })
  }
  return found
}
