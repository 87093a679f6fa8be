import type { Tx } from '../platform/database/tables.ts'
import type { Actor } from '../platform/operations/actor.ts'
import type { Entry } from '../platform/operations/entry.ts'
import type { Json } from './canonical.ts'
import type { SealedEntry } from './leaf.ts'
import { sealEntry } from './leaf.ts'
import { appendLeaf, frontierFrom, frontierRoot } from './merkle.ts'

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
  const sealed = entries.map(entry => ({
    entry,
    ...sealEntry({ ...describe(entry, actor), at: at.toISOString() }),
  }))
  let frontier = await lockTree(tx, actor.trustId)
  const rows = sealed.map(one => {
    const index = frontier.size
    frontier = appendLeaf(frontier, one.leaf)
    return { ...one, index, root: frontierRoot(frontier) }
  })
  const { trustId } = actor
  await tx
    .insertInto('evidence_entry')
    .values(
      rows.map(({ index, bucket, commitment, root }) => ({
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
    .values(rows.map(row => payloadRow(row, actor, at)))
    .execute()
  await tx
    .updateTable('evidence_tree')
    .set({ size: frontier.size, frontier: [...frontier.nodes] })
    .where('trust_id', '=', trustId)
    .execute()
}

async function lockTree(tx: Tx, trustId: string): Promise<ReturnType<typeof frontierFrom>> {
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

/** Who, what and to what, in the words of the record. Staff are named; of pupils there are ids only. */
function describe(entry: Entry, actor: Actor): { kind: string; actor: Json; subject: Json; content: Json } {
  return {
    kind: entry.kind,
    actor: describeActor(actor),
    subject: entry.subject,
    content: entry.content as Json,
  }
}

function describeActor(actor: Actor): Json {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job }
  const roles = actor.roles.map(({ role, schoolId, standsInFor }) => ({ role, schoolId, standsInFor }))
  const via = actor.tokenPermissions ? 'token' : 'session'
  return { kind: 'person', id: actor.personId, name: actor.name, roles, via }
}

function payloadRow(row: SealedEntry & { entry: Entry; index: number }, actor: Actor, at: Date) {
  const { audience, kind, subject } = row.entry
  return {
    trust_id: actor.trustId,
    index: row.index,
    audience: audience.kind,
    school_id: audience.kind === 'school' ? audience.schoolId : null,
    case_id: audience.kind === 'case' ? audience.caseId : null,
    salt: row.salt,
    payload: row.payload,
    kind,
    at,
    actor_id: actor.kind === 'person' ? actor.personId : null,
    subject_kind: subject.kind,
    subject_id: subject.id,
  }
}
