import { z } from 'zod'
import { notFound } from '../platform/errors.ts'
import { query } from '../platform/operations/operation.ts'
import { controlNames, isControlName } from '../policy/control-names.ts'
import { coverageOf } from '../policy/coverage.ts'
import { ClauseShape, clauseShape, GapShape, gapsOf } from './clause-shapes.ts'
import { currentPack } from './current-pack.ts'
import { readCoverage } from './policies-folder.ts'

export const clause = query({
  name: 'governance.clause',
  about:
    'One clause: what it says, whom it binds, what puts it into force, what shows that, and what is open.',
  permission: 'policy:view',
  input: z.strictObject({ id: z.string().min(1, 'Name the clause.').max(100) }),
  output: ClauseShape.extend({
    sectionNumber: z.string(),
    sectionTitle: z.string(),
    /** What the control does, in a sentence. */
    controlSays: z.string().nullable(),
    /** Titles of the tests that fail without the control. */
    tests: z.array(z.string()),
    openGaps: z.array(GapShape),
    /** Where it matters: the rules and kinds of post that rest on it, by channel. */
    channels: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        rules: z.array(z.string()),
        categories: z.array(z.string()),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({ id: '2-authorised-by-headteacher-or-ceo' }),
  exampleAs: 'teacher',
  async run({ tx }, { id }) {
    const { pack } = await currentPack(tx)
    const at = pack.clauses.findIndex(one => one.id === id)
    const found = pack.clauses[at]
    if (!found) throw notFound('clause')
    const covered = coverageOf(pack, await readCoverage()).clauses[at]!
    const section = pack.sections.find(one => one.id === found.section)
    const { control } = covered
    return {
      ...clauseShape(found, covered),
      sectionNumber: section?.number ?? found.section,
      sectionTitle: section?.title ?? '',
      controlSays: control !== null && isControlName(control) ? controlNames[control] : null,
      tests: [...covered.tests],
      openGaps: gapsOf(pack.gaps, found),
      channels: pack.channels
        .map(({ id: channel, label, rules, categories }) => ({
          id: channel,
          label,
          rules: rules.filter(entry => entry.clause === id).map(({ rule }) => rule),
          categories: categories.filter(entry => entry.clause === id).map(({ category }) => category),
        }))
        .filter(({ rules, categories }) => rules.length + categories.length > 0),
    }
  },
})
