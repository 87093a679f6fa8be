import { randomUUID } from 'node:crypto'
import { addAccount } from '../../src/channels/add-account.ts'
import { connectAccount } from '../../src/channels/connect-account.ts'
import { grantAuthorisation } from '../../src/channels/grant-authorisation.ts'
import { adoptPolicy } from '../../src/governance/adopt-policy.ts'
import type { Installation } from '../../src/installation.ts'
import { addPerson } from '../../src/people/add-person.ts'
import { grantRole } from '../../src/people/grant-role.ts'
import { saveSchool } from '../../src/people/save-school.ts'
import type { Identity } from '../../src/platform/operations/actor.ts'
import { createDraft } from '../../src/posts/create-draft.ts'
import { submitPost } from '../../src/posts/submit-post.ts'

export interface Page {
  remoteId: string
  token: string
}

/** What stands on the Page when all is done, once each. */
export const textOf = (number: number): string =>
  `Reminder: the book fair number ${number} is in the hall on Friday after school.`

/** A trust with one school, one account and one author, and its posts on their way: all due in ten seconds. */
export async function found({ runner }: Installation, page: Page, posts: number): Promise<string> {
  const trustId = randomUUID()
  const ceo = await foundTrust(runner, trustId)
  const { id: schoolId } = await runner.run(saveSchool, ceo, {
    key: 'oakfield',
    name: 'Oakfield Primary',
    phase: 'primary',
    ageFrom: 4,
    ageTo: 11,
    contacts: { phones: ['01632 960118'], emails: [], websites: [], address: 'Fen Road' },
  })
  await runner.run(adoptPolicy, ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
  const { id: personId } = await runner.run(addPerson, ceo, { schoolId, kind: 'employee', name: 'Jo Marsh' })
  await runner.run(grantRole, ceo, { personId, role: 'staff', schoolId })
  const { id: accountId } = await runner.run(addAccount, ceo, {
    schoolId,
    channel: 'facebook',
    name: 'Oakfield Primary',
  })
  await runner.run(connectAccount, ceo, { accountId, ...page })
  await runner.run(grantAuthorisation, ceo, { accountId, personId, capabilities: ['draft', 'publish'] })
  const author = { kind: 'person' as const, trustId, personId }
  for (let number = 1; number <= posts; number += 1) {
    const { variantId, version } = await runner.run(createDraft, author, {
      accountId,
      text: textOf(number),
      category: 'reminder',
    })
    const { state } = await runner.run(submitPost, author, { variantId, version })
    if (state !== 'approved') throw new Error(`post ${number} was to be approved, not ${state}`)
  }
  return trustId
}

async function foundTrust(runner: Installation['runner'], trustId: string): Promise<Identity> {
  const personId = await runner.runSystem(trustId, 'set-up', async ({ tx, clock }) => {
    const now = clock.now()
    await tx
      .insertInto('trust')
      .values({ id: trustId, name: 'Fenland Trust', demo: true, created_at: now })
      .execute()
    const { id } = await tx
      .insertInto('person')
      .values({ trust_id: trustId, name: 'Sam Reed', kind: 'employee', created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const role = { role: 'trust-ceo' as const, from_date: '2020-01-01' }
    await tx
      .insertInto('role_grant')
      .values({ trust_id: trustId, person_id: id, ...role })
      .execute()
    return id
  })
  return { kind: 'person', trustId, personId }
}
