import type { Tx } from '../../platform/database/tables.ts'

/** What a school (null: the trust itself) puts into its answers. Null: it has said nothing of its own. */
export interface AnswerPlace {
  complaintsPage: string | null
  officePhone: string | null
  contact: string | null
  handlerId: string | null
  /** 0: nothing was ever saved. */
  version: number
}

/** What was saved for exactly this place, with the office's number of the school's own list. */
export async function placeOf(tx: Tx, schoolId: string | null): Promise<AnswerPlace> {
  const saved = await tx
    .selectFrom('answer_place')
    .select([
      'complaints_page as complaintsPage',
      'office_phone as officePhone',
      'contact',
      'handler_id as handlerId',
      'version',
    ])
    .where('school_id', schoolId === null ? 'is' : '=', schoolId)
    .executeTakeFirst()
  const nothing: AnswerPlace = {
    complaintsPage: null,
    officePhone: null,
    contact: null,
    handlerId: null,
    version: 0,
  }
  const place = saved ?? nothing
  if (schoolId === null || place.officePhone !== null) return place
  const school = await tx
    .selectFrom('school')
    .select('contacts')
    .where('id', '=', schoolId)
    .executeTakeFirst()
  return { ...place, officePhone: school?.contacts.phones[0] ?? null }
}
