import type { Tx } from '../platform/database/tables.ts'
import type { Answered } from './answers-of.ts'
import { answersOf } from './answers-of.ts'
import { deriveState } from './state.ts'
import type { ConsentElement, ConsentState } from './tables.ts'

/** The state in force of one person and one of photo | name. Somebody who is not known is `unknown`. */
export type ConsentLookup = (personId: string, element: ConsentElement) => ConsentState

/**
 * What is in force for some people on one channel and day (`YYYY-MM-DD`), read in this transaction with one
 * query. Never keep the answer: publishing reads it again at the last second.
 */
export async function consentsOf(
  tx: Tx,
  personIds: readonly string[],
  channel: string,
  on: string,
): Promise<ConsentLookup> {
  const people = await answersOf(tx, personIds, channel)
  return (personId, element) => stateOf(people.get(personId), channel, element, on)
}

/** The state of somebody whose answers were read. Of somebody who has left nothing new goes out: `unknown`. */
export function stateOf(
  person: Answered | undefined,
  channel: string,
  element: ConsentElement,
  on: string,
): ConsentState {
  if (!person) return 'unknown'
  const hasLeft = person.leftOn !== null && person.leftOn < on
  return deriveState(hasLeft ? [] : person.answers, person.doNotIdentify, channel, element, on)
}
