import type { Tx } from '../platform/database/tables.ts'
import type { Actor } from '../platform/operations/actor.ts'
import type { Entry } from '../platform/operations/entry.ts'
import type { Json } from './canonical.ts'
import type { EntryContent } from './leaf.ts'
import { sealEntry } from './leaf.ts'
import type { Frontier } from './merkle.ts'
import { appendLeaf, frontierFrom, frontierRoot } from './merkle.ts'
import { payloadColumns } from './payload-columns.ts'

/** A row takes 12 parameters, and PostgreSQL takes 65,535 a statement. */
const ROWS_A_STATEMENT = 1000

/**
 * Appends entries to the trust's tree, in order, and must be the last statement of its transaction: it locks
 * the trust's one tree row until the commit, so that the order of indexes is the order of commits on any
 * number of servers, and short because nothing follows it.
 */
export async function appendEntries(
  tx: Tx,
  actor: Actor,
  entries: readonly Entry[],
  at: Date,
): Promise<void> {
  const { trustId } = actor
  const contents = entries.map(entry => contentOf(entry, actor, at))
  const sealed = contents.map(content => ({ ...sealEntry(content), columns: payloadColumns(content)! }))
  let frontier = await lockTree(tx, trustId)
  const rows = sealed.map(one => {
    const index = frontier.size
    frontier = appendLeaf(frontier, one.leaf)
    return { ...one, index, root: frontierRoot(frontier) }
  })
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const some = rows.slice(start, start + ROWS_A_STATEMENT)
    await tx
      .insertInto('evidence_entry')
      .values(
        some.map(({ index, bucket, commitment, root }) => ({
          trust_id: trustId,
          index,
          bucket,
          commitment,
          root,
        })),
      )
      .execute()
    await tx
      .insertInto('evidence_payload')
      .values(
        some.map(({ index, salt, payload, columns }) => ({
          trust_id: trustId,
          index,
          salt,
          payload,
          ...columns,
        })),
      )
      .execute()
  }
  await tx
    .updateTable('evidence_tree')
    .set({ size: frontier.size, frontier: [...frontier.nodes] })
    .where('trust_id', '=', trustId)
    .execute()
}

/** The trust's tree as nobody else can change it before this transaction ends. Made when there is none. */
export async function lockTree(tx: Tx, trustId: string): Promise<Frontier> {
  const select = () =>
    tx.selectFrom('evidence_tree').selectAll().where('trust_id', '=', trustId).forUpdate().executeTakeFirst()
  let tree = await select()
  if (!tree) {
    await tx
      .insertInto('evidence_tree')
      .values({ trust_id: trustId, size: 0, frontier: [] })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    tree = await select()
  }
  return frontierFrom(tree!.size, tree!.frontier)
}

/** Who, what and to what, for whom, in the words of the record. Staff are named; of pupils there are ids only. */
function contentOf(entry: Entry, actor: Actor, at: Date): EntryContent {
  return {
    kind: entry.kind,
    at: at.toISOString(),
    actor: describeActor(actor),
    subject: entry.subject,
    content: entry.content as Json,
    audience: entry.audience,
  }
}

function describeActor(actor: Actor): Json {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job }
  const roles = actor.roles.map(({ role, schoolId, standsInFor }) => ({ role, schoolId, standsInFor }))
  const via = actor.tokenPermissions ? 'token' : 'session'
  return { kind: 'person', id: actor.personId, name: actor.name, roles, via }
}
