import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed, lockAccount } from './account.ts'
import { assertOwn, attemptBy } from './connecting/attempt.ts'
import { connectOffered } from './connecting/connect-offered.ts'
import { openOffer } from './connecting/offer.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** Two pages to choose from. */
    choosing: { attemptId: string }
  }
}

export const chooseOffered = operation({
  name: 'channels.choose-offered',
  about: 'Connects an account with one of several that the network offered in finish-connecting.',
  permission: 'account:connect',
  input: z.strictObject({
    attemptId: z.uuid(),
    remoteId: z.string().min(1, 'Choose one of the pages.').max(200),
  }),
  output: z.object({ accountId: z.uuid(), name: z.string() }),
  records: 'account.connected',
  async target({ tx }, { attemptId }) {
    const { accountId } = await attemptBy(tx, { id: attemptId })
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ attemptId: world.choosing.attemptId, remoteId: '1000001' }),
  exampleAs: 'headteacher',
  async run(context, { attemptId, remoteId }) {
    const { tx, actor, clock, services } = context
    const attempt = await attemptBy(tx, { id: attemptId })
    assertOwn(attempt, actor, clock.now())
    if (attempt.offeredSealed === null) {
      throw conflict('A page was chosen here already. Look at the accounts page.')
    }
    const { grant, offered } = openOffer(
      services,
      { trustId: actor.trustId, attemptId },
      attempt.offeredSealed,
    )
    const chosen = offered.find(one => one.remoteId === remoteId)
    if (!chosen) throw invalid('remoteId', 'Choose one of the pages that the network offered.')
    const account = await lockAccount(tx, attempt.accountId)
    assertNotClosed(account)
    if (account.remoteId !== null && account.remoteId !== remoteId) {
      throw conflict(
        'Somebody connected this account with another page meanwhile. Look at the accounts page.',
      )
    }
    const why = await connectOffered(context, account, grant, chosen)
    if (why !== null) throw conflict(why)
    await tx
      .updateTable('connecting_attempt')
      .set({ offered_sealed: null })
      .where('id', '=', attemptId)
      .execute()
    return { accountId: account.id, name: chosen.name }
  },
})
