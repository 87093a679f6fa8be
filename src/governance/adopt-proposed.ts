import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { lintText } from './lint-text.ts'
import { putIntoForce } from './put-into-force.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A version that the policy's owner has proposed. */
    proposal: { id: string }
  }
}

export const adoptProposed = operation({
  name: 'governance.adopt-proposed',
  about: 'Approves a proposed version and puts it into force at once. The version before it is superseded.',
  permission: 'policy:approve',
  level: 'trust',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), hash: z.string(), supersededId: z.uuid().nullable() }),
  records: 'policy.adopted',
  async target({ tx }, { id }) {
    await versionFor(tx, id)
    return { schoolId: null }
  },
  example: world => ({ id: world.proposal.id }),
  exampleAs: 'ceo',
  async run(context, { id }) {
    const { label, text, hash, state } = await versionFor(context.tx, id)
    if (state !== 'proposed') throw conflict('This version has been decided before. Propose it anew.')
    const supersededId = await putIntoForce(context, { id, label, hash, packId: lintText(text).policy.id })
    return { id, hash: hash.toString('hex'), supersededId }
  },
})

async function versionFor(tx: Tx, id: string) {
  const version = await tx
    .selectFrom('policy_version')
    .select(['label', 'pack as text', 'pack_hash as hash', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!version) throw notFound('version')
  return version
}
