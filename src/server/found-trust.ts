import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'
import { routeAdd, userHash } from '../platform/operations/route.ts'
import type { HttpParts } from './http.ts'
import { withNewUser } from './new-user.ts'

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
  { onlyAsTheFirst = false } = {},
): Promise<{ trustId: string; personId: string }> {
  const trustId = randomUUID()
  const personId = await withNewUser(signIn, createUser =>
    runner.runSystem(trustId, 'set-up', async context => {
      const { tx, clock } = context
      if (onlyAsTheFirst) await assertFirst(tx)
      await tx
        .insertInto('trust')
        .values({ id: trustId, name: founder.trust, demo: services.demo, created_at: clock.now() })
        .execute()
      const id = await insertFounder(context, founder, await createUser(founder))
      context.record({
        kind: 'trust.founded',
        subject: { kind: 'person', id },
        audience: { kind: 'trust' },
        content: { role: founder.role },
      })
      return id
    }),
  )
  return { trustId, personId }
}

/** Any fixed number: of two set-ups at once the second waits for the first, and then finds its trust. */
const LOCK = 7_302_119

async function assertFirst(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
  const { rows } = await sql<{ any: boolean }>`select has_trust() as any`.execute(tx)
  if (rows[0]!.any) throw conflict('Copybook is set up already. Sign in.')
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
