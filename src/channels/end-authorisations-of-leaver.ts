import { londonDate } from '../platform/clock.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { reaction } from '../platform/operations/operation.ts'

/**
 * Ends what somebody was authorised for when they leave. Of somebody whose last day is still to come nothing
 * is ended now: from the day after it they hold none anyway (`standing.ts`, `authorisations-of.ts`).
 */
export const endAuthorisationsOfLeaver = reaction({
  name: 'channels.end-authorisations-of-leaver',
  on: 'person.left',
  async run({ tx, clock, record }, { subject }) {
    const now = clock.now()
    const person = await tx
      .selectFrom('person')
      .select('left_on')
      .where('id', '=', subject.id)
      .executeTakeFirst()
    if (!person || person.left_on === null || person.left_on > londonDate(now)) return
    const ended = await tx
      .updateTable('account_authorisation')
      .set({ revoked_at: now, revoked_why: 'left' })
      .where('person_id', '=', subject.id)
      .where('revoked_at', 'is', null)
      .returning(['id', 'account_id as accountId', 'school_id as schoolId', 'capability'])
      .execute()
    for (const { id, accountId, schoolId, capability } of ended) {
      record({
        kind: 'authorisation.ended',
        subject: { kind: 'account', id: accountId },
        audience: audienceOf(schoolId),
        content: { authorisationId: id, personId: subject.id, capability, because: 'left' },
      })
    }
  },
})
