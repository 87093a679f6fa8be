import { AppError } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import type { Actor } from '../platform/operations/actor.ts'
import type { Decider } from '../policy/approval-needed.ts'
import type { LoadedVariant } from './loaded-variant.ts'

/**
 * Who decides: never the author or whoever sent it, and nobody below the level that the policy asks for.
 * Returns the person stood in for, when a role is held as a stand-in. (DESIGN 3; gap G11.)
 */
export function assertDecider(actor: Actor, variant: LoadedVariant, needed: Decider): string | null {
  const person = personOf(actor)
  if (person.personId === variant.authorId || person.personId === variant.submittedBy) {
    throw new AppError('not-permitted', 'Nobody decides their own post. A second person does.')
  }
  const here = person.roles.filter(held => held.schoolId === null || held.schoolId === variant.schoolId)
  const ceo = here.find(held => held.role === 'trust-ceo')
  const head = here.find(held => held.role === 'headteacher')
  if (ceo && needed === 'ceo') return ceo.standsInFor
  if (needed === 'ceo') throw new AppError('not-permitted', 'The trust’s CEO decides this post.')
  const leader = head ?? ceo
  if (leader) return leader.standsInFor
  if (needed === 'headteacher') throw new AppError('not-permitted', 'The headteacher decides this post.')
  return null
}
