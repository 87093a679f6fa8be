import { addAccount } from '../channels/add-account.ts'
import { connectAccount } from '../channels/connect-account.ts'
import { finishConnecting } from '../channels/finish-connecting.ts'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import { startConnecting } from '../channels/start-connecting.ts'
import type { TestApp } from './test-app.ts'

/** An account per place, and the two people who draft and publish on the first school's. */
export async function furnishChannels({ run, world }: TestApp): Promise<void> {
  const { people, elsewhere, school, otherSchool } = world
  const added = await run(addAccount, people.headteacher, {
    schoolId: school.id,
    channel: 'facebook',
    name: 'Heron Lane on Facebook',
    url: 'https://www.facebook.com/heron-lane',
    loginMailbox: 'media@heron-lane.example',
    ownerId: people.headteacher.personId,
    secondHolderId: people.seniorLeader.personId,
    twoFactor: 'on',
  })
  const begin = async () => {
    const { authoriseUrl } = await run(startConnecting, people.headteacher, { accountId: added.id })
    return new URL(authoriseUrl).searchParams.get('state')!
  }
  const offered = await run(finishConnecting, people.headteacher, { state: await begin(), code: 'two' })
  if (offered.outcome !== 'choose') throw new Error('two pages are two to choose from')
  world.choosing = { attemptId: offered.attemptId }
  world.connecting = { state: await begin() }
  world.account = await run(connectAccount, people.headteacher, {
    accountId: added.id,
    remoteId: '1000001',
    token: 'a-dummy-key-of-the-test-world',
  })
  world.trustAccount = await run(addAccount, people.ceo, {
    schoolId: null,
    channel: 'linkedin',
    name: 'Fenland Trust on LinkedIn',
  })
  world.otherAccount = await run(addAccount, elsewhere.headteacher, {
    schoolId: otherSchool.id,
    channel: 'facebook',
    name: 'Mill Road on Facebook',
  })
  for (const person of ['teacher', 'manager'] as const) {
    const { authorisations } = await run(grantAuthorisation, people.headteacher, {
      accountId: world.account.id,
      personId: people[person].personId,
      capabilities: ['draft', 'publish'],
      from: '2026-09-01',
    })
    world.authorisation = { id: authorisations.find(one => one.capability === 'publish')!.id }
  }
}
