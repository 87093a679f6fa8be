import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { schoolTarget } from '../people/targets.ts'
import { planFor } from './read-register.ts'
import { countPlan } from './register-plan.ts'
import { shownChange, shownChanges } from './shown-change.ts'

/** A register of 20,000 people with 14 answers each has 3 MB. */
const MOST_BYTES = 16 * 1024 * 1024
const A_DAY = 86_400_000
/** What the first answer shows; `consent.preview-changes` goes on. */
const MOST_PROBLEMS = 200
const MOST_CHANGES = 100

export const problemShown = z.object({
  line: z.int(),
  field: z.string(),
  message: z.string(),
  /** The row is left out because of it. */
  leftOut: z.boolean(),
})

export const previewImport = operation({
  name: 'consent.preview-import',
  about: 'Reads a register file and shows what it would change. Nothing changes before it is taken over.',
  permission: 'register:import',
  upload: true,
  input: z.strictObject({
    /** The school that the file is of; without it, the whole trust. */
    schoolId: z.uuid().optional(),
  }),
  output: z.object({
    id: z.uuid(),
    /** Hand it back to take over exactly this. */
    hash: z.string(),
    counts: z.record(z.string(), z.int()),
    problems: z.array(problemShown),
    changes: z.array(shownChange),
  }),
  records: 'register.previewed',
  target: (context, { schoolId }) => schoolTarget(context, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'office',
  async run(context, { schoolId = null }) {
    const { tx, actor, clock, upload, record } = context
    if (!upload || upload.bytes.length === 0) throw invalid('file', 'Choose the file of your register.')
    if (upload.bytes.length > MOST_BYTES) throw invalid('file', 'Choose a file of at most 16 MB.')
    const { plan, hash } = await planFor(context, upload.bytes, schoolId)
    const { personId } = personOf(actor)
    await tx
      .deleteFrom('register_preview')
      .where(eb =>
        eb.or([eb('made_by', '=', personId), eb('made_at', '<', new Date(clock.now().getTime() - A_DAY))]),
      )
      .execute()
    const { id } = await tx
      .insertInto('register_preview')
      .values({
        trust_id: actor.trustId,
        school_id: schoolId,
        made_by: personId,
        made_at: clock.now(),
        file: upload.bytes,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const counts = countPlan(plan)
    record({
      kind: 'register.previewed',
      subject: { kind: 'register-file', id },
      audience: audienceOf(schoolId),
      content: { hash, counts },
    })
    return {
      id,
      hash,
      counts,
      problems: plan.problems.slice(0, MOST_PROBLEMS),
      changes: shownChanges(plan, 'all').slice(0, MOST_CHANGES),
    }
  },
})
