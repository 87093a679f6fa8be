import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOfActor } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { newSecretToken } from '../platform/operations/secret-token.ts'
import { routeAdd } from '../platform/operations/route.ts'
import { londonDate } from '../platform/clock.ts'

const LONGEST_DAYS = 366

export const issueToken = operation({
  name: 'people.issue-token',
  about: 'Makes an API token that acts for you, with some of your permissions. It is shown this once.',
  permission: 'token:own',
  // A token is never asked for a second factor, so whoever makes one is.
  secondFactor: true,
  input: z.strictObject({
    label: z.string().trim().min(1, 'Say what the token is for.').max(80),
    permissions: z.array(z.string()).min(1, 'Choose at least one permission.').max(200),
    expiresOn: z.iso.date('Write the last day as 2026-12-31.'),
  }),
  output: z.object({ id: z.uuid(), token: z.string() }),
  records: 'token.issued',
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({ label: 'School website', permissions: ['school:view'], expiresOn: '2027-08-31' }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, input) {
    const person = personOf(actor)
    if (person.tokenPermissions)
      throw invalid('permissions', 'A token cannot make another one. Sign in first.')
    const days = (Date.parse(input.expiresOn) - Date.parse(londonDate(clock.now()))) / 86_400_000
    if (days < 0 || days > LONGEST_DAYS) throw invalid('expiresOn', 'Choose a day within the next year.')
    const { token, hash } = newSecretToken()
    const { id } = await tx
      .insertInto('api_token')
      .values({
        trust_id: actor.trustId,
        person_id: person.personId,
        label: input.label,
        token_hash: hash,
        permissions: input.permissions,
        expires_at: new Date(Date.parse(input.expiresOn) + 86_400_000),
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await routeAdd(tx, 'api-token', hash, id)
    record({
      kind: 'token.issued',
      subject: { kind: 'token', id },
      audience: audienceOfActor(actor),
      content: { permissions: input.permissions, expiresOn: input.expiresOn },
    })
    return { id, token }
  },
})
