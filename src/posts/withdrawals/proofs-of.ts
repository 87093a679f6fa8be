import type { Context } from '../../platform/operations/operation.ts'
import type { Proof } from './tables.ts'

/** What the record says of each removal, by variant or by found post: what the network answered, or who did it by hand. */
export async function proofsOf(
  { tx }: Pick<Context, 'tx'>,
  { variantIds, accountIds }: { variantIds: readonly string[]; accountIds: readonly string[] },
): Promise<Map<string, Proof>> {
  const rows = await tx
    .selectFrom('evidence_payload')
    .select(['payload', 'subject_id as subjectId'])
    .where(eb =>
      eb.or([
        eb.and([
          eb('subject_kind', '=', 'variant'),
          eb('subject_id', 'in', [...variantIds, '']),
          eb('kind', '=', 'takedown.done'),
        ]),
        eb.and([
          eb('subject_kind', '=', 'account'),
          eb('subject_id', 'in', [...accountIds, '']),
          eb('kind', '=', 'account.untracked-removed'),
        ]),
      ]),
    )
    .orderBy('index')
    .execute()
  const proofs = new Map<string, Proof>()
  for (const { payload, subjectId } of rows) {
    const { content } = JSON.parse(payload.toString('utf8')) as { content: Recorded }
    const { how, status, said } = content
    if (how === undefined) continue
    proofs.set(content.untrackedId ?? subjectId, {
      how,
      ...(status !== undefined && { status }),
      ...(said !== undefined && { said }),
    })
  }
  return proofs
}

type Recorded = Partial<Proof> & { untrackedId?: string }
