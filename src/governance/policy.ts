import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { coverageOf } from '../policy/coverage.ts'
import { approvalDate } from '../policy/review-due.ts'
import { ClauseShape, clauseShape, GapShape } from './clause-shapes.ts'
import { currentPolicy } from './current-pack.ts'
import { readCoverage } from './policies-folder.ts'
import { ReviewShape, reviewStanding } from './review-standing.ts'

export const policy = query({
  name: 'governance.policy',
  about:
    'The policy in force: whose it is, its dates, every section with its clauses, and the open questions.',
  permission: 'policy:view',
  input: z.strictObject({}),
  output: z.object({
    version: z.object({
      id: z.uuid(),
      label: z.string(),
      /** SHA-256 of the text, hexadecimal. */
      hash: z.string(),
      /** Who put it into force here, and when: not the date that the policy itself bears. */
      adoptedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      adoptedAt: instant.nullable(),
    }),
    id: z.string(),
    title: z.string(),
    trust: z.string(),
    owner: z.string(),
    /** As precise as the source: `2025-11` and "November 2025" where it names no day. */
    approved: z.object({ date: z.string(), precision: z.enum(['month', 'day']), says: z.string() }),
    review: ReviewShape,
    inForce: z.int(),
    sections: z.array(
      z.object({ id: z.string(), number: z.string(), title: z.string(), clauses: z.array(ClauseShape) }),
    ),
    /** What this text does not say, because packs came to say it after it was adopted: our default holds. */
    ourDefaults: z.array(z.string()),
    /** Gaps that ask the policy's owner something, the most severe first. */
    questions: z.array(GapShape),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, clock }) {
    const current = await currentPolicy(tx)
    const { pack } = current.compiled
    const { clauses, inForce, questions } = coverageOf(pack, await readCoverage())
    const shapes = pack.clauses.map((clause, at) => clauseShape(clause, clauses[at]!))
    const { id, title, trust, owner, approvedOn } = pack.policy
    const adopter = current.adoptedBy
      ? await tx
          .selectFrom('person')
          .select(['id', 'name'])
          .where('id', '=', current.adoptedBy)
          .executeTakeFirst()
      : undefined
    return {
      version: {
        id: current.versionId,
        label: current.label,
        hash: current.hash.toString('hex'),
        adoptedBy: adopter ?? null,
        adoptedAt: current.adoptedAt,
      },
      id,
      title,
      trust,
      owner,
      approved: { ...approvalDate(pack.policy), precision: approvedOn.precision },
      review: reviewStanding(pack, londonDate(clock.now())),
      inForce,
      sections: pack.sections.map(section => ({
        ...section,
        clauses: shapes.filter(clause => clause.section === section.id),
      })),
      ourDefaults: [...(pack.ourDefaults ?? [])],
      questions: [...questions],
    }
  },
})
