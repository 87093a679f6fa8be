import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'

const words = (most: number) => z.string().trim().min(1).max(most).nullable()

export const savePlace = operation({
  name: 'moderation.save-answer-place',
  about:
    'Says where a school’s complaints procedure is, whom to call, and who looks after what comments complain of.',
  permission: 'answer:place',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    /** The one that you looked at; 0 where nothing was saved yet. */
    version: z.int().min(0),
    complaintsPage: z
      .url({
        protocol: /^https?$/,
        error: 'Write the whole address, such as https://school.example/complaints.',
      })
      .max(200)
      .nullable(),
    officePhone: words(40),
    /** In words that name nobody. */
    contact: words(80),
    handlerId: z.uuid().nullable(),
  }),
  output: z.object({ version: z.int() }),
  records: 'answer.place-saved',
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({
    schoolId: world.school.id,
    version: 0,
    complaintsPage: 'https://heron-lane.example/complaints',
    officePhone: null,
    contact: 'the school office',
    handlerId: null,
  }),
  exampleAs: 'headteacher',
  async run(
    { tx, actor, clock, record },
    { schoolId, version, complaintsPage, officePhone, contact, handlerId },
  ) {
    const now = clock.now()
    if (handlerId !== null) await assertWorksHere(tx, handlerId, schoolId ?? null, londonDate(now))
    const row = {
      complaints_page: complaintsPage,
      office_phone: officePhone,
      contact,
      handler_id: handlerId,
      version: version + 1,
      saved_by: personOf(actor).personId,
      saved_at: now,
    }
    const school = schoolId ?? null
    const saved =
      version === 0
        ? await tx
            .insertInto('answer_place')
            .values({ trust_id: actor.trustId, school_id: school, ...row })
            .onConflict(clash => clash.columns(['trust_id', 'school_id']).doNothing())
            .returning(['id', 'version'])
            .executeTakeFirst()
        : await tx
            .updateTable('answer_place')
            .set(row)
            .where('school_id', school === null ? 'is' : '=', school)
            .where('version', '=', version)
            .returning(['id', 'version'])
            .executeTakeFirst()
    if (!saved) throw conflict('Somebody changed this before you. Look again.')
    record({
      kind: 'answer.place-saved',
      subject: { kind: 'answer-place', id: saved.id },
      audience: audienceOf(school),
      content: { complaintsPage, officePhone, contact, handlerId, version: saved.version },
    })
    return { version: saved.version }
  },
})

/** Whoever looks after complaints has a role here today, or they could not read them. @throws AppError `invalid-input` */
async function assertWorksHere(
  tx: Tx,
  personId: string,
  schoolId: string | null,
  today: string,
): Promise<void> {
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where(eb => eb.or([eb('school_id', 'is', null), eb('school_id', 'is not distinct from', schoolId)]))
    .where('from_date', '<=', today)
    .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  if (!held) throw invalid('handlerId', 'Choose somebody who works here.')
}
