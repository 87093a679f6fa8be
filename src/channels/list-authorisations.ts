import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { accountFor } from './account.ts'
import { STANDINGS, standingOf } from './standing.ts'
import { CAPABILITIES } from './tables.ts'

export const listAuthorisations = query({
  name: 'channels.list-authorisations',
  about:
    'Everybody who was ever authorised for an account: for what, when, by whom, and how it stands today.',
  permission: 'account:view',
  input: z.strictObject({
    accountId: z.uuid(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    authorisations: z.array(
      z.object({
        id: z.uuid(),
        person: z.object({ id: z.uuid(), name: z.string() }),
        capability: z.enum(CAPABILITIES),
        from: z.iso.date(),
        until: z.iso.date(),
        grantedBy: z.object({ id: z.uuid(), name: z.string() }),
        ceoNote: z.string().nullable(),
        revokedAt: instant.nullable(),
        revokedWhy: z.string().nullable(),
        standing: z.enum(STANDINGS),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { accountId, limit, after }) {
    const today = londonDate(clock.now())
    const found = await ofAccount(tx, accountId, limit + 1, after)
    const page = found.slice(0, limit)
    const authorisations = page.map(({ personId, personName, leftOn, granterId, granterName, ...row }) => ({
      ...row,
      person: { id: personId, name: personName },
      grantedBy: { id: granterId, name: granterName ?? '' },
      standing: standingOf({ ...row, leftOn }, today),
    }))
    return { authorisations, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
  },
})

/** The newest first. */
async function ofAccount(tx: Tx, accountId: string, limit: number, after: string | undefined) {
  return tx
    .selectFrom('account_authorisation as authorisation')
    .innerJoin('person', join =>
      join
        .onRef('person.trust_id', '=', 'authorisation.trust_id')
        .onRef('person.id', '=', 'authorisation.person_id'),
    )
    .leftJoin('person as granter', join =>
      join
        .onRef('granter.trust_id', '=', 'authorisation.trust_id')
        .onRef('granter.id', '=', 'authorisation.granted_by'),
    )
    .select([
      'authorisation.id',
      'authorisation.person_id as personId',
      'person.name as personName',
      'person.left_on as leftOn',
      'authorisation.capability',
      'authorisation.from_date as from',
      'authorisation.until_date as until',
      'authorisation.granted_by as granterId',
      'granter.name as granterName',
      'authorisation.ceo_note as ceoNote',
      'authorisation.revoked_at as revokedAt',
      'authorisation.revoked_why as revokedWhy',
    ])
    .where('authorisation.account_id', '=', accountId)
    .$if(after !== undefined, page =>
      page.where(eb =>
        eb(
          eb.refTuple('authorisation.from_date', 'authorisation.id'),
          '<',
          eb
            .selectFrom('account_authorisation as last')
            .select(['last.from_date', 'last.id'])
            .where('last.id', '=', after!)
            .$asTuple('from_date', 'id'),
        ),
      ),
    )
    .orderBy('authorisation.from_date', 'desc')
    .orderBy('authorisation.id', 'desc')
    .limit(limit)
    .execute()
}
