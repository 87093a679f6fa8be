import { z } from 'zod'
import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../platform/clock.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertMayGrant } from './may-grant.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A role of a member of staff of the first school that can be ended. */
    roleGrant: { id: string }
  }
}

export const endRole = operation({
  name: 'people.end-role',
  about: 'Ends a role, at once or with a last day.',
  permission: 'role:grant',
  input: z.strictObject({
    id: z.uuid(),
    /** Inclusive. Without it the role ends at once. */
    lastDay: z.iso.date('Write the last day as 2026-12-18.').optional(),
  }),
  output: z.object({ id: z.uuid(), until: z.iso.date() }),
  records: 'role.ended',
  async target({ tx }, { id }) {
    const grant = await tx
      .selectFrom('role_grant')
      .select('school_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!grant) throw notFound('role')
    return { schoolId: grant.school_id }
  },
  example: world => ({ id: world.roleGrant.id }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, lastDay }) {
    const grant = await tx.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    assertMayGrant(personOf(actor), {
      personId: grant.person_id,
      role: grant.role,
      schoolId: grant.school_id,
      standsInFor: grant.stands_in_for,
    })
    const today = londonDate(clock.now())
    const yesterday = dayBefore(today)
    if (grant.until_date !== null && grant.until_date < today) throw conflict('This role has ended before.')
    if (lastDay !== undefined && lastDay < yesterday) throw invalid('lastDay', 'Choose today or a later day.')
    const wanted = lastDay ?? yesterday
    if (grant.until_date !== null && wanted >= grant.until_date) {
      throw invalid('lastDay', 'The role ends earlier than that already. Choose an earlier day.')
    }
    const before = dayBefore(grant.from_date)
    const until = wanted < before ? before : wanted
    await tx.updateTable('role_grant').set({ until_date: until }).where('id', '=', id).execute()
    record({
      kind: 'role.ended',
      subject: { kind: 'person', id: grant.person_id },
      audience: audienceOf(grant.school_id),
      content: { grantId: id, role: grant.role, schoolId: grant.school_id, until },
    })
    return { id, until }
  },
})

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
