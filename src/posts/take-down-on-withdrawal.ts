import { reaction } from '../platform/operations/operation.ts'
import { stopHandedOver } from './stop-handed-over.ts'
import { takeDownWithoutYes } from './take-down-without-yes.ts'

/**
 * Somebody said no, left or must not be shown: every post that stands on a network and shows or names them
 * without a yes comes down, and what a person was asked to post by hand is called back. What is still on its
 * way is stopped by its own last look (`may-go-out.ts`). That somebody is protected is no cause of its own on
 * the record: it looks like any other no (G47).
 */
export const takeDownOnWithdrawal = reaction({
  name: 'posts.take-down-on-withdrawal',
  on: ['consent.withdrawn', 'consent.refused', 'person.protected', 'person.left'],
  async run(context, { kind, subject }) {
    await takeDownWithoutYes(context, { personId: subject.id }, kind === 'person.left' ? 'left' : 'consent')
    await stopHandedOver(context)
  },
})
