import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { LoadedVariant } from './loaded-variant.ts'

const EDITABLE = ['draft', 'submitted', 'declined', 'stopped']

export const isEditable = ({ state }: Pick<LoadedVariant, 'state'>): boolean => EDITABLE.includes(state)

/** A post that is on its way or out is not edited: it is stopped or taken down first. */
export function assertEditable(variant: Pick<LoadedVariant, 'state'>): void {
  if (!isEditable(variant)) {
    throw conflict('This post is on its way or out already. Stop it or take it down first.', {
      state: variant.state,
    })
  }
}

/** @throws AppError `conflict` with who and when, where somebody changed it since `version` was read. */
export async function assertVersion(tx: Tx, variant: LoadedVariant, version: number): Promise<void> {
  if (variant.version === version) return
  const last = await tx
    .selectFrom('evidence_payload as entry')
    .leftJoin('person', 'person.id', 'entry.actor_id')
    .select(['person.name as by', 'entry.at'])
    .where('entry.subject_kind', '=', 'variant')
    .where('entry.subject_id', '=', variant.id)
    .orderBy('entry.index', 'desc')
    .executeTakeFirst()
  throw conflict('Somebody was faster. Look at the post again, then go on.', {
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
    version: variant.version,
  })
}
