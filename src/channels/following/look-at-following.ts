import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { following, followingTarget } from './following-target.ts'
import { assertMayFollow } from './may-follow.ts'
import { nextLook } from './next-look.ts'

export const lookAtFollowing = operation({
  name: 'following.look',
  about: 'Says after another look at a page that it is still as it was: not commercial, and wanted.',
  permission: 'following:request',
  input: z.strictObject({
    id: z.uuid(),
    commercial: z.boolean('Say whether its interest is commercial now.'),
  }),
  output: z.object({ id: z.uuid(), lookDue: z.iso.date() }),
  records: 'following.looked-at',
  target: followingTarget,
  example: world => ({ id: world.following.approved.id, commercial: false }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, { id, commercial }) {
    const stands = await following(tx, id, { lock: true })
    if (stands.state !== 'approved')
      throw conflict('The school does not follow this page.', { state: stands.state })
    const { settings } = (await currentPack(tx)).pack
    // One that has become commercial is ended (`end-following.ts`), and not looked at again in three months.
    assertMayFollow(settings, { ...stands, commercial, privateIndividual: stands.private_individual })
    const now = clock.now()
    const lookDue = nextLook(settings, now)
    await tx
      .updateTable('following')
      .set({ commercial, looked_at: now, look_due: lookDue, reminded: false })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'following.looked-at',
      subject: { kind: 'account', id: stands.account_id },
      audience: audienceOf(stands.school_id),
      content: { followingId: id, by: personOf(actor).personId, commercial, lookDue },
    })
    return { id, lookDue }
  },
})
