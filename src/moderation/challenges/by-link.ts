import type { Selectable } from 'kysely'
import type { Database, Tx } from '../../platform/database/tables.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { routeOf } from '../../platform/operations/route.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { hashSecretToken } from '../../platform/operations/secret-token.ts'
import type { Reason } from '../tables.ts'
import { challengeMade } from './letters.ts'
import type { ChallengeTable } from './tables.ts'

/** What a link shows: never what was written, nor who decided, for a link may stand under a public post. */
export interface ByLink {
  /** Whose page it was: the school's name, or the trust's. */
  page: string
  account: string
  decidedAt: Date
  decision: 'remove' | 'hide'
  reason: Reason
  expiresAt: Date
  /** What was said already; null: nothing yet. `reason`: what whoever looked again writes to the writer. */
  challenge: (Pick<Selectable<ChallengeTable>, 'state' | 'reason' | 'restored'> & { madeAt: Date }) | null
}

interface LinkParts {
  db: Database
  runner: Runner
}

/** What a link leads to, or null: there is no such link, it is over, or there is nothing left to look at. Changes nothing. */
export async function readByLink({ db, runner }: LinkParts, token: string): Promise<ByLink | null> {
  const hash = hashSecretToken(token)
  const route = await routeOf(db, 'link', hash)
  if (!route) return null
  return runner.runSystem(route.trustId, 'challenge', async ({ tx, clock }) => {
    const found = await byHash(tx, hash, clock.now())
    if (!found) return null
    const { page, account, decidedAt, decision, reason, expiresAt } = found
    const challenge = await challengeOf(tx, found.decisionId)
    return { page, account, decidedAt, decision, reason, expiresAt, challenge }
  })
}

/**
 * Asks for another look, in the writer's words: once for a removal.
 * @throws AppError `not-found` for a link that is over, `conflict` for a second time.
 */
export async function challengeByLink({ db, runner }: LinkParts, token: string, says: string): Promise<void> {
  const hash = hashSecretToken(token)
  const route = await routeOf(db, 'link', hash)
  if (!route) throw over()
  await runner.runSystem(route.trustId, 'challenge', async context => {
    const { tx, actor, clock, record } = context
    const found = await byHash(tx, hash, clock.now())
    if (!found) throw over()
    const { decisionId, schoolId, accountId, commentId } = found
    const made = await tx
      .insertInto('challenge')
      .values({
        trust_id: actor.trustId,
        school_id: schoolId,
        account_id: accountId,
        comment_id: commentId,
        decision_id: decisionId,
        says,
        made_at: clock.now(),
        reason: null,
        decided_by: null,
        decided_at: null,
        restored: null,
      })
      .onConflict(clash => clash.columns(['trust_id', 'decision_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw conflict('Somebody has asked for another look already. We answer on this page.')
    await tell(context, schoolId, made.id)
    record({
      kind: 'challenge.made',
      subject: { kind: 'comment', id: commentId },
      audience: audienceOf(schoolId),
      content: { challengeId: made.id, decisionId, says },
    })
  })
}

const over = () => new AppError('not-found', 'This link is over, or it was not copied whole.')

/** A link that is in time, of a removal that stands and belongs to no case. */
async function byHash(tx: Tx, hash: Buffer, now: Date) {
  const row = await tx
    .selectFrom('challenge_link as link')
    .innerJoin('comment_decision as decision', join =>
      join.onRef('decision.trust_id', '=', 'link.trust_id').onRef('decision.id', '=', 'link.decision_id'),
    )
    .innerJoin('account', join =>
      join
        .onRef('account.trust_id', '=', 'decision.trust_id')
        .onRef('account.id', '=', 'decision.account_id'),
    )
    .innerJoin('trust', join => join.onRef('trust.id', '=', 'link.trust_id'))
    .leftJoin('school', join =>
      join.onRef('school.trust_id', '=', 'link.trust_id').onRef('school.id', '=', 'link.school_id'),
    )
    .select([
      'link.expires_at as expiresAt',
      'decision.id as decisionId',
      'decision.decision',
      'decision.reason',
    ])
    .select(['decision.decided_at as decidedAt', 'decision.school_id as schoolId'])
    .select(['decision.account_id as accountId', 'decision.comment_id as commentId'])
    .select(['account.name as account', 'school.name as school', 'trust.name as trust'])
    .where('link.token_hash', '=', hash)
    .where('link.expires_at', '>', now)
    .where('decision.undone_at', 'is', null)
    .where('decision.case_id', 'is', null)
    .executeTakeFirst()
  if (!row || row.decision === 'keep' || row.reason === null) return null
  const { school, trust, decision, reason, ...rest } = row
  return { ...rest, decision, reason, page: school ?? trust }
}

async function challengeOf(tx: Tx, decisionId: string): Promise<ByLink['challenge']> {
  const row = await tx
    .selectFrom('challenge')
    .select(['made_at as madeAt', 'state', 'reason', 'restored'])
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  return row ?? null
}

async function tell(context: Context, schoolId: string | null, challengeId: string): Promise<void> {
  const role = schoolId === null ? 'trust-ceo' : 'headteacher'
  await writeLetter(context, challengeMade, {
    to: await rolesToday(context.tx, role, schoolId, londonDate(context.clock.now())),
    path: '/comments/challenges',
    about: challengeId,
  })
}
