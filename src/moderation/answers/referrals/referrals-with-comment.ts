import type { Tx } from '../../../platform/database/tables.ts'

/**
 * Complaints with the comment and the account that they are about. Who may not see the comment (it came to belong to a
 * case) finds no row.
 */
export const referralsWithComment = (tx: Tx) =>
  tx
    .selectFrom('referral')
    .innerJoin('comment', join =>
      join
        .onRef('comment.trust_id', '=', 'referral.trust_id')
        .onRef('comment.id', '=', 'referral.comment_id'),
    )
    .innerJoin('account', join =>
      join
        .onRef('account.trust_id', '=', 'referral.trust_id')
        .onRef('account.id', '=', 'referral.account_id'),
    )
