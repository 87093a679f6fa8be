import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import { CHECKPOINT_KIND, verifyCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { CheckedRow, OpenRow } from './entry-rows.ts'
import { checkedEntries, isOpen } from './entry-rows.ts'
import { bucketOf, commitmentOf, erasedIndex, readPayload, SALT_BYTES } from './leaf.ts'
import { strayColumn } from './payload-columns.ts'
import type { VerificationKey } from './signing-key.ts'
import { Fault, TreeWalk } from './tree-walk.ts'

export interface TreeVerification {
  whole: boolean
  /** The first entry that is wrong; null when all are whole, or when the fault is about no entry. */
  firstBad: number | null
  /** One sentence on what is wrong; null when nothing is. */
  reason: string | null
  /** Entries that the tree says it has. */
  size: number
  /** Base64, of the tree as it was recomputed; null when it is not whole. */
  root: string | null
  /** Entries that the newest signed checkpoint covers; null without one, or when the tree is not whole. */
  signedSize: number | null
  open: number
  withheld: number
  erased: number
}

/**
 * Verifies the whole tree of a trust where it lies: every content, leaf, root, column, erasure and checkpoint,
 * and that nothing is missing or too many. What the reader of this transaction may not read is checked inside
 * the database, which answers only whether it is sound. Reads in batches, so it needs little memory.
 */
export async function verifyTree(
  tx: Tx,
  trustId: string,
  { key }: { key: VerificationKey },
): Promise<TreeVerification> {
  const counts = { open: 0, withheld: 0, erased: 0 }
  // In this order: a checkpoint that is made in between is then not seen, rather than one of entries to come.
  const checkpoints = await keptCheckpoints(tx, trustId)
  const ends = await readEnds(tx, trustId)
  const { size } = ends
  try {
    const walk = new TreeWalk(checkpoints.map(kept => believed(kept, key, size)))
    for await (const row of checkedEntries(tx, trustId, size)) {
      if (row.index > walk.size) throw missing(walk.size)
      const state = checkRow(row)
      counts[state] += 1
      walk.next(row, row.commitment)
    }
    if (walk.size < size) throw missing(walk.size)
    assertEnds(ends, walk)
    const root = walk.root.toString('base64')
    return { whole: true, firstBad: null, reason: null, size, root, signedSize: walk.signedSize, ...counts }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { index, message } = error
    return { whole: false, firstBad: index, reason: message, size, root: null, signedSize: null, ...counts }
  }
}

interface Ends {
  size: number
  frontier: readonly Buffer[]
  /** The last entry that is there; -1 for none. */
  last: number
}

/** In one statement, so that an append in between cannot look like an entry too many. */
async function readEnds(tx: Tx, trustId: string): Promise<Ends> {
  const { rows } = await sql<Ends>`
    select coalesce(tree.size, 0) as size, coalesce(tree.frontier, '{}') as frontier,
      coalesce((select max(index) from evidence_entry where trust_id = ${trustId}), -1) as last
    from (select ${trustId}::uuid as trust_id) as asked left join evidence_tree as tree using (trust_id)`.execute(
    tx,
  )
  return rows[0]!
}

function assertEnds({ size, frontier, last }: Ends, walk: TreeWalk): void {
  if (last >= size) throw new Fault(size, `It is too many: the tree has ${size} entries.`)
  const { nodes } = walk.frontier
  if (frontier.length !== nodes.length || !nodes.every((node, i) => node.equals(frontier[i]!))) {
    throw new Fault(size, 'The tree does not go on from here as its entries do.')
  }
}

interface KeptCheckpoint {
  size: number
  note: string
}

function keptCheckpoints(tx: Tx, trustId: string): Promise<KeptCheckpoint[]> {
  return tx
    .selectFrom('evidence_checkpoint')
    .select(['size', 'note'])
    .where('trust_id', '=', trustId)
    .orderBy('size')
    .execute()
}

/** A checkpoint that cannot be believed is a fault: somebody changed it, or the key. */
function believed({ size, note }: KeptCheckpoint, key: VerificationKey, treeSize: number): Checkpoint {
  const checked = verifyCheckpoint(note, key)
  if ('wrong' in checked) throw new Fault(null, `Of ${size} entries: ${checked.wrong}`)
  if (checked.checkpoint.size !== size) {
    throw new Fault(null, `A checkpoint of ${checked.checkpoint.size} entries is kept as one of ${size}.`)
  }
  if (size > treeSize) throw new Fault(treeSize, `It is missing: a signed checkpoint covers ${size} entries.`)
  return checked.checkpoint
}

function missing(index: number): Fault {
  return new Fault(index, 'It is missing.')
}

function checkRow(row: CheckedRow): 'open' | 'withheld' | 'erased' {
  if (isOpen(row)) {
    checkOpen(row)
    return 'open'
  }
  const { index, erasedBy, sound, told } = row
  if (erasedBy === null) {
    if (sound === null) throw new Fault(index, 'Its content is gone, and no entry says that it was erased.')
    if (!sound) throw new Fault(index, 'Its content is not the one that was recorded.')
    return 'withheld'
  }
  if (sound !== null) throw stillHere(index, erasedBy)
  if (!told) throw new Fault(index, `It is empty, and entry ${erasedBy} does not say that it was erased.`)
  return 'erased'
}

function checkOpen(row: OpenRow & CheckedRow): void {
  const { index, erasedBy } = row
  if (erasedBy !== null) throw stillHere(index, erasedBy)
  if (row.salt.length !== SALT_BYTES || !commitmentOf(row.salt, row.payload).equals(row.commitment)) {
    throw new Fault(index, 'Its content is not the one that was recorded.')
  }
  const content = readPayload(row.payload.toString('utf8'))
  if (content === undefined) throw new Fault(index, 'Its content is not written as Copybook writes it.')
  if (bucketOf(content.at) !== row.bucket) throw new Fault(index, 'Its date is not the date of its content.')
  const stray = strayColumn(content, row)
  if (stray !== null)
    throw new Fault(index, `It is filed under another ${words[stray]} than its content says.`)
  if (content.kind === CHECKPOINT_KIND && row.keptAt?.getTime() !== row.at.getTime()) {
    throw new Fault(index, 'The checkpoint that it tells of is not kept, or under another time.')
  }
  const erased = erasedIndex(content) ?? null
  if (erased === row.erases) return
  if (erased === null)
    throw new Fault(row.erases, `It is empty, and entry ${index} does not say that it was erased.`)
  throw new Fault(erased, `Entry ${index} says that it was erased, and the record does not show it.`)
}

function stillHere(index: number, erasedBy: number): Fault {
  return new Fault(index, `Entry ${erasedBy} is said to have erased it, yet its content is here.`)
}

const words: Record<NonNullable<ReturnType<typeof strayColumn>>, string> = {
  audience: 'readership',
  school_id: 'school',
  case_id: 'case',
  kind: 'kind',
  at: 'time',
  actor_id: 'person',
  subject_kind: 'kind of subject',
  subject_id: 'subject',
}
