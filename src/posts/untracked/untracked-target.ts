import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Target } from '../../platform/operations/permission.ts'
import type { UntrackedPostTable } from './tables.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A post that stands on an account and did not go through Copybook. */
    untracked: { id: string }
  }
}

export type UntrackedPost = Selectable<UntrackedPostTable>

/** What an operation on a found post touches: its account. */
export async function untrackedTarget({ tx }: Pick<Context, 'tx'>, { id }: { id: string }): Promise<Target> {
  const post = await untrackedPost(tx, id)
  return { schoolId: post.school_id, accountId: post.account_id }
}

/** @throws AppError `not-found` where there is none, or none that this actor may see. */
export async function untrackedPost(tx: Tx, id: string, { lock = false } = {}): Promise<UntrackedPost> {
  const post = await tx
    .selectFrom('untracked_post')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (!post) throw notFound('post')
  return post
}
