import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { currentPack } from '../governance/current-pack.ts'
import { accountFor, assertNotClosed } from './account.ts'
import { assertMayBeAuthorised } from './may-be-authorised.ts'
import { missingCapabilities } from './missing-capabilities.ts'
import { defaultUntil } from './school-year.ts'
import { CAPABILITIES } from './tables.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** The school's Facebook account, in use and connected. */
    account: { id: string; version: number }
    /** The manager's authorisation to publish on it. */
    authorisation: { id: string }
    /** The trust's LinkedIn account. */
    trustAccount: { id: string; version: number }
    /** A Facebook account of the other school. */
    otherAccount: { id: string; version: number }
  }
}

/** A day of this century: a slip of the keys such as 0206 is told, and never reaches the database. */
const day = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .refine(date => date >= '2000-01-01' && date < '2100-01-01', message)

export const grantAuthorisation = operation({
  name: 'channels.grant-authorisation',
  about:
    'Lets a member of staff use an account: what for, from when to when. Without an end, for a school year.',
  permission: 'account:authorise',
  input: z.strictObject({
    accountId: z.uuid(),
    personId: z.uuid('Choose a member of staff.'),
    capabilities: z.array(z.enum(CAPABILITIES)).min(1, 'Choose what they may do.').max(CAPABILITIES.length),
    from: day('Write the first day as 2026-09-01.').optional(),
    until: day('Write the last day as 2027-08-31.').optional(),
    /** What the chief executive wrote, for a headteacher who lets themselves in. */
    ceoNote: z.string().trim().min(1).max(500).optional(),
  }),
  output: z.object({
    authorisations: z.array(z.object({ id: z.uuid(), capability: z.enum(CAPABILITIES) })),
    from: z.iso.date(),
    until: z.iso.date(),
  }),
  records: 'authorisation.granted',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({
    accountId: world.account.id,
    personId: world.people.seniorLeader.personId,
    capabilities: ['draft' as const, 'moderate' as const],
  }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, input) {
    const granter = personOf(actor)
    const account = await accountFor(tx, input.accountId)
    assertNotClosed(account)
    const { settings } = (await currentPack(tx)).pack
    const today = londonDate(clock.now())
    const from = input.from ?? today
    const until = input.until ?? defaultUntil(from, settings.authorisation.lasts)
    if (until < from || until < today) throw invalid('until', 'Choose a last day that is still to come.')
    const isCeo = granter.roles.some(({ role }) => role === 'trust-ceo')
    const needsNote = settings.authorisation.selfGrantNeedsNote && !isCeo
    if (needsNote && input.personId === granter.personId && input.ceoNote === undefined) {
      throw invalid('ceoNote', 'To let yourself in, write down what the chief executive agreed to.')
    }
    await assertMayBeAuthorised(tx, account, input, today)
    const capabilities = await missingCapabilities(tx, { ...input, from, until })
    const rows = await tx
      .insertInto('account_authorisation')
      .values(
        capabilities.map(capability => ({
          trust_id: actor.trustId,
          account_id: account.id,
          school_id: account.schoolId,
          person_id: input.personId,
          capability,
          from_date: from,
          until_date: until,
          granted_by: granter.personId,
          ceo_note: input.ceoNote ?? null,
          revoked_at: null,
          revoked_by: null,
          revoked_why: null,
        })),
      )
      .returning(['id', 'capability'])
      .execute()
    record({
      kind: 'authorisation.granted',
      subject: { kind: 'account', id: account.id },
      audience: audienceOf(account.schoolId),
      content: {
        personId: input.personId,
        authorisations: rows,
        from,
        until,
        withCeoNote: input.ceoNote !== undefined,
      },
    })
    return { authorisations: rows, from, until }
  },
})
