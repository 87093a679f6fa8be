import { reaction } from '../../platform/operations/operation.ts'

/**
 * Posts and take-downs that waited for a key are tried as soon as the account is connected again, and begin anew: the wait
 * was for a person, and counts neither as time nor as attempts before they are given up. Those that have not been tried yet
 * keep their time, and what the network asked of the whole account (`account_pace`) holds as before.
 */
export const goOnWhenConnected = reaction({
  name: 'posts.go-on-when-connected',
  on: 'account.connected',
  async run({ tx, clock }, { subject }) {
    const now = clock.now()
    await tx
      .updateTable('outbox')
      .set(eb => ({ due_at: now, not_before: now, attempts_forgiven: eb.ref('attempts'), updated_at: now }))
      .where('state', '=', 'waiting')
      .where('attempts', '>', 0)
      .where('variant_id', 'in', eb =>
        eb.selectFrom('variant').select('variant.id').where('variant.account_id', '=', subject.id),
      )
      .execute()
  },
})
