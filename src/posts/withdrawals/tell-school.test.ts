import { beforeEach, expect, test } from 'vitest'
import { withdraw } from '../../consent/withdraw.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { letters } from '../letters.ts'
import { postingFor } from '../testing/posting.ts'
import { sweepWithdrawals } from './sweep-withdrawals.ts'
import { tellOfWithdrawal } from './tell-school.ts'

const app = appForFile()
const { as, pupil } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

const openedFor = async (name: string) => {
  const { id } = await pupil(name, { photo: 'given' })
  const { run, runner, world } = app()
  await run(withdraw, as('teacher'), { personId: id, relation: 'guardian', about: 'everything' })
  await sweepWithdrawals(runner, world.trustId)
  const event = { kind: 'withdrawal.opened', subject: { kind: 'person', id } }
  await runner.runSystem(world.trustId, 'test', context => tellOfWithdrawal.run(context, event))
}
const told = async () =>
  (
    await app().database.admin.query<{ person_id: string; path: string }>(
      "select person_id, path from letter where kind = 'withdrawal.opened'",
    )
  ).rows

test('the office and the headteacher are told that a yes was taken back, once a day, and of whom only in Copybook', async () => {
  await openedFor('Yolanda Crake')
  await openedFor('Zachary Dunn')
  const people = (['office', 'headteacher', 'standIn'] as const).map(who => as(who).personId).toSorted()
  expect((await told()).map(({ person_id }) => person_id).toSorted()).toEqual(people)
  expect(JSON.stringify([await told(), letters])).not.toMatch(/Yolanda|Crake|Zachary|Dunn/)
  app().clock.advance({ days: 1 })
  await openedFor('Ada Crake')
  expect(await told()).toHaveLength(6)
})
