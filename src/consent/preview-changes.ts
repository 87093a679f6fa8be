import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { findPreview, previewTarget } from './find-preview.ts'
import { problemShown } from './preview-import.ts'
import { planFor } from './read-register.ts'
import { shownChange, shownChanges, SHOWS } from './shown-change.ts'

export const previewChanges = query({
  name: 'consent.preview-changes',
  about: 'Goes through the changes and the problems of a previewed register file, page by page.',
  permission: 'register:import',
  input: z.strictObject({
    id: z.uuid(),
    show: z.enum([...SHOWS, 'problems']).default('all'),
    skip: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200.').default(100),
  }),
  output: z.object({
    /** As it is now: another one than the preview's says that the register has moved on. */
    hash: z.string(),
    total: z.int(),
    changes: z.array(shownChange),
    problems: z.array(problemShown),
  }),
  target: (context, { id }) => previewTarget(context, id),
  example: world => ({ id: world.registerPreview.id }),
  exampleAs: 'office',
  async run(context, { id, show, skip, limit }) {
    const { file, school_id: schoolId } = await findPreview(context.tx, id)
    const { plan, hash } = await planFor(context, file, schoolId)
    const changes = show === 'problems' ? [] : shownChanges(plan, show)
    const problems = show === 'problems' ? plan.problems : []
    return {
      hash,
      total: changes.length + problems.length,
      changes: changes.slice(skip, skip + limit),
      problems: problems.slice(skip, skip + limit),
    }
  },
})
