import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import type { Tx } from '../platform/database/tables.ts'
import { ELEMENTS } from './tables.ts'

/** One thing that is asked: being shown, or being named, on one channel. */
export const asked = z.strictObject({
  channel: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/, 'Write the channel as the policy does, such as facebook.'),
  element: z.enum(ELEMENTS, 'Write photo or name.'),
})

/** Who answered. The school's own records are no giver here: they speak through an import. */
export const giver = {
  relation: z.enum(
    ['self', 'guardian', 'local-authority'],
    'Say who answered: self, guardian or local-authority.',
  ),
  /** The parent or carer, when they are on the register. Either parent's no counts, so say which one it was. */
  giverId: z.uuid().nullable().default(null),
}

interface Given {
  personId: string
  relation: 'self' | 'guardian' | 'local-authority'
  giverId: string | null
}

/** The person who answered: the subject, or an adult of the register that the actor can see. */
export async function giverOf(tx: Tx, { personId, relation, giverId }: Given): Promise<string | null> {
  if (relation === 'self') {
    if (giverId !== null && giverId !== personId)
      throw invalid('giverId', 'Leave this out: they answered themselves.')
    return personId
  }
  if (giverId === null) return null
  const found = await tx.selectFrom('person').select('kind').where('id', '=', giverId).executeTakeFirst()
  if (!found || found.kind === 'pupil' || giverId === personId) {
    throw invalid('giverId', 'Choose a parent or carer. Add them to the register first.')
  }
  return giverId
}
