import { z } from 'zod'
import { conflict, notFound } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { eraseEntry, ERASURE_REASONS } from './erase-entry.ts'
import { ERASED_KIND } from './leaf.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** An entry whose content may be erased. */
    entry: { index: number; commitment: string }
  }
}

export const erase = operation({
  name: 'evidence.erase',
  about:
    'Erases the content of one entry for good. Its proof stays, and a new entry says that it was erased.',
  permission: 'evidence:erase',
  level: 'trust',
  input: z.strictObject({
    index: z.int().min(0, 'Entries are counted from 0.'),
    /** As the entry shows it: a number alone is too easily mistyped for what cannot be undone. */
    commitment: z.base64('Copy the commitment that the entry shows.'),
    reason: z.enum(ERASURE_REASONS, 'Choose why the content is erased.'),
  }),
  output: z.object({ index: z.int(), erasedBy: z.int() }),
  records: ERASED_KIND,
  async target({ tx, actor }, { index, commitment }) {
    const entry = await tx
      .selectFrom('evidence_entry')
      .select('index')
      .where('trust_id', '=', actor.trustId)
      .where('index', '=', index)
      .where('commitment', '=', Buffer.from(commitment, 'base64'))
      .executeTakeFirst()
    if (!entry) throw notFound('entry')
    return { schoolId: null }
  },
  example: world => ({ ...world.entry, reason: 'erasure-request' as const }),
  exampleAs: 'ceo',
  async run(context, { index, reason }) {
    const { tx, actor } = context
    const erased = await tx
      .selectFrom('evidence_erasure')
      .select('erased_by')
      .where('trust_id', '=', actor.trustId)
      .where('index', '=', index)
      .executeTakeFirst()
    if (erased) throw conflict('Its content was erased before.', { erasedBy: erased.erased_by })
    return { index, ...(await eraseEntry(context, index, reason)) }
  },
})
