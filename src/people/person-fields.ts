import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { invalid } from '../platform/errors.ts'

const line = (most: number) => z.string().trim().min(1).max(most, `Write at most ${most} characters.`)

/** What the register keeps of somebody, beside their kind and school. */
export const personFields = {
  name: z.string().trim().min(1, 'Write the name.').max(120, 'Write at most 120 characters.'),
  knownAs: line(60).nullable(),
  class: line(60).nullable(),
  email: z.email('Write an email address such as j.lee@school.example.').max(200).nullable(),
  jobTitle: line(80).nullable(),
  managerId: z.uuid().nullable(),
  /** The id in the school's own system; unique in the school. */
  externalId: line(60).nullable(),
  upn: line(20).nullable(),
}

/** Refuses a manager who is not there or has left, or an id that somebody else has. */
export async function assertFitting(
  tx: Tx,
  fields: { managerId?: string | null | undefined; externalId?: string | null | undefined },
  person: { id: string | null; schoolId: string | null },
): Promise<void> {
  if (fields.managerId) {
    const manager = await tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', fields.managerId)
      .where('kind', 'in', ['employee', 'trustee', 'agency'])
      .where('left_on', 'is', null)
      .executeTakeFirst()
    if (!manager || manager.id === person.id) {
      throw invalid('managerId', 'Choose a manager who works here now.')
    }
  }
  if (fields.externalId) {
    const other = await tx
      .selectFrom('person')
      .select('id')
      .where('external_id', '=', fields.externalId)
      .where('school_id', person.schoolId === null ? 'is' : '=', person.schoolId)
      .executeTakeFirst()
    if (other && other.id !== person.id) {
      throw invalid('externalId', 'Somebody else has this number. Check it in your school’s system.')
    }
  }
}
