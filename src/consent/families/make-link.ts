import type { Context } from '../../platform/operations/operation.ts'
import { routeAdd } from '../../platform/operations/route.ts'
import { newSecretToken } from '../../platform/operations/secret-token.ts'

/** A fresh address by which an ask is answered: for one mail or one printed letter. It ends with the ask. */
export async function makeFamilyLink(
  { tx, actor, clock, services }: Pick<Context, 'tx' | 'actor' | 'clock' | 'services'>,
  ask: { id: string; school_id: string; expires_at: Date },
): Promise<string> {
  const { token, hash } = newSecretToken()
  const { id } = await tx
    .insertInto('consent_link')
    .values({
      trust_id: actor.trustId,
      school_id: ask.school_id,
      ask_id: ask.id,
      token_hash: hash,
      expires_at: ask.expires_at,
      made_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await routeAdd(tx, 'link', hash, id)
  return `${services.publicUrl}/family/${token}`
}
