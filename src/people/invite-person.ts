import { z } from 'zod'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { routeAdd } from '../platform/operations/route.ts'
import { newSecretToken } from '../platform/operations/secret-token.ts'

const DAYS = 7

declare module '../platform/operations/world.ts' {
  interface World {
    /** A member of staff who has an e-mail address and cannot sign in yet. */
    newcomer: { id: string }
  }
}

export const invitePerson = operation({
  name: 'people.invite-person',
  about: 'Makes a link with which a member of staff chooses a password. It works once, for seven days.',
  permission: 'staff:manage',
  input: z.strictObject({ personId: z.uuid() }),
  output: z.object({ link: z.url(), expiresAt: instant }),
  records: 'person.invited',
  async target({ tx }, { personId }) {
    const person = await tx
      .selectFrom('person')
      .select('school_id')
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) throw notFound('person')
    return { schoolId: person.school_id }
  },
  example: world => ({ personId: world.newcomer.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, services, record }, { personId }) {
    const person = await tx
      .selectFrom('person')
      .select(['email', 'user_id', 'school_id'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    if (!person.email) throw invalid('personId', 'Write down their e-mail address first.')
    if (person.user_id) throw conflict('They can sign in already.')
    const { token, hash } = newSecretToken()
    const expiresAt = new Date(clock.now().getTime() + DAYS * 86_400_000)
    const { id } = await tx
      .insertInto('invitation')
      .values({
        trust_id: actor.trustId,
        person_id: personId,
        token_hash: hash,
        expires_at: expiresAt,
        created_by: personOf(actor).personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await routeAdd(tx, 'link', hash, id)
    record({
      kind: 'person.invited',
      subject: { kind: 'person', id: personId },
      audience: audienceOf(person.school_id),
      content: { expiresAt: expiresAt.toISOString() },
    })
    // Behind the hash, so that no server and no proxy ever logs the secret.
    return { link: `${services.publicUrl}/welcome#${token}`, expiresAt }
  },
})
