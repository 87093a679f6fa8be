import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { accountFor, assertNotClosed, lockAccount } from '../account.ts'
import { marksOnPage } from './marks-on-page.ts'
import { assertMayFollow } from './may-follow.ts'
import { FOLLOWING_ACTS } from './tables.ts'

export const requestFollowing = operation({
  name: 'following.request',
  about: 'Asks that an account likes or follows a page, with the reason. Somebody else decides.',
  permission: 'following:request',
  input: z.strictObject({
    accountId: z.uuid(),
    act: z.enum(FOLLOWING_ACTS, 'Choose like or follow.'),
    page: z.string().trim().min(1, 'Write what the page is called.').max(200),
    url: z.url({ protocol: /^https?$/, error: 'Copy the address of the page.' }).max(500),
    why: z.string().trim().min(1, 'Write why the school wants it.').max(1000),
    commercial: z.boolean('Say whether its interest is commercial.'),
    privateIndividual: z.boolean('Say whether it is the page of a private person.'),
  }),
  output: z.object({
    id: z.uuid(),
    /** What whoever decides will see: what the policy marked in these words. */
    marks: z.array(
      z.object({ clause: z.string(), decision: z.enum(['hold', 'refuse']), message: z.string() }),
    ),
  }),
  records: 'following.requested',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({
    accountId: world.account.id,
    act: 'follow' as const,
    page: 'The county museum',
    url: 'https://www.example.org/museum',
    why: 'Our classes visit it each year.',
    commercial: false,
    privateIndividual: false,
  }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, { accountId, ...asked }) {
    const compiled = await currentPack(tx)
    assertMayFollow(compiled.pack.settings, asked)
    const account = await lockAccount(tx, accountId)
    assertNotClosed(account)
    const same = await tx
      .selectFrom('following')
      .select('id')
      .where('account_id', '=', accountId)
      .where('act', '=', asked.act)
      .where('url', '=', asked.url)
      .where('state', 'in', ['requested', 'approved'])
      .executeTakeFirst()
    if (same) throw conflict('This page is in the register already.')
    const marks = marksOnPage(compiled, account.channel, asked)
    const { privateIndividual, ...rest } = asked
    const { id } = await tx
      .insertInto('following')
      .values({
        trust_id: actor.trustId,
        school_id: account.schoolId,
        account_id: accountId,
        ...rest,
        private_individual: privateIndividual,
        marks: JSON.stringify(marks),
        requested_by: personOf(actor).personId,
        requested_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'following.requested',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(account.schoolId),
      // The words stay off the record: a reason may hold a name.
      content: {
        followingId: id,
        act: asked.act,
        commercial: asked.commercial,
        marks: marks.map(({ clause }) => clause),
      },
    })
    return { id, marks }
  },
})
