import { AppError } from '../../platform/errors.ts'
import { control } from '../../policy/controls.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'
import type { FollowingAct } from './tables.ts'

/** What somebody said of a page that is to be liked or followed. */
export interface Followed {
  act: FollowingAct
  /** Whether the page's interest is commercial. */
  commercial: boolean
  /** Whether it is the page of a private person: a pupil, a parent, a member of staff. */
  privateIndividual: boolean
}

export interface Refusal {
  field: 'act' | 'commercial' | 'privateIndividual'
  says: string
  /** The clause, or the gap by whose default it is so. */
  cites: string
}

/**
 * Why the policy does not let the school like or follow this page; null: it does. Source: 2.4b-like-only-non-commercial;
 * that following is as liking, and no private individuals, are our defaults (G25).
 */
export const whyNotFollow = control(
  'following-non-commercial',
  ({ following }: Pack['settings'], { act, commercial, privateIndividual }: Followed): Refusal | null => {
    const only = act === 'like' ? following.likes : following.follows
    const cites = '2.4b-like-only-non-commercial'
    if (only === 'nobody')
      return { field: 'act', says: `Your policy lets the school ${act} no page at all.`, cites }
    if (commercial && only !== 'any') {
      const says = 'The school likes and follows only pages whose interest is not commercial.'
      return { field: 'commercial', says, cites }
    }
    if (privateIndividual && !following.privateIndividuals) {
      const says = 'The school does not like or follow private people.'
      return { field: 'privateIndividual', says, cites: 'G25' }
    }
    return null
  },
  () => null,
)

/** @throws AppError `invalid-input` that names the answer by which the policy says no, and its clause. */
export function assertMayFollow(settings: Pack['settings'], followed: Followed): void {
  const no = whyNotFollow(settings, followed)
  if (no === null) return
  throw new AppError('invalid-input', no.says, {
    fields: [{ field: no.field, message: no.says }],
    details: { clause: no.cites },
  })
}
