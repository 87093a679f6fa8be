import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed } from './account.ts'
import {
  ATTEMPT_MS,
  challengeOf,
  hashOfState,
  newState,
  newVerifier,
  verifierPurpose,
  wayBack,
} from './connecting/attempt.ts'

export const startConnecting = operation({
  name: 'channels.start-connecting',
  about:
    'Begins to connect an account, or to connect it again: answers with the network’s own page to say yes on.',
  permission: 'account:connect',
  input: z.strictObject({ accountId: z.uuid() }),
  output: z.object({ authoriseUrl: z.url() }),
  records: 'account.connecting-started',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, services, record }, { accountId }) {
    const account = await accountFor(tx, accountId)
    assertNotClosed(account)
    const connecting = services.connectors.get(account.channel)?.connecting
    if (!connecting) {
      throw conflict(
        'Nobody has registered Copybook at this network yet. Ask whoever looks after the server.',
      )
    }
    const now = clock.now()
    const state = newState()
    const verifier = newVerifier()
    await tx
      .insertInto('connecting_attempt')
      .values({
        trust_id: actor.trustId,
        account_id: accountId,
        person_id: personOf(actor).personId,
        state_hash: hashOfState(state),
        verifier_sealed: services.secrets.seal(verifier, verifierPurpose(actor.trustId, accountId)),
        offered_sealed: null,
        started_at: now,
        expires_at: new Date(now.getTime() + ATTEMPT_MS),
        used_at: null,
      })
      .execute()
    record({
      kind: 'account.connecting-started',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(account.schoolId),
      content: {},
    })
    const redirectUri = wayBack(services, account.channel)
    const authoriseUrl = connecting.authoriseUrl({ state, redirectUri, challenge: challengeOf(verifier) })
    return { authoriseUrl: authoriseUrl.href }
  },
})
