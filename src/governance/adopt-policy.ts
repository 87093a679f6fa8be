import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { bundledPacks } from './policies-folder.ts'
import { examplePack, Label, PackText } from './policy-text.ts'
import { putIntoForce } from './put-into-force.ts'
import { storeVersion } from './store-version.ts'

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
      /** Or the file name of one that comes with Copybook (`governance.bundled-packs`). */
      bundled: z.string().max(100).optional(),
    })
    .refine(({ text, bundled }) => (text === undefined) !== (bundled === undefined), {
      path: ['text'],
      message: 'Give the policy’s text or choose a bundled one, not both.',
    }),
  output: z.object({ id: z.uuid(), hash: z.string(), supersededId: z.uuid().nullable() }),
  records: 'policy.adopted',
  target: () => ({ schoolId: null }),
  example: async () => ({ label: 'Second reading', text: await examplePack('Read again.') }),
  exampleAs: 'ceo',
  async run(context, { label, text, bundled }) {
    const version = await storeVersion(context, { label, text: text ?? (await bundledText(bundled)) })
    const supersededId = await putIntoForce(context, version)
    return { id: version.id, hash: version.hash.toString('hex'), supersededId }
  },
})

async function bundledText(file: string | undefined): Promise<string> {
  const chosen = (await bundledPacks()).find(pack => pack.file === file)
  if (!chosen) throw invalid('bundled', 'Choose one of the packs that come with Copybook.')
  return chosen.text
}
