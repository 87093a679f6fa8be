import type { ConsentElement } from '../../consent/tables.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { isReadingBehind, readDueMentions } from '../mentions/read-due-mentions.ts'
import type { Written } from '../mentions/tables.ts'
import { mediaShowing, untrackedNaming } from './candidates.ts'
import { keepAnswers, pendingAnswers } from './keep-answers.ts'
import type { LostYes } from './lost-yes.ts'
import { lostYesOf } from './lost-yes.ts'
import { openWithdrawals } from './open-withdrawals.ts'
import { stopAndTakeDown } from './stop-and-take-down.ts'
import { takeDownFound } from './take-down-found.ts'
import type { FoundAs, WithdrawalCause } from './tables.ts'
import { variantsShowing } from './variants-showing.ts'
import { writeItems } from './write-items.ts'

/** Something that shows or names somebody who has no yes for it. */
export interface Found {
  personId: string
  kind: Written
  id: string
  schoolId: string | null
  accountId: string | null
  as: FoundAs
  elements: ConsentElement[]
}

/** As much as is read in between, so that a list waits for no reading that takes longer than it may. */
const MOST_READ = 3000

/**
 * Finds everything that shows or names these people where they have no yes (any more), writes it on the list of each one's
 * open withdrawal, stops what is on its way and begins to take down what stands. One open withdrawal of a person gathers
 * more. Safe to repeat. A list is not complete while names are still looked for in what was written before.
 */
export async function gather(context: Context, people: ReadonlyMap<string, WithdrawalCause>): Promise<void> {
  const personIds = [...people.keys()].sort()
  // Before anything is looked at: what somebody says meanwhile has a job of its own.
  const pending = await pendingAnswers(context, personIds)
  await readDueMentions(context, MOST_READ)
  const lost = await lostYesOf(context, personIds)
  const shown = (await variantsShowing(context, personIds)).flatMap(one => {
    const elements = withoutYes(lost.get(one.personId), one.variant.channel, one.elements)
    return elements.length > 0 ? [{ ...one, elements }] : []
  })
  const states = await stopAndTakeDown(
    context,
    shown.map(({ variant }) => variant),
    shown.every(({ personId }) => people.get(personId) === 'left') ? 'left' : 'consent',
  )
  const untracked = await foundUntracked(context, personIds, lost)
  await takeDownFound(
    context,
    untracked.map(({ id }) => id),
  )
  const found: Found[] = [
    ...shown.map(({ variant, personId, elements }) => ({
      personId,
      kind: 'variant' as const,
      id: variant.id,
      schoolId: variant.schoolId,
      accountId: variant.accountId,
      as: states.get(variant.id) ?? foundAs(variant),
      elements,
    })),
    ...untracked,
    ...(await foundMedia(context, personIds, lost)),
  ]
  const isListed = !(await isReadingBehind(context))
  const open = await openWithdrawals(context, people, { lost, found, isListed })
  await writeItems(context, open, found)
  await keepAnswers(context, open, pending)
}

function withoutYes(
  lost: LostYes | undefined,
  channel: string,
  elements: readonly ConsentElement[],
): ConsentElement[] {
  return [...new Set(elements)].filter(element => lost?.hasYes(channel, element) === false)
}

/** What nothing has to be done about at once. */
const foundAs = ({ state }: LoadedVariant): FoundAs =>
  state === 'sending' || state === 'unknown' ? 'sending' : state === 'removing' ? 'published' : 'draft'

async function foundUntracked(
  { tx }: Context,
  personIds: readonly string[],
  lost: ReadonlyMap<string, LostYes>,
): Promise<Found[]> {
  const named = await untrackedNaming(tx, personIds)
  return named
    .filter(({ personId, channel }) => lost.get(personId)?.hasYes(channel, 'name') === false)
    .map(({ id, personId, schoolId, accountId }) => ({
      id,
      personId,
      schoolId,
      accountId,
      kind: 'untracked' as const,
      as: 'found' as const,
      elements: ['name' as const],
    }))
}

/** A picture belongs to no channel: it is on the list where there is one that it may not go to. */
async function foundMedia(
  { tx }: Context,
  personIds: readonly string[],
  lost: ReadonlyMap<string, LostYes>,
): Promise<Found[]> {
  const media = await mediaShowing(tx, personIds)
  return media.flatMap(({ id, personId, schoolId, elements }) => {
    const without = elements.filter(element => lost.get(personId)?.lost.some(one => one.element === element))
    if (without.length === 0) return []
    const of = { id, personId, schoolId, accountId: null, elements: without }
    return [{ ...of, kind: 'media' as const, as: 'picture' as const }]
  })
}
