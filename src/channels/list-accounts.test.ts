import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addAccount } from './add-account.ts'
import { listAccounts } from './list-accounts.ts'

const app = appForFile()
const list = (input: object = {}, who = app().world.people.teacher) => app().run(listAccounts, who, input)

test('an account with whose it is, who holds it and who may use it', async () => {
  const { accounts } = await list()
  const { people, school } = app().world
  expect(accounts.find(({ id }) => id === app().world.account.id)).toMatchObject({
    schoolId: school.id,
    level: 'school',
    channel: 'facebook',
    channelLabel: 'Facebook',
    channelKind: 'public',
    state: 'active',
    owner: { id: people.headteacher.personId, name: 'The headteacher' },
    secondHolder: { id: people.seniorLeader.personId },
    loginMailbox: 'media@heron-lane.example',
    twoFactor: 'on',
    connectedAt: '2026-11-23T10:00:00.000Z',
    managers: [
      { name: 'The manager', capabilities: ['draft', 'publish'], until: '2027-08-31' },
      { name: 'The teacher', capabilities: ['draft', 'publish'], until: '2027-08-31' },
    ],
    warnings: [],
  })
})

test('a new account warns that nobody looks after it [2-managed-by-allocated-staff]', async () => {
  const { accounts } = await list()
  const { warnings } = accounts.find(({ id }) => id === app().world.trustAccount.id)!
  expect(warnings[0]).toMatchObject({ code: 'no-manager', cites: '2-managed-by-allocated-staff' })
  expect(warnings.map(({ code }) => code)).toEqual([
    'no-manager',
    'no-owner',
    'no-second-holder',
    'two-factor',
    'no-mailbox',
    'no-line',
  ])
})

test('staff see their school’s and the trust’s, the trust sees all, another trust none', async () => {
  const { account, trustAccount, otherAccount, people, elsewhere, foreign } = app().world
  const seen = async (who: typeof people.ceo) => new Set((await list({}, who)).accounts.map(({ id }) => id))
  const ofTeacher = await seen(people.teacher)
  expect([account, trustAccount, otherAccount].map(({ id }) => ofTeacher.has(id))).toEqual([
    true,
    true,
    false,
  ])
  const ofOther = await seen(elsewhere.teacher)
  expect([account, trustAccount, otherAccount].map(({ id }) => ofOther.has(id))).toEqual([false, true, true])
  const ofCeo = await seen(people.ceo)
  expect([account, trustAccount, otherAccount].map(({ id }) => ofCeo.has(id))).toEqual([true, true, true])
  await expect(list({}, foreign.ceo)).rejects.toMatchObject({ code: 'conflict' })
})

test('page by page it is the whole list, each account once', async () => {
  const { run, world } = app()
  for (const channel of ['x', 'youtube', 'dojo', 'tapestry']) {
    await run(addAccount, world.people.headteacher, { schoolId: world.school.id, channel, name: 'Same name' })
  }
  const whole = (await list()).accounts.map(({ id }) => id)
  const paged: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(
      after === null ? { limit: 2 } : { limit: 2, after },
    )
    expect(page.accounts.length).toBeLessThanOrEqual(2)
    paged.push(...page.accounts.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(paged).toEqual(whole)
})
