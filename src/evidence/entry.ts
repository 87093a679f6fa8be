import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { notFound } from '../platform/errors.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import type { Json } from './canonical.ts'
import type { EntryRow } from './entry-rows.ts'
import { isOpen, selectEntries } from './entry-rows.ts'
import { bucketOf, commitmentOf, leafOf, readPayload } from './leaf.ts'
import { frontierRoot, inclusionProof, verifyInclusion } from './merkle.ts'
import { strayColumn } from './payload-columns.ts'
import { readerTarget } from './reader-target.ts'
import { showEntry, shownEntry } from './shown-entry.ts'
import { treeOf } from './tree-of.ts'

export const entry = query({
  name: 'evidence.entry',
  about: 'One entry with its content, the proof that it stands in the record, and whether that proof holds.',
  permission: 'evidence:read',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    index: z.coerce.number().int().min(0, 'Entries are counted from 0.'),
  }),
  output: shownEntry.extend({
    /** What was recorded beside who, when and to what; null where it is withheld or erased. */
    content: z.custom<Json>(() => true),
    /** SHA-256 of salt and content, base64. It names the entry when its content is erased. */
    commitment: z.string(),
    proof: z.object({ size: z.int(), root: z.string(), path: z.array(z.string()) }),
    verifies: z.boolean(),
    /** The first checkpoint that covers it. */
    checkpoint: z.object({ size: z.int(), at: instant, note: z.string() }).nullable(),
  }),
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, index: 0 }),
  exampleAs: 'governor',
  async run({ tx, actor: { trustId } }, { index }) {
    const row = await selectEntries(tx, trustId).where('entry.index', '=', index).executeTakeFirst()
    if (!row) throw notFound('entry')
    const { size, ...tree } = await treeOf(tx, trustId)
    const root = frontierRoot({ size, ...tree })
    const leaves = await leavesOf(tx, trustId, size)
    // Entries are missing, or too many: then nothing can be proved, and the whole is to be verified.
    const proof = leaves.length === size && index < size ? inclusionProof(leaves, index) : []
    const leaf = leafOf(row.bucket, row.commitment)
    return {
      ...showEntry(row),
      content: isOpen(row) ? (readPayload(row.payload.toString('utf8'))?.content ?? null) : null,
      commitment: row.commitment.toString('base64'),
      proof: { size, root: root.toString('base64'), path: proof.map(hash => hash.toString('base64')) },
      verifies: isSealed(row) && verifyInclusion({ leaf, index, size, root, proof }),
      checkpoint: await checkpointOver(tx, trustId, index),
    }
  },
})

/** Reads all leaf hashes of the trust, 32 bytes each, for a proof of a few of them. */
async function leavesOf(tx: Tx, trustId: string, size: number): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('evidence_entry')
    .select(['bucket', 'commitment'])
    .where('trust_id', '=', trustId)
    .where('index', '<', size)
    .orderBy('index')
    .execute()
  return rows.map(({ bucket, commitment }) => leafOf(bucket, commitment))
}

/** Whether what can be read is what was sealed; of what cannot be read the commitment stands in for it. */
function isSealed(row: EntryRow): boolean {
  if (!isOpen(row)) return true
  const content = readPayload(row.payload.toString('utf8'))
  return (
    content !== undefined &&
    commitmentOf(row.salt, row.payload).equals(row.commitment) &&
    bucketOf(content.at) === row.bucket &&
    strayColumn(content, row) === null
  )
}

async function checkpointOver(tx: Tx, trustId: string, index: number) {
  const checkpoint = await tx
    .selectFrom('evidence_checkpoint')
    .select(['size', 'at', 'note'])
    .where('trust_id', '=', trustId)
    .where('size', '>', index)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
  return checkpoint ?? null
}
