import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { download, query } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'
import { wayTo } from '../platform/operations/permission.ts'
import { originOf, signCheckpoint } from './checkpoint.ts'
import type { EntryRow } from './entry-rows.ts'
import { entriesInOrder, isOpen } from './entry-rows.ts'
import type { ExportEntry, ExportHeader } from './export-format.ts'
import { exportLines } from './export-format.ts'
import type { Frontier } from './merkle.ts'
import { frontierRoot } from './merkle.ts'
import { readerTarget } from './reader-target.ts'
import { formatVerificationKey } from './signing-key.ts'
import { treeOf } from './tree-of.ts'

export const EXPORTED_KIND = 'evidence.exported'

export const exportRecord = query({
  name: 'evidence.export',
  about: 'The whole record as a file: what you may read in full, of the rest the proof. It verifies offline.',
  permission: 'evidence:read',
  input: z.strictObject({ schoolId: z.uuid('Choose one of your schools.').optional() }),
  output: download,
  download: true,
  records: [EXPORTED_KIND],
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'governor',
  async run(context, input) {
    const { tx, actor, clock, record } = context
    const target = await readerTarget(context, input.schoolId)
    // Not locked: what is appended while it is read stands after its size.
    const tree = await treeOf(tx, actor.trustId)
    const header = await headerOf(context, target, tree)
    const lines: string[] = []
    for await (const line of exportLines(
      header,
      exported(entriesInOrder(tx, actor.trustId, tree.size), tree.size),
    )) {
      lines.push(line)
    }
    record({
      kind: EXPORTED_KIND,
      subject: { kind: 'record', id: actor.trustId },
      audience: audienceOf(target.schoolId),
      content: { size: tree.size, root: header.root.toString('base64'), role: header.reader.role },
    })
    return {
      filename: `evidence-${londonDate(clock.now())}-${tree.size}.jsonl`,
      type: 'application/jsonl',
      body: Buffer.from(lines.join('')),
    }
  },
})

async function headerOf(context: Context, target: Target, tree: Frontier): Promise<ExportHeader> {
  const { tx, actor, clock, services, permissions } = context
  const { trustId } = actor
  const { name } = await tx
    .selectFrom('trust')
    .select('name')
    .where('id', '=', trustId)
    .executeTakeFirstOrThrow()
  const kept = await tx
    .selectFrom('evidence_checkpoint')
    .select('note')
    .where('trust_id', '=', trustId)
    .where('size', '<', tree.size)
    .orderBy('size')
    .execute()
  const root = frontierRoot(tree)
  const way = wayTo(permissions, 'evidence:read', actor, target)
  return {
    trust: { id: trustId, name },
    reader: {
      name: actor.kind === 'person' ? actor.name : 'Copybook',
      role: way && 'role' in way ? way.role : 'system',
    },
    exportedAt: clock.now().toISOString(),
    size: tree.size,
    root,
    publicKey: formatVerificationKey(services.signingKey.verificationKey(originOf(trustId))),
    checkpoints: [
      ...kept.map(({ note }) => note),
      signCheckpoint({ trustId, size: tree.size, root }, services.signingKey),
    ],
  }
}

async function* exported(rows: AsyncIterable<EntryRow>, size: number): AsyncGenerator<ExportEntry> {
  for await (const row of rows) yield exportEntry(row, size)
}

function exportEntry(row: EntryRow, size: number): ExportEntry {
  const { index, bucket, root, commitment, erasedBy } = row
  const placed = { index, bucket, root }
  if (isOpen(row)) return { state: 'open', ...placed, salt: row.salt, payload: row.payload }
  // Erased while the export was read: what tells of it stands after its end.
  if (erasedBy === null || erasedBy >= size) return { state: 'withheld', ...placed, commitment }
  return { state: 'erased', ...placed, commitment, erasedBy }
}
