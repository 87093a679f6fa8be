import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { currentPack } from './current-pack.ts'

const Cited = { clause: z.string(), gap: z.string().nullable() }

export const channels = query({
  name: 'governance.channels',
  about: 'The channels that the policy names, with the kinds of post and the rules of each.',
  permission: 'policy:view',
  input: z.strictObject({}),
  output: z.object({
    channels: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        kind: z.enum(['public', 'closed']),
        levels: z.array(z.enum(['school', 'trust'])),
        section: z.string(),
        clause: z.string(),
        decidedBy: z.enum(['pack-setting', 'headteacher', 'ceo']),
        categories: z.array(z.object({ id: z.string(), label: z.string(), ...Cited })),
        rules: z.array(z.object({ id: z.string(), atMost: z.enum(['hold', 'refuse']), ...Cited })),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx }) {
    const { pack } = await currentPack(tx)
    const labels = new Map(pack.categories.map(({ id, label }) => [id, label]))
    return {
      channels: pack.channels.map(({ categories, rules, ...channel }) => ({
        ...channel,
        categories: categories.map(({ category, ...cited }) => ({
          id: category,
          label: labels.get(category) ?? category,
          ...cited,
        })),
        rules: rules.map(({ rule, ...cited }) => ({ id: rule, ...cited })),
      })),
    }
  },
})
