import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { keepPack, keptPack, packHash } from './compiled-packs.ts'
import { bundledPacks as readBundled } from './policies-folder.ts'

export const bundledPacks = query({
  name: 'governance.bundled-packs',
  about: 'The policy packs that come with Copybook, to adopt one by its file name.',
  permission: 'policy:view',
  input: z.strictObject({}),
  output: z.object({
    packs: z.array(
      z.object({
        file: z.string(),
        id: z.string(),
        title: z.string(),
        trust: z.string(),
        clauses: z.int(),
        channels: z.array(z.string()),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'ceo',
  async run() {
    const packs = (await readBundled()).map(({ file, text }) => {
      const hash = packHash(text)
      const { pack } = keptPack(hash) ?? keepPack(hash, text)
      const { id, title, trust } = pack.policy
      const channels = pack.channels.map(({ label }) => label)
      return { file, id, title, trust, clauses: pack.clauses.length, channels }
    })
    return { packs }
  },
})
