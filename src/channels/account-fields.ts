import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { invalid } from '../platform/errors.ts'
import { londonDate } from '../platform/clock.ts'
import { STAFF_KINDS } from '../people/tables.ts'
import { currentPack } from '../governance/current-pack.ts'
import { isPersonsMailbox } from './role-mailbox.ts'

/** What the registry asks of an account, apart from whose it is and where. */
export const accountFields = {
  name: z.string().trim().min(1, 'Say what the page is called.').max(120),
  url: z.url({ protocol: /^https$/, error: 'Paste the page’s address; it starts with https://.' }).nullable(),
  loginMailbox: z
    .email('Write an e-mail address, as media@school.example.')
    .max(254, 'Write an e-mail address, as media@school.example.')
    .nullable(),
  ownerId: z.uuid('Choose a member of staff.').nullable(),
  secondHolderId: z.uuid('Choose a member of staff.').nullable(),
  twoFactor: z.enum(['on', 'off', 'unknown'], 'Say whether two-step sign-in is on, off or unknown.'),
}

interface Fields {
  loginMailbox?: string | null | undefined
  ownerId?: string | null | undefined
  secondHolderId?: string | null | undefined
}

/**
 * What a schema cannot see: whose mailbox it is, and whether the holders are staff, and two people.
 * `before`: the holders so far, for fields that stay as they are.
 * @throws AppError `invalid-input` naming the field.
 */
export async function checkAccountFields(
  tx: Tx,
  fields: Fields,
  now: Date,
  before: { ownerId: string | null; secondHolderId: string | null } = NOBODY,
): Promise<void> {
  const { loginMailbox, ownerId = before.ownerId, secondHolderId = before.secondHolderId } = fields
  if (loginMailbox) await assertRoleMailbox(tx, loginMailbox)
  if (ownerId !== null && ownerId === secondHolderId) {
    throw invalid('secondHolderId', 'Choose somebody else than the owner, who can step in.')
  }
  if (fields.ownerId) await assertStaff(tx, 'ownerId', fields.ownerId, now)
  if (fields.secondHolderId) await assertStaff(tx, 'secondHolderId', fields.secondHolderId, now)
}

const NOBODY = { ownerId: null, secondHolderId: null }

async function assertRoleMailbox(tx: Tx, mailbox: string): Promise<void> {
  const { settings } = (await currentPack(tx)).pack
  if (!settings.accounts.roleMailboxOnly) return
  const people = await tx
    .selectFrom('person')
    .select(['name', 'known_as as knownAs', 'email'])
    .where(eb =>
      eb.or([eb('kind', 'in', STAFF_KINDS), eb(eb.fn('lower', ['email']), '=', mailbox.toLowerCase())]),
    )
    .execute()
  if (isPersonsMailbox(mailbox, people)) {
    throw invalid('loginMailbox', 'This is a person’s mailbox. Use one of the school, as media@ or office@.')
  }
}

/** @throws AppError `invalid-input` on `field` unless this is somebody on the staff list who has not left. */
async function assertStaff(tx: Tx, field: string, personId: string, now: Date): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('kind', 'in', STAFF_KINDS)
    .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', londonDate(now))]))
    .executeTakeFirst()
  if (!person) throw invalid(field, 'Choose a member of staff who works here now.')
}
