import { randomUUID } from 'node:crypto'
import { addAccount } from '../src/channels/add-account.ts'
import { connectAccount } from '../src/channels/connect-account.ts'
import { grantAuthorisation } from '../src/channels/grant-authorisation.ts'
import { adoptPolicy } from '../src/governance/adopt-policy.ts'
import type { Installation } from '../src/installation.ts'
import { addPerson } from '../src/people/add-person.ts'
import { grantRole } from '../src/people/grant-role.ts'
import { saveSchool } from '../src/people/save-school.ts'
import type { Identity } from '../src/platform/operations/actor.ts'
import { createDraft } from '../src/posts/create-draft.ts'
import { decidePost } from '../src/posts/decide-post.ts'
import { submitPost } from '../src/posts/submit-post.ts'

export interface Page {
  remoteId: string
  token: string
}

/** An account with the posts that are to go out on it. */
export interface Posting {
  channel: string
  name: string
  page: Page
  /** The trust's own; otherwise the school's. */
  ofTrust?: boolean
  texts: readonly string[]
}

/** A trust with one school and one author, its accounts, and their posts on their way: all due in ten seconds. */
export async function found({ runner }: Installation, postings: readonly Posting[]): Promise<string> {
  const trustId = randomUUID()
  const [ceo, deputy] = await foundTrust(runner, trustId)
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
  const staff = { kind: 'person' as const, trustId, personId }
  for (const { channel, name, page, ofTrust, texts } of postings) {
    const { id: accountId } = await runner.run(addAccount, ceo, {
      schoolId: ofTrust ? null : schoolId,
      channel,
      name,
    })
    await runner.run(connectAccount, ceo, { accountId, ...page })
    // Only whoever reaches the whole trust sees what is of no school.
    const author = ofTrust ? deputy : staff
    await runner.run(grantAuthorisation, ceo, {
      accountId,
      personId: author.personId,
      capabilities: ['draft', 'publish'],
    })
    for (const text of texts) {
      const { variantId, version } = await runner.run(createDraft, author, {
        accountId,
        text,
        category: 'reminder',
      })
      const { state } = await runner.run(submitPost, author, { variantId, version })
      // On some channels somebody looks at everything.
      if (state === 'submitted')
        await runner.run(decidePost, ceo, { variantId, version, decision: 'publish' })
    }
  }
  return trustId
}

type Person = Extract<Identity, { kind: 'person' }>

/** The chief executive, and whoever stands in. */
async function foundTrust(runner: Installation['runner'], trustId: string): Promise<[Person, Person]> {
  return runner.runSystem(trustId, 'set-up', async ({ tx, clock }) => {
    const now = clock.now()
    await tx
      .insertInto('trust')
      .values({ id: trustId, name: 'Fenland Trust', demo: true, created_at: now })
      .execute()
    const executive = async (name: string): Promise<Person> => {
      const { id: personId } = await tx
        .insertInto('person')
        .values({ trust_id: trustId, name, kind: 'employee', created_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      const role = { role: 'trust-ceo' as const, from_date: '2020-01-01' }
      await tx
        .insertInto('role_grant')
        .values({ trust_id: trustId, person_id: personId, ...role })
        .execute()
      return { kind: 'person', trustId, personId }
    }
    return [await executive('Sam Reed'), await executive('Lee Hart')]
  })
}
