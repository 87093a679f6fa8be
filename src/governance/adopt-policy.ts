import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { operation } from '../platform/operations/operation.ts'
import { keepPack, packHash } from './compiled-packs.ts'
import { lintText } from './lint-text.ts'
import { bundledPacks } from './policies-folder.ts'
import { Label, PackText } from './policy-text.ts'

type Source = { text?: string | undefined; bundled?: string | undefined; proposed?: string | undefined }

export const adoptPolicy = operation({
  name: 'governance.adopt-policy',
  about: 'Approves a policy pack and puts it into force at once. The version before it is superseded.',
  permission: 'policy:approve',
  level: 'trust',
  input: z
    .strictObject({
      label: Label,
      /** The pack itself, YAML. */
      text: PackText.optional(),
      /** The file name of a pack that comes with Copybook. */
      bundled: z.string().max(100).optional(),
      /** The id of a proposed version. */
      proposed: z.uuid().optional(),
    })
    .refine(({ text, bundled, proposed }) => [text, bundled, proposed].filter(Boolean).length === 1, {
      path: ['text'],
      message: 'Give the policy’s text, or choose a bundled or a proposed one: exactly one of them.',
    }),
  output: z.object({ id: z.uuid(), label: z.string(), hash: z.string(), supersededId: z.uuid().nullable() }),
  records: 'policy.adopted',
  async target({ tx }, { proposed }) {
    if (proposed !== undefined) await proposedText(tx, proposed)
    return { schoolId: null }
  },
  example: () => ({ label: 'November 2025, second reading', text: exampleText }),
  exampleAs: 'ceo',
  async run({ tx, actor, clock, record }, input) {
    const text = await textOf(tx, input)
    const pack = lintText(text)
    const hash = packHash(text)
    await lockTrust(tx, actor.trustId)
    const before = await supersede(tx, hash)
    const approval = { approved_by: personOf(actor).personId, approved_at: clock.now() }
    const id = input.proposed ?? (await insertVersion(tx, actor.trustId, input.label, text, hash, clock.now()))
    await tx
      .updateTable('policy_version')
      .set({ state: 'in-force', ...approval })
      .where('id', '=', id)
      .execute()
    keepPack(hash, text, pack)
    record({
      kind: 'policy.adopted',
      subject: { kind: 'policy-version', id },
      audience: { kind: 'trust' },
      content: {
        label: input.label,
        pack: pack.policy.id,
        hash: hash.toString('hex'),
        supersededId: before,
      },
    })
    return { id, label: input.label, hash: hash.toString('hex'), supersededId: before }
  },
})

async function textOf(tx: Tx, source: Source): Promise<string> {
  if (source.text !== undefined) return source.text
  if (source.proposed !== undefined) return proposedText(tx, source.proposed)
  const bundled = (await bundledPacks()).find(pack => pack.file === source.bundled)
  if (!bundled) throw invalid('bundled', 'Choose one of the packs that come with Copybook.')
  return bundled.text
}
