import { addMember } from '../concerns/add-member.ts'
import { reportConcern } from '../concerns/report-concern.ts'
import { enterComment } from '../moderation/enter-comment.ts'
import { handToDsl } from '../moderation/to-safeguarding/hand-to-dsl.ts'
import type { TestApp } from './test-app.ts'

/** A teacher saw something, and a comment went to the safeguarding team: two cases, nobody has taken them up. */
export async function furnishConcerns({ run, world, clock, database }: TestApp): Promise<void> {
  const { teacher, headteacher, dsl, behaviourLead } = world.people
  const seenAt = clock.now().toISOString()
  world.case = await run(reportConcern, teacher, {
    schoolId: world.school.id,
    what: 'Somebody whom nobody knows waits at the gate and asks for a pupil.',
    where: 'At the gate',
    seenAt,
  })
  await run(addMember, dsl, { id: world.case.id, personId: behaviourLead.personId })
  const { id } = await run(enterComment, headteacher, {
    accountId: world.dojoAccount.id,
    text: 'I know where your children go after school.',
    author: 'Pat Hollis',
    writtenAt: seenAt,
    where: 'Under the story of Monday',
  })
  await run(handToDsl, headteacher, { commentId: id })
  const { rows } = await database.admin.query<{ caseId: string }>(
    'select case_id as "caseId" from comment where id = $1',
    [id],
  )
  world.caseComment = { id, caseId: rows[0]!.caseId }
}
