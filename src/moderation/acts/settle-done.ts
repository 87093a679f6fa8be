import type { NetworkAnswer } from '../../channels/connectors/connector.ts'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { holdIntake, seeAllComments } from '../intake/hold-intake.ts'
import { takeIn } from '../intake/take-in.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import type { CommentState } from '../tables.ts'
import type { ActRow } from './take-act.ts'

/** What the network said; `person`: somebody says that they did it there. */
export interface Outcome {
  said: 'done' | 'already' | 'person'
  network: NetworkAnswer | null
}

/** It is so: the act is over, and the comment is what the act made of it, as if the network had told. */
export async function settleDone(context: Context, row: ActRow, { said, network }: Outcome): Promise<void> {
  const { tx, clock, services, record } = context
  // Intake before act, as everybody who takes in comments holds it first.
  await holdIntake(context, row.account_id)
  await seeAllComments(context)
  const now = clock.now()
  const account = await tx
    .selectFrom('account')
    .select(['id', 'school_id as schoolId', 'channel', 'remote_id as remoteId'])
    .where('id', '=', row.account_id)
    .executeTakeFirstOrThrow()
  const retention = services.connectors.get(account.channel)?.comments?.retention ?? null
  await tx
    .updateTable('comment_act')
    .set({ state: 'done', done_at: now, lease: null, leased_until: null, failure: null, failure_kind: null })
    // A network that lets nobody keep what it hands out may have put the comment into its answer.
    .set({
      network: JSON.stringify({
        said,
        status: network?.status ?? null,
        body: retention ? null : network?.body,
      }),
    })
    .where('id', '=', row.id)
    .execute()
  record({
    kind: DESK.acted,
    subject: { kind: 'comment', id: row.comment_id },
    audience: audienceFor(row.school_id, row.case_id),
    content: {
      actId: row.id,
      accountId: row.account_id,
      decisionId: row.decision_id,
      act: row.act,
      said,
      status: network?.status ?? null,
    },
  })
  const state = LEADS_TO[row.act]
  if (state === undefined) return
  const place = { ...account, remoteId: account.remoteId ?? account.id, retention }
  const told = await asTold(context, row.comment_id, state)
  if (told) await takeIn(context, place, [told], { from: 'act', askedAt: now })
}

/** Not to be done any more, and nothing was asked of a network. */
export async function withdraw({ tx }: Context, row: ActRow, why: string): Promise<void> {
  await tx
    .updateTable('comment_act')
    .set({ state: 'undone', failure: why, lease: null, leased_until: null })
    .where('id', '=', row.id)
    .execute()
}

const LEADS_TO: Partial<Record<ActRow['act'], CommentState>> = {
  delete: 'gone',
  reject: 'gone',
  hide: 'hidden',
  unhide: 'visible',
}

/** The comment as it is known, in its new state; null where that is no news. What is gone no act brings back. */
async function asTold({ tx }: Context, id: string, state: CommentState): Promise<Incoming | null> {
  const row = await tx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (row.remote_id === null || row.state === state || row.state === 'gone') return null
  // What may not be kept any longer cannot be told again; that it is gone can.
  if (row.text === null && state !== 'gone') return null
  return {
    kind: row.kind,
    remoteId: row.remote_id,
    postRemoteId: row.post_remote_id,
    parentRemoteId: row.parent_remote_id,
    author: { remoteId: row.author_remote_id, name: row.author ?? '', profileUrl: row.author_url },
    text: row.text ?? '',
    attachments: row.attachments,
    writtenAt: row.at,
    permalink: row.permalink,
    state,
  }
}
