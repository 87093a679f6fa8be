import { AppError } from '../platform/errors.ts'
import { hashSecretToken } from '../platform/operations/secret-token.ts'
import { routeAdd, routeOf, userHash } from '../platform/operations/route.ts'
import type { HttpParts } from './http.ts'
import type { NewUser } from './new-user.ts'
import { withNewUser } from './new-user.ts'

const over = () => new AppError('not-permitted', 'This invitation was used or is over. Ask for a new one.')

/** Turns an invitation into a sign-in: once, by whoever holds the link that went to the person's mailbox. */
export async function acceptInvitation(
  { db, runner, signIn }: Pick<HttpParts, 'db' | 'runner' | 'signIn'>,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const hash = hashSecretToken(token)
  const route = await routeOf(db, 'link', hash)
  if (!route) throw over()
  const accept = (createUser: (user: NewUser) => Promise<string>) =>
    runner.runSystem(route.trustId, 'invitation', async ({ tx, clock, record }) => {
      const invitation = await tx
        .updateTable('invitation')
        .set({ used_at: clock.now() })
        .where('token_hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', clock.now())
        .returning('person_id')
        .executeTakeFirst()
      if (!invitation) throw over()
      const person = await tx
        .selectFrom('person')
        .select(['id', 'name', 'email', 'user_id'])
        .where('id', '=', invitation.person_id)
        .executeTakeFirstOrThrow()
      if (!person.email || person.user_id) throw over()
      const userId = await createUser({ email: person.email, name: person.name, password })
      await tx.updateTable('person').set({ user_id: userId }).where('id', '=', person.id).execute()
      await routeAdd(tx, 'user', userHash(userId), person.id)
      record({
        kind: 'person.joined',
        subject: { kind: 'person', id: person.id },
        audience: { kind: 'trust' },
        content: {},
      })
      return { email: person.email }
    })
  return withNewUser(signIn, accept)
}
