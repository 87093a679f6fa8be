import type { Context } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'
import { notFound } from '../platform/errors.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A register file of the first school that the office brought in and looked at. */
    registerPreview: { id: string; hash: string }
  }
}

/** A previewed file as a target. Throws not-found when it was taken over, replaced or is a day old. */
export async function previewTarget({ tx }: Pick<Context, 'tx'>, id: string): Promise<Target> {
  const { school_id: schoolId } = await findPreview(tx, id)
  return { schoolId }
}

export async function findPreview(tx: Context['tx'], id: string) {
  const preview = await tx
    .selectFrom('register_preview')
    .select(['school_id', 'file'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!preview) throw notFound('list')
  return preview
}
