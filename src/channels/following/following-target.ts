import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Target } from '../../platform/operations/permission.ts'
import type { FollowingTable } from './tables.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A page that somebody asked to follow, and one that is followed. */
    following: { requested: { id: string }; approved: { id: string } }
  }
}

export type Following = Selectable<FollowingTable>

/** What an operation on a line of this register touches: its account. */
export async function followingTarget({ tx }: Pick<Context, 'tx'>, { id }: { id: string }): Promise<Target> {
  const found = await following(tx, id)
  return { schoolId: found.school_id, accountId: found.account_id }
}

/** @throws AppError `not-found` where there is none, or none that this actor may see. */
export async function following(tx: Tx, id: string, { lock = false } = {}): Promise<Following> {
  const found = await tx
    .selectFrom('following')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (!found) throw notFound('page in this register')
  return found
}
