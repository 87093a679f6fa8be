import { sql } from 'kysely'
import { z } from 'zod'
import { AppError, conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { findPreview, previewTarget } from './find-preview.ts'
import { planFor } from './read-register.ts'
import { countPlan } from './register-plan.ts'
import { recordPlan } from './record-plan.ts'
import { writePlan } from './write-plan.ts'

export const applyImport = operation({
  name: 'consent.apply-import',
  about: 'Takes over a register file exactly as it was looked at, or not at all.',
  permission: 'register:import',
  input: z.strictObject({
    id: z.uuid(),
    /** Of the preview that somebody looked at. */
    hash: z.string().max(100),
    /** Somebody knows that the lines with a problem are left out. */
    leaveOutProblems: z.boolean().default(false),
    /** The people who are missing from the file have left. */
    endLeavers: z.boolean().default(false),
  }),
  output: z.object({ counts: z.record(z.string(), z.int()) }),
  records: [
    'register.imported',
    'person.imported',
    'person.left',
    'person.protected',
    'consent.refused',
    'consent.withdrawn',
  ],
  target: (context, { id }) => previewTarget(context, id),
  example: world => world.registerPreview,
  exampleAs: 'office',
  async run(context, input) {
    const { tx, actor, record } = context
    // Two files at once: the second is planned anew on what the first left, and its hash no longer fits.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`register/${actor.trustId}`}, 0))`.execute(tx)
    const { file, school_id: schoolId } = await findPreview(tx, input.id)
    const { plan, hash } = await planFor(context, file, schoolId)
    if (hash !== input.hash) {
      throw conflict('The register has changed since you looked. Look at the list again.')
    }
    const leftOut = plan.problems.filter(problem => problem.leftOut)
    if (leftOut.some(problem => problem.field === 'file' || problem.line === 1)) {
      throw unreadable('The file cannot be read as a whole. Mend it and bring it in again.')
    }
    if (leftOut.length > 0 && !input.leaveOutProblems) {
      throw unreadable('Some lines are not right. Mend the file, or say that those lines are left out.')
    }
    const taken = input.endLeavers ? plan : { ...plan, leavers: [] }
    const ids = await writePlan(context, taken)
    await tx.deleteFrom('register_preview').where('id', '=', input.id).execute()
    const counts = countPlan(taken)
    record({
      kind: 'register.imported',
      subject: { kind: 'register-file', id: input.id },
      audience: audienceOf(schoolId),
      content: { hash, counts, leftLinesOut: leftOut.map(problem => problem.line).slice(0, 500) },
    })
    recordPlan(record, taken, ids)
    return { counts }
  },
})

function unreadable(message: string): AppError {
  return new AppError('invalid-input', message, { fields: [{ field: 'leaveOutProblems', message }] })
}
