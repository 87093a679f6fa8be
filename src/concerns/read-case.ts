import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { query } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'
import { listedCase, selectCases, showCase } from './listed-case.ts'
import { holdersOf, SAFEGUARDING_TEAM } from './line.ts'
import { subjectsOf } from './ring-again.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** What a member of staff reported: the safeguarding team's, and the behaviour lead's whom they let in. */
    case: { id: string }
  }
}

const named = z.object({ id: z.uuid(), name: z.string() })

export const readCase = query({
  name: 'cases.read',
  about:
    'One safeguarding case that you are on, with all that is known of it. That you read it is on its record.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid() }),
  output: listedCase.extend({
    what: z.string().nullable(),
    where: z.string().nullable(),
    seenAt: instant.nullable(),
    link: z.string().nullable(),
    suspectedImage: z.boolean(),
    reportedBy: z.string().nullable(),
    /** Members of staff whom it is about: they read nothing of it. */
    subjects: z.array(named),
    /** Who reads it. `office`: for as long as they are of the safeguarding team. */
    people: z.array(named.extend({ how: z.enum(['office', 'member']) })),
    notes: z.array(z.object({ id: z.uuid(), by: z.string(), at: instant, text: z.string() })),
    reference: z.string().nullable(),
    followUp: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  records: ['case.read'],
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id }),
  exampleAs: 'dsl',
  async run(context, { id }) {
    const { tx, record } = context
    const { what, where, seenAt, link, suspectedImage, reportedBy, reference, followUp, reason, ...row } =
      await selectCases(tx)
        .leftJoin('person as reporter', join =>
          join.onRef('reporter.trust_id', '=', 'file.trust_id').onRef('reporter.id', '=', 'file.reported_by'),
        )
        .select([
          'file.what',
          'file.seen_where as where',
          'file.seen_at as seenAt',
          'file.link',
          'file.suspected_image as suspectedImage',
          'reporter.name as reportedBy',
          'file.reference',
          'file.follow_up as followUp',
          'file.reason',
        ])
        .where('file.id', '=', id)
        .executeTakeFirstOrThrow()
    record({
      kind: 'case.read',
      subject: { kind: 'case', id },
      audience: { kind: 'case', caseId: id },
      content: {},
    })
    const told = { what, where, seenAt, link, suspectedImage, reportedBy, reference, followUp, reason }
    return {
      ...showCase(row),
      ...told,
      ...(await peopleOf(context, id, row.schoolId)),
      notes: await notesOf(context, id),
    }
  },
})

async function peopleOf(context: Context, caseId: string, schoolId: string | null) {
  const { tx } = context
  const subjects = await subjectsOf(context, caseId)
  const team = (await holdersOf(context, SAFEGUARDING_TEAM, schoolId)).filter(id => !subjects.includes(id))
  const members = await tx
    .selectFrom('case_member')
    .select('person_id as id')
    .where('case_id', '=', caseId)
    .where('until_date', 'is', null)
    .execute()
  const ids = [...new Set([...subjects, ...team, ...members.map(member => member.id)])]
  const names =
    ids.length === 0
      ? []
      : await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
  return {
    subjects: names.filter(({ id }) => subjects.includes(id)),
    people: names
      .filter(({ id }) => !subjects.includes(id))
      .map(person => ({
        ...person,
        how: team.includes(person.id) ? ('office' as const) : ('member' as const),
      })),
  }
}

function notesOf({ tx }: Context, caseId: string) {
  return tx
    .selectFrom('case_note as note')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'note.trust_id').onRef('person.id', '=', 'note.by_id'),
    )
    .select(['note.id', 'person.name as by', 'note.at', 'note.text'])
    .where('note.case_id', '=', caseId)
    .orderBy('note.at')
    .orderBy('note.id')
    .execute()
}
