import { afterEach, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { connectAccount } from './connect-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { refusedAttempts } from './refused-attempts.ts'

const app = appForFile()
afterEach(() => app().clock.set(WORLD_NOW))

type Person = 'teacher' | 'manager'

/** Tries to take an account over at an instant, and gets nowhere. */
async function attempt(person: Person, at: string): Promise<void> {
  const { run, world, clock } = app()
  clock.set(at)
  const input = { accountId: world.account.id, remoteId: '9', token: 'somebody-elses-key' }
  await expect(run(connectAccount, world.people[person], input)).rejects.toMatchObject({
    code: 'not-permitted',
  })
}
const shown = (input: object = {}, who = app().world.people.headteacher) =>
  app().run(refusedAttempts, who, { schoolId: app().world.school.id, ...input })

test('an attempt without an authorisation is refused, recorded and shown to the headteacher [2-unauthorised-must-not-access]', async () => {
  await attempt('teacher', '2026-11-24T08:00:10Z')
  await attempt('teacher', '2026-11-24T08:00:50Z')
  const { attempts } = await shown()
  expect(attempts).toContainEqual({
    person: { id: app().world.people.teacher.personId, name: 'The teacher' },
    operation: 'channels.connect-account',
    at: '2026-11-24T08:00:00.000Z',
    count: 2,
  })
  const denied = await entriesOf(app(), 'access.denied')
  expect(denied.filter(({ subject }) => subject.id === app().world.people.teacher.personId)).toMatchObject([
    { content: { operation: 'channels.connect-account', permission: 'account:connect' } },
  ])
})

test('a page ends with a whole minute, so the next one misses nobody', async () => {
  await attempt('teacher', '2026-11-25T08:00:00Z')
  await attempt('manager', '2026-11-25T08:00:30Z')
  await attempt('manager', '2026-11-25T08:01:00Z')
  const first = await shown({ limit: 2 })
  expect(first.attempts.filter(({ at }) => at === '2026-11-25T08:00:00.000Z')).toHaveLength(2)
  const second = await shown({ limit: 2, before: first.next })
  expect(second.attempts.every(({ at }) => at < first.next!)).toBe(true)
})

test('a headteacher sees those of the own school, the chief executive those of all', async () => {
  const { run, world, clock } = app()
  clock.set('2026-11-26T08:00:00Z')
  await expect(
    run(grantAuthorisation, world.elsewhere.teacher, {
      accountId: world.otherAccount.id,
      personId: world.elsewhere.teacher.personId,
      capabilities: ['publish'],
    }),
  ).rejects.toMatchObject({ code: 'not-permitted' })
  const { personId } = world.elsewhere.teacher
  const includes = (page: Awaited<ReturnType<typeof shown>>) =>
    page.attempts.some(({ person }) => person.id === personId)
  expect(includes(await shown())).toBe(false)
  expect(includes(await shown({ schoolId: null }, world.people.ceo))).toBe(true)
})

test('nobody else is shown them', async () => {
  const { people, otherSchool } = app().world
  await expect(shown({}, people.teacher)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(shown({ schoolId: null })).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(shown({ schoolId: otherSchool.id })).rejects.toMatchObject({ code: 'not-found' })
})
