import { createHash } from 'node:crypto'
import { z } from 'zod'
import { accountFor, assertNotClosed } from '../channels/account.ts'
import { incomingKinds } from '../channels/connectors/incoming.ts'
import { conflict, invalid } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { takeIn } from './intake/take-in.ts'

/** A clock on somebody's phone may be a little fast. */
const FAST_CLOCK_MS = 5 * 60_000

export const enterComment = operation({
  name: 'moderation.enter-comment',
  about: 'Enters what somebody wrote on a network that Copybook cannot read: who, what, when and where.',
  permission: 'comment:by-hand',
  input: z.strictObject({
    accountId: z.uuid(),
    kind: z.enum(incomingKinds).default('comment'),
    text: z
      .string()
      .trim()
      .min(1, 'Copy what was written, word for word.')
      .max(10_000, 'Copy the first 10,000 letters: this is longer than a comment can be.'),
    author: z.string().trim().min(1, 'Write who wrote it, as the network shows it.').max(200),
    writtenAt: z.iso.datetime({ offset: true, error: 'Write the time as 2027-01-31T12:00:00Z.' }),
    /** A link, or words by which somebody else finds it. */
    where: z.string().trim().min(1, 'Say where it stands, so that somebody else finds it.').max(500),
  }),
  output: z.object({ id: z.uuid() }),
  records: ['comment.taken-in', 'comment.changed', 'comment.to-safeguarding', 'case.opened'],
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({
    accountId: world.dojoAccount.id,
    text: 'When is the next fair?',
    author: 'Jo Penrose',
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
  }),
  exampleAs: 'headteacher',
  async run(context, { accountId, kind, text, author, writtenAt, where }) {
    const { tx, clock, services } = context
    const account = await accountFor(tx, accountId)
    assertNotClosed(account)
    const connector = services.connectors.get(account.channel)
    if (!connector?.moderateByHand) {
      throw conflict('Copybook reads this account by itself. What was written there comes in on its own.')
    }
    const now = clock.now()
    const at = new Date(writtenAt)
    if (at.getTime() > now.getTime() + FAST_CLOCK_MS) {
      throw invalid('writtenAt', 'This time is still to come. Write when it was written.')
    }
    const remoteId = idOf(author, text, at)
    const incoming = {
      kind,
      remoteId,
      postRemoteId: where,
      parentRemoteId: null,
      author: { remoteId: null, name: author, profileUrl: null },
      text,
      attachments: [],
      writtenAt: at,
      permalink: URL.canParse(where) && /^https?:/.test(where) ? where : null,
      state: 'visible' as const,
    }
    const place = { ...account, remoteId: account.remoteId ?? account.id, retention: null }
    // Changed: staff reported it before, without its writer.
    const { added, changed } = await takeIn(context, place, [incoming], { from: 'person', askedAt: now })
    if (added + changed === 0) throw conflict('This was entered already.')
    const { id } = await tx
      .selectFrom('comment')
      .select('id')
      .where('account_id', '=', accountId)
      .where('remote_id', '=', remoteId)
      .executeTakeFirst()
      // What belongs to safeguarding is not shown to whoever entered it; its number tells nothing.
      .then(row => row ?? { id: crypto.randomUUID() })
    return { id }
  },
})

/** The network's own id is nowhere to be seen: who, what and when are the same for whoever enters it a second time. */
const idOf = (author: string, text: string, at: Date): string =>
  `by-hand:${createHash('sha256')
    .update(JSON.stringify([author, text, at.toISOString()]))
    .digest('base64url')}`
