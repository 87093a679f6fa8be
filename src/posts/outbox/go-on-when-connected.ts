import { reaction } from '../../platform/operations/operation.ts'

/**
 * Posts and take-downs that waited for a key are tried as soon as the account is connected again. Those that have not been
 * tried yet keep their time, and what the network asked of the whole account (`account_pace`) holds as before.
 */
export const goOnWhenConnected = reaction({
  name: 'posts.go-on-when-connected',
  on: 'account.connected',
  async run({ tx, clock }, { subject }) {
    const now = clock.now()
    await tx
      .updateTable('outbox')
      .set({ due_at: now, updated_at: now })
      .where('state', '=', 'waiting')
      .where('attempts', '>', 0)
      .where('due_at', '>', now)
      .where('variant_id', 'in', eb =>
        eb.selectFrom('variant').select('variant.id').where('variant.account_id', '=', subject.id),
      )
      .execute()
  },
})
