import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { currentPack } from '../../governance/current-pack.ts'
import { query } from '../../platform/operations/operation.ts'
import { cutsOf } from './changed-cut.ts'

export const listCuts = query({
  name: 'moderation.cuts',
  about: 'From which certainty on each rule of the policy proposes something about a comment.',
  permission: 'report:read',
  input: z.strictObject({ schoolId: z.uuid('Choose one of your schools.').optional() }),
  output: z.object({
    cuts: z.array(
      z.object({
        rule: z.string(),
        line: z.int(),
        label: z.string().nullable(),
        is: z.array(z.string()).readonly(),
        atLeast: z.number(),
        proposes: z.enum(['review', 'remove']),
      }),
    ),
  }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  run: async ({ tx }) => ({ cuts: cutsOf((await currentPack(tx)).pack) }),
})
