import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'

export const listVersions = query({
  name: 'governance.list-versions',
  about:
    'Every version of the policy, the newest first: what it is called, in what state, and who adopted it.',
  permission: 'policy:view',
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  output: z.object({
    versions: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        state: z.enum(['draft', 'proposed', 'approved', 'in-force', 'superseded']),
        /** SHA-256 of the text, hexadecimal. */
        hash: z.string(),
        adoptedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        adoptedAt: instant.nullable(),
        createdAt: instant,
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx }, { limit }) {
    const rows = await tx
      .selectFrom('policy_version as version')
      .leftJoin('person', join =>
        join.onRef('person.trust_id', '=', 'version.trust_id').onRef('person.id', '=', 'version.approved_by'),
      )
      .select([
        'version.id',
        'version.label',
        'version.state',
        'version.pack_hash as hash',
        'version.approved_by as approverId',
        'person.name as approver',
        'version.approved_at as adoptedAt',
        'version.created_at as createdAt',
      ])
      .orderBy('version.created_at', 'desc')
      .orderBy('version.id')
      .limit(limit)
      .execute()
    const versions = rows.map(({ approverId, approver, hash, ...version }) => ({
      ...version,
      hash: hash.toString('hex'),
      adoptedBy: approverId === null ? null : { id: approverId, name: approver ?? '' },
    }))
    return { versions }
  },
})
