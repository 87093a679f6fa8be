import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { coverageOf } from '../policy/coverage.ts'
import { GapShape } from './clause-shapes.ts'
import { currentPack } from './current-pack.ts'
import { readCoverage } from './policies-folder.ts'

export const coverage = query({
  name: 'governance.coverage',
  about:
    'Which clauses are in force, by which control and which tests, what the others wait for, and what is open.',
  permission: 'policy:view',
  input: z.strictObject({}),
  output: z.object({
    inForce: z.int(),
    clauses: z.array(
      z.object({
        id: z.string(),
        section: z.string(),
        state: z.enum(['in force', 'waits', 'unshown']),
        control: z.string().nullable(),
        waitsFor: z.string().nullable(),
        tests: z.array(z.string()),
      }),
    ),
    questions: z.array(GapShape),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx }) {
    const { pack } = await currentPack(tx)
    const { inForce, clauses, questions } = coverageOf(pack, await readCoverage())
    return {
      inForce,
      clauses: clauses.map(clause => ({ ...clause, tests: [...clause.tests] })),
      questions: [...questions],
    }
  },
})
