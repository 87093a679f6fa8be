import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import { accountFor, assertNotClosed, lockAccount } from '../account.ts'
import { nextLook } from './next-look.ts'

export const verifyProfile = operation({
  name: 'following.verify-profile',
  about: 'Says that you have seen on an account’s profile that a like is no endorsement.',
  permission: 'following:request',
  input: z.strictObject({ accountId: z.uuid() }),
  output: z.object({ verifiedAt: instant, lookDue: z.iso.date() }),
  records: 'account.profile-verified',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, { accountId }) {
    const account = await lockAccount(tx, accountId)
    assertNotClosed(account)
    const { settings } = (await currentPack(tx)).pack
    const now = clock.now()
    const lookDue = nextLook(settings, now)
    const seen = {
      verified_by: personOf(actor).personId,
      verified_at: now,
      look_due: lookDue,
      reminded: false,
    }
    await tx
      .insertInto('profile_line')
      .values({ trust_id: actor.trustId, account_id: accountId, school_id: account.schoolId, ...seen })
      .onConflict(clash => clash.columns(['trust_id', 'account_id']).doUpdateSet(seen))
      .execute()
    record({
      kind: 'account.profile-verified',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(account.schoolId),
      content: { lookDue },
    })
    return { verifiedAt: now, lookDue }
  },
})
