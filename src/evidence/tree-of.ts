import type { Tx } from '../platform/database/tables.ts'
import type { Frontier } from './merkle.ts'
import { EMPTY_FRONTIER, frontierFrom } from './merkle.ts'

/** The trust's tree as it is committed now; empty before the first entry. Holds nobody up. */
export async function treeOf(tx: Tx, trustId: string): Promise<Frontier> {
  const tree = await tx
    .selectFrom('evidence_tree')
    .select(['size', 'frontier'])
    .where('trust_id', '=', trustId)
    .executeTakeFirst()
  return tree ? frontierFrom(tree.size, tree.frontier) : EMPTY_FRONTIER
}
