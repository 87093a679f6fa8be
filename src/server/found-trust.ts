import { randomUUID } from 'node:crypto'
import type { Context } from '../platform/operations/operation.ts'
import { routeAdd, userHash } from '../platform/operations/route.ts'
import { londonDate } from '../platform/clock.ts'
import type { HttpParts } from './http.ts'
import { createUser } from './sign-in.ts'

export interface Founder {
  trust: string
  name: string
  email: string
  password: string
  role: 'trust-ceo' | 'trust-administrator'
}

/** The first act of an installation: a trust, and the first person in it, who then invites the others. */
export async function foundTrust(
  { runner, signIn, services }: Pick<HttpParts, 'runner' | 'signIn' | 'services'>,
  founder: Founder,
): Promise<{ trustId: string; personId: string }> {
  const trustId = randomUUID()
  const userId = await createUser(signIn, founder)
  const personId = await runner.runSystem(trustId, 'set-up', async context => {
    const { tx, clock } = context
    await tx
      .insertInto('trust')
      .values({ id: trustId, name: founder.trust, demo: services.demo, created_at: clock.now() })
      .execute()
    const id = await insertFounder(context, founder, userId)
    context.record({
      kind: 'trust.founded',
      subject: { kind: 'person', id },
      audience: { kind: 'trust' },
      content: { role: founder.role },
    })
    return id
  })
  return { trustId, personId }
}

async function insertFounder(
  { tx, actor, clock }: Context,
  founder: Founder,
  userId: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('person')
    .values({
      trust_id: actor.trustId,
      name: founder.name,
      kind: 'employee',
      email: founder.email.toLowerCase(),
      user_id: userId,
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('role_grant')
    .values({
      trust_id: actor.trustId,
      person_id: id,
      role: founder.role,
      from_date: londonDate(clock.now()),
    })
    .execute()
  await routeAdd(tx, 'user', userHash(userId), id)
  return id
}
