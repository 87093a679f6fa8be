import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { WebhookNews, WebhookRequest } from '../../channels/connectors/incoming.ts'
import { WebhookRefused } from '../../channels/connectors/incoming.ts'
import type { Database } from '../../platform/database/tables.ts'
import { AppError } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import { appOf } from './app-of.ts'
import { holdIntake } from './hold-intake.ts'
import { intakeAccount } from './intake-account.ts'
import { pollJob } from './intake-queue.ts'
import { takeIn } from './take-in.ts'

export interface PushParts {
  db: Database
  runner: Runner
  services: Services
}

export interface PushAnswer {
  status: number
  type: 'text/plain' | 'application/json'
  body: string
}

/**
 * Answers a network that asks whether our address is ours, and takes in what it pushes, in every trust that has the
 * account. What comes is stored when it is answered with 200; the same bytes again do nothing and are answered alike,
 * for a network that missed our answer would send them for days.
 * @throws AppError `not-found` for a channel that pushes nothing here.
 */
export async function receivePush(
  parts: PushParts,
  channel: string,
  request: WebhookRequest,
): Promise<PushAnswer> {
  const { services } = parts
  const webhook = services.connectors.get(channel)?.webhook
  const app = appOf(channel, services)
  if (!webhook || !app) throw new AppError('not-found', 'No network pushes to this address.')
  const secrets = { appSecret: app.pushSecret ?? app.clientSecret, verifyToken: app.verifyToken }
  const challenged = webhook.challenge(request, secrets)
  if (challenged !== null) return challenged
  try {
    const news = webhook.read(request, secrets)
    await takeInEverywhere(parts, channel, news, request)
    return answer(200, 'ok')
  } catch (error) {
    if (!(error instanceof WebhookRefused)) throw error
    services.pushes.count(channel, 'refused')
    return answer(error.status, 'refused')
  }
}

const answer = (status: number, body: string): PushAnswer => ({ status, type: 'text/plain', body })

async function takeInEverywhere(
  { db, runner, services }: PushParts,
  channel: string,
  news: WebhookNews,
  { body, now }: WebhookRequest,
): Promise<void> {
  const { pushes } = services
  pushes.count(channel, 'skipped', news.skipped)
  const remoteIds = [...new Set([...news.comments.map(({ account }) => account), ...news.look])]
  const found = await accountsOnNetwork(db, channel, remoteIds)
  const strangers = remoteIds.filter(id => !found.some(({ remoteId }) => remoteId === id))
  pushes.count(channel, 'stranger', strangers.length)
  const digest = createHash('sha256').update(body).digest()
  for (const [trustId, accounts] of Map.groupBy(found, one => one.trustId)) {
    const isNew = await runner.runSystem(trustId, 'intake', async context => {
      if (!(await isFirstTime(context, channel, digest))) return false
      // In the order of their ids, as everybody holds them.
      for (const { accountId, remoteId } of accounts.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1)))
        await takeInFor(context, { accountId, remoteId, news, askedAt: now })
      return true
    })
    pushes.count(channel, isNew ? 'taken' : 'replayed')
  }
}

interface FoundAccount {
  trustId: string
  accountId: string
  remoteId: string
}

/** Whose these accounts are. Nobody is signed in here, so the database answers with ids and nothing else. */
async function accountsOnNetwork(
  db: Database,
  channel: string,
  remoteIds: readonly string[],
): Promise<FoundAccount[]> {
  const { rows } = await sql<FoundAccount>`
    select trust_id as "trustId", account_id as "accountId", remote_id as "remoteId"
    from accounts_on_network(${channel}, ${[...remoteIds]}::text[])`.execute(db)
  return rows
}

/** Remembers the bytes by the commit that takes them in: a push that failed half-way may come again. */
async function isFirstTime({ tx, actor, clock }: Context, channel: string, digest: Buffer): Promise<boolean> {
  const { numInsertedOrUpdatedRows: count = 0n } = await tx
    .insertInto('push_seen')
    .values({ trust_id: actor.trustId, channel, digest, at: clock.now() })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return count > 0n
}

async function takeInFor(
  context: Context,
  {
    accountId,
    remoteId,
    news,
    askedAt,
  }: Omit<FoundAccount, 'trustId'> & { news: WebhookNews; askedAt: Date },
): Promise<void> {
  const account = await intakeAccount(context.tx, context.services, accountId)
  if (account === null) return
  const told = news.comments.filter(one => one.account === remoteId).map(({ comment }) => comment)
  if (told.length > 0) await takeIn(context, account, told, { from: 'push', askedAt })
  if (news.look.includes(remoteId)) await lookAtOnce(context, accountId)
}

async function lookAtOnce(context: Context, accountId: string): Promise<void> {
  await holdIntake(context, accountId)
  await context.tx
    .updateTable('intake_cursor')
    .set({ due_at: context.clock.now() })
    .where('account_id', '=', accountId)
    .execute()
  context.enqueue(pollJob(accountId))
}
