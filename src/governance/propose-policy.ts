import { z } from 'zod'
import { operation } from '../platform/operations/operation.ts'
import { examplePack, Label, PackText } from './policy-text.ts'
import { storeVersion } from './store-version.ts'

export const proposePolicy = operation({
  name: 'governance.propose-policy',
  about:
    'Puts a policy pack before the chief executive, who adopts it or not. It changes nothing until then.',
  permission: 'policy:propose',
  level: 'trust',
  input: z.strictObject({ label: Label, text: PackText }),
  output: z.object({ id: z.uuid(), hash: z.string() }),
  records: 'policy.proposed',
  target: () => ({ schoolId: null }),
  example: async () => ({ label: 'Draft for the spring', text: await examplePack('For the spring.') }),
  exampleAs: 'policyOwner',
  async run(context, input) {
    const { id, label, hash, packId } = await storeVersion(context, input)
    context.record({
      kind: 'policy.proposed',
      subject: { kind: 'policy-version', id },
      audience: { kind: 'trust' },
      content: { label, pack: packId, hash: hash.toString('hex') },
    })
    return { id, hash: hash.toString('hex') }
  },
})
