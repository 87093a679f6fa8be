import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import { control } from '../policy/controls.ts'

/**
 * Whether a suggestion may be taken to this person: the line manager of whoever has it, or a headteacher of
 * the school (or a stand-in). Source: 2-suggestions-to-headteacher-or-line-manager.
 */
export const mayHearSuggestion = control(
  'suggestion-route',
  async (
    tx: Tx,
    { by, to, schoolId }: { by: string; to: string; schoolId: string },
    now: Date,
  ): Promise<boolean> => {
    const suggester = await tx
      .selectFrom('person')
      .select('manager_id')
      .where('id', '=', by)
      .executeTakeFirst()
    const today = londonDate(now)
    const hearer = await tx.selectFrom('person').select('left_on').where('id', '=', to).executeTakeFirst()
    if (!hearer || (hearer.left_on !== null && hearer.left_on < today)) return false
    if (suggester?.manager_id === to) return true
    const head = await tx
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', to)
      .where('role', '=', 'headteacher')
      .where('school_id', '=', schoolId)
      .where('from_date', '<=', today)
      .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
      .executeTakeFirst()
    return head !== undefined
  },
  async () => true,
)
