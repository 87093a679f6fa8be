import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { AppError, conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { following, followingTarget } from './following-target.ts'
import { assertMayFollow } from './may-follow.ts'
import { nextLook } from './next-look.ts'

export const decideFollowing = operation({
  name: 'following.decide',
  about: 'Says yes or no to liking or following a page that somebody else asked for.',
  permission: 'following:decide',
  input: z.strictObject({
    id: z.uuid(),
    decision: z.enum(['approved', 'declined'], 'Say yes or no.'),
    /** Needed for a no, and for a yes to what the policy refuses in a post. */
    why: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ id: z.uuid(), lookDue: z.iso.date().nullable() }),
  records: 'following.decided',
  target: followingTarget,
  example: world => ({ id: world.following.requested.id, decision: 'approved' as const }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, decision, why }) {
    const asked = await following(tx, id, { lock: true })
    if (asked.state !== 'requested') throw conflict('Somebody decided this already.', { state: asked.state })
    const { personId } = personOf(actor)
    if (asked.requested_by === personId) {
      throw new AppError('not-permitted', 'You asked for it. Somebody else decides.')
    }
    const { settings } = (await currentPack(tx)).pack
    const now = clock.now()
    const approved = decision === 'approved'
    // The policy may be another one than when it was asked for.
    if (approved) assertMayFollow(settings, { ...asked, privateIndividual: asked.private_individual })
    const isMarked = asked.marks.some(mark => mark.decision === 'refuse')
    if (why === '' && (!approved || isMarked)) {
      throw invalid('why', approved ? 'Write why the mark is no breach here.' : 'Write why not.')
    }
    const lookDue = approved ? nextLook(settings, now) : null
    await tx
      .updateTable('following')
      .set({ state: decision, decided_by: personId, decided_at: now, decided_why: why === '' ? null : why })
      .set({ looked_at: approved ? now : null, look_due: lookDue, reminded: false })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'following.decided',
      subject: { kind: 'account', id: asked.account_id },
      audience: audienceOf(asked.school_id),
      content: { followingId: id, act: asked.act, decision, lookDue },
    })
    return { id, lookDue }
  },
})
