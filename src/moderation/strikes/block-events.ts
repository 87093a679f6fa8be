import type { BlockEventKind } from './tables.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { conflict } from '../../platform/errors.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Context } from '../../platform/operations/operation.ts'

/** A block that stands, held until the commit. @throws AppError `conflict` for one that was lifted. */
export async function lockStandingBlock(tx: Tx, id: string) {
  const block = await tx
    .selectFrom('block')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (block.lifted_at !== null) throw conflict('This block was lifted already.', { at: block.lifted_at })
  return block
}

/** Sets down what happened to a block: a fact more. */
export async function addBlockEvent(
  { tx, actor, clock }: Context,
  block: { id: string; school_id: string | null },
  kind: BlockEventKind,
  says: string,
): Promise<void> {
  await tx
    .insertInto('block_event')
    .values({
      trust_id: actor.trustId,
      school_id: block.school_id,
      block_id: block.id,
      kind,
      says,
      by_id: personOf(actor).personId,
      at: clock.now(),
    })
    .execute()
}
