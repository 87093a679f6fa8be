import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import type { Account } from './account.ts'
import { accountFor, assertNotClosed, lockAccount } from './account.ts'
import type { Attempt } from './connecting/attempt.ts'
import { assertOwn, assertUnused, attemptBy, verifierPurpose, wayBack } from './connecting/attempt.ts'
import { connectOffered } from './connecting/connect-offered.ts'
import type { Offer } from './connecting/offer.ts'
import { sealOffer } from './connecting/offer.ts'
import { ConnectorFailure } from './connectors/failure.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** Somebody is on the way to a network and back. */
    connecting: { state: string }
  }
}

const Outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('connected'), accountId: z.uuid(), name: z.string() }),
  z.object({
    outcome: z.literal('choose'),
    accountId: z.uuid(),
    attemptId: z.uuid(),
    offered: z.array(z.object({ remoteId: z.string(), name: z.string(), handle: z.string().nullable() })),
  }),
  /** It is over, and nothing was changed. `says`: why, and what would help. */
  z.object({ outcome: z.literal('refused'), accountId: z.uuid(), says: z.string() }),
])
type Outcome = z.output<typeof Outcome>

/**
 * The network is asked within the transaction: what it says is good once, and either all of it is kept or none. Nothing is
 * locked meanwhile but this account and this attempt. A refusal is an answer and no error, for the attempt is used up.
 */
export const finishConnecting = operation({
  name: 'channels.finish-connecting',
  about:
    'Ends what start-connecting began, with what the network sent back. Asks which page it is where none was connected before.',
  permission: 'account:connect',
  input: z.strictObject({
    state: z.string().min(1).max(200),
    /** Null: the network sent no code, for the person said no there. */
    code: z.string().min(1).max(4000).nullable(),
  }),
  output: Outcome,
  records: ['account.connected', 'account.connecting-refused', 'account.connecting-offered'],
  async target({ tx }, { state }) {
    const { accountId } = await attemptBy(tx, { state })
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ state: world.connecting.state, code: 'one' }),
  exampleAs: 'headteacher',
  async run(context, { state, code }) {
    const { tx, actor, clock } = context
    const attempt = await attemptBy(tx, { state })
    assertOwn(attempt, actor, clock.now())
    assertUnused(attempt)
    await tx
      .updateTable('connecting_attempt')
      .set({ used_at: clock.now() })
      .where('id', '=', attempt.id)
      .execute()
    const account = await lockAccount(tx, attempt.accountId)
    assertNotClosed(account)
    const network = context.services.connectors.get(account.channel)?.name ?? 'the network'
    if (code === null) return refused(context, account, `You said no at ${network}. Nothing was changed.`)
    const offer = await offerBy(context, account, attempt, code)
    if (typeof offer === 'string') return refused(context, account, offer)
    return settle(context, account, attempt, offer)
  },
})

/** Trades the code for what it opens; a sentence where the network gives nothing that can be used. */
async function offerBy(
  { services, actor }: Context,
  account: Account,
  attempt: Attempt,
  code: string,
): Promise<Offer | string> {
  const connector = services.connectors.get(account.channel)
  if (!connector?.connecting) return 'Nobody has registered Copybook at this network any more.'
  const { connecting, name } = connector
  const verifier = services.secrets.open(attempt.verifierSealed, verifierPurpose(actor.trustId, account.id))
  try {
    const redirectUri = wayBack(services, account.channel)
    const grant = await connecting.exchange({ code, redirectUri, verifier })
    const all = await connecting.accounts(grant)
    if (all.length === 0) return `You look after no page on ${name}. Ask who does, and let them connect it.`
    const { remoteId } = account
    if (remoteId === null) return { grant, offered: all }
    const same = all.filter(one => one.remoteId === remoteId)
    if (same.length > 0) return { grant, offered: same }
    const names = new Intl.ListFormat('en-GB').format(all.map(one => one.name))
    return `That was ${names}. This account is another page on ${name}: sign in there as who looks after it.`
  } catch (error) {
    if (error instanceof ConnectorFailure) return error.sentence
    throw error
  }
}

async function settle(context: Context, account: Account, attempt: Attempt, offer: Offer): Promise<Outcome> {
  const { tx, actor, services, record } = context
  const known = offer.offered.find(one => one.remoteId === account.remoteId)
  if (known) {
    const why = await connectOffered(context, account, offer.grant, known)
    if (why !== null) return refused(context, account, why)
    return { outcome: 'connected', accountId: account.id, name: known.name }
  }
  // Of one page too the person is asked: they may be signed in there as themselves, and not as the school.
  const offered_sealed = sealOffer(services, { trustId: actor.trustId, attemptId: attempt.id }, offer)
  await tx.updateTable('connecting_attempt').set({ offered_sealed }).where('id', '=', attempt.id).execute()
  record({
    kind: 'account.connecting-offered',
    subject: { kind: 'account', id: account.id },
    audience: audienceOf(account.schoolId),
    content: { offered: offer.offered.length },
  })
  return {
    outcome: 'choose',
    accountId: account.id,
    attemptId: attempt.id,
    offered: offer.offered.map(({ remoteId, name, handle }) => ({ remoteId, name, handle })),
  }
}

function refused({ record }: Context, account: Account, says: string): Outcome {
  record({
    kind: 'account.connecting-refused',
    subject: { kind: 'account', id: account.id },
    audience: audienceOf(account.schoolId),
    content: {},
  })
  return { outcome: 'refused', accountId: account.id, says }
}
