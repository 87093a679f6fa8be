import type { Actor } from './actor.ts'
import { reachOf } from './actor.ts'

/**
 * What an operation asks to have written into evidence. The runner adds who and when, and appends it as the
 * last statement before the commit. Content never holds more than the reader of its audience may know.
 */
export interface Entry {
  /** `post.decided`, `consent.withdrawn`, … A reaction is keyed by it. */
  kind: string
  subject: { kind: string; id: string }
  audience: Audience
  content: Record<string, unknown>
}

/** Who may read the payload: the trust's own people, those of one school, or the members of one case. */
export type Audience =
  | { kind: 'trust' }
  | { kind: 'school'; schoolId: string }
  | { kind: 'case'; caseId: string }

/** The audience of something that belongs to a school, or to the trust itself when it has none. */
export function audienceOf(schoolId: string | null): Audience {
  return schoolId === null ? { kind: 'trust' } : { kind: 'school', schoolId }
}

/** The audience of what somebody did on their own: their one school's, or the trust's where it is several. */
export function audienceOfActor(actor: Actor): Audience {
  const { schoolIds, trustWide } = reachOf(actor)
  const [schoolId, another] = schoolIds
  return audienceOf(trustWide || another !== undefined ? null : (schoolId ?? null))
}
