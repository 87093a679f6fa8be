import { z } from 'zod'
import { query } from '../../platform/operations/operation.ts'
import { blockTarget } from './block-target.ts'
import { letterOf } from './letter-of.ts'

export const blockLetter = query({
  name: 'moderation.block-letter',
  about:
    'Ready words for somebody who is blocked: that they are, why, until when, and how to ask for another look. They name nobody.',
  permission: 'block:read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ text: z.string() }),
  target: blockTarget,
  example: world => ({ id: world.block.id }),
  exampleAs: 'headteacher',
  async run({ tx }, { id }) {
    const block = await tx
      .selectFrom('block')
      .leftJoin('school', join =>
        join.onRef('school.trust_id', '=', 'block.trust_id').onRef('school.id', '=', 'block.school_id'),
      )
      .innerJoin('trust', join => join.onRef('trust.id', '=', 'block.trust_id'))
      .select(['block.ground', 'block.review_on as reviewOn', 'school.name as school', 'trust.name as trust'])
      .select('school.contacts')
      .where('block.id', '=', id)
      .executeTakeFirstOrThrow()
    const { ground, reviewOn, contacts } = block
    const email = contacts?.emails[0] ?? null
    const phone = contacts?.phones[0] ?? null
    return { text: letterOf({ page: block.school ?? block.trust, ground, reviewOn, email, phone }) }
  },
})
