import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'

export const addNote = operation({
  name: 'cases.add-note',
  about:
    'Writes a note into a case. Nobody can change or remove it later; a mistake is put right by another note.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid(), text: z.string().trim().min(1, 'Write the note.').max(10_000) }),
  output: z.object({ id: z.uuid() }),
  records: 'case.noted',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id, text: 'Spoke with the class teacher at ten.' }),
  exampleAs: 'dsl',
  async run({ tx, actor, clock, record }, { id: caseId, text }) {
    const id = randomUUID()
    const { trustId, personId } = personOf(actor)
    await tx
      .insertInto('case_note')
      .values({ trust_id: trustId, id, case_id: caseId, by_id: personId, at: clock.now(), text })
      .execute()
    record({
      kind: 'case.noted',
      subject: { kind: 'case', id: caseId },
      audience: { kind: 'case', caseId },
      content: { noteId: id, text },
    })
    return { id }
  },
})
