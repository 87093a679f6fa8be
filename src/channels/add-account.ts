import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { currentPack } from '../governance/current-pack.ts'
import { accountFields, checkAccountFields } from './account-fields.ts'
import { assertOfficialChannel, levelOf } from './official-channel.ts'
import { owningSchool } from './owning-school.ts'

const { name, url, loginMailbox, ownerId, secondHolderId, twoFactor } = accountFields

export const addAccount = operation({
  name: 'channels.add-account',
  about: 'Registers an official account of a school, or of the trust itself, on a channel of the policy.',
  permission: 'account:manage',
  input: z.strictObject({
    schoolId: z.uuid().nullable(),
    /** A channel of the pack: `facebook`. */
    channel: z.string().min(1, 'Choose a channel.').max(40),
    name,
    url: url.default(null),
    loginMailbox: loginMailbox.default(null),
    ownerId: ownerId.default(null),
    secondHolderId: secondHolderId.default(null),
    twoFactor: twoFactor.default('unknown'),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'account.added',
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId),
  example: world => ({ schoolId: world.school.id, channel: 'instagram', name: 'Heron Lane on Instagram' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, input) {
    const { schoolId, channel } = input
    assertOfficialChannel(await currentPack(tx), channel, levelOf(schoolId))
    await checkAccountFields(tx, input, clock.now())
    const account = await tx
      .insertInto('account')
      .values({
        trust_id: actor.trustId,
        school_id: schoolId,
        channel,
        name: input.name,
        url: input.url,
        login_mailbox: input.loginMailbox,
        owner_id: input.ownerId,
        second_holder_id: input.secondHolderId,
        two_factor: input.twoFactor,
        remote_id: null,
        connected_at: null,
        created_at: clock.now(),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'account.added',
      subject: { kind: 'account', id: account.id },
      audience: audienceOf(schoolId),
      content: { channel, schoolId, ownerId: input.ownerId, secondHolderId: input.secondHolderId },
    })
    return account
  },
})
