import { afterEach, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { freeze } from './freeze.ts'
import { isFrozen } from './freeze-state.ts'
import { listFreezes } from './list-freezes.ts'
import { unfreeze } from './unfreeze.ts'

const app = appForFile()
const people = () => app().world.people
const stop = (schoolId: string | null, who = people().headteacher) =>
  app().run(freeze, who, { schoolId, reason: 'Sad news reached the school.' })
const start = (schoolId: string | null, who = people().ceo) => app().run(unfreeze, who, { schoolId })

/** Whether the school, the other school and the trust itself are frozen. */
const frozen = () => {
  const { runner, world } = app()
  return runner.runSystem(world.trustId, 'test', async ({ tx }) => [
    await isFrozen(tx, world.school.id),
    await isFrozen(tx, world.otherSchool.id),
    await isFrozen(tx, null),
  ])
}

afterEach(async () => {
  await start(app().world.school.id)
  await start(null, people().ceo)
})

test('a headteacher stops the own school and nothing else, and the chief executive lets it go again (G45)', async () => {
  const { school } = app().world
  await stop(school.id)
  expect(await frozen()).toEqual([true, false, false])
  expect(await start(school.id)).toEqual({ ended: 1 })
  expect(await frozen()).toEqual([false, false, false])
})

test('who stops and who lifts is the policy’s to say: a headteacher stops, and does not lift', async () => {
  const { school } = app().world
  await stop(school.id)
  await expect(start(school.id, people().headteacher)).rejects.toMatchObject({ code: 'not-permitted' })
  expect(await frozen()).toEqual([true, false, false])
  const mayLift = async (who: ReturnType<typeof people>['ceo']) =>
    (await app().run(listFreezes, who, {})).freezes.map(one => one.mayLift)
  expect(await mayLift(people().headteacher)).toEqual([false])
  expect(await mayLift(people().ceo)).toEqual([true])
})

test('where somebody may stop posting is told as the policy has it, and nobody is shown more than they may do', async () => {
  const { school, otherSchool } = app().world
  const mayStop = async (who: ReturnType<typeof people>['ceo']) =>
    (await app().run(listFreezes, who, {})).mayStop
  const { headteacher, ceo, trustAdministrator, teacher } = people()
  expect(await mayStop(headteacher)).toEqual([school.id])
  expect(new Set(await mayStop(ceo))).toEqual(new Set([null, school.id, otherSchool.id]))
  // In the table of permissions, and left out by this policy: what they are told is what a try shows.
  expect(await mayStop(trustAdministrator)).toEqual([])
  await expect(stop(school.id, trustAdministrator)).rejects.toMatchObject({ code: 'not-permitted' })
  expect(await mayStop(teacher)).toEqual([])
})

test('the chief executive stops the whole trust, and a school cannot undo that', async () => {
  await stop(null, people().ceo)
  expect(await frozen()).toEqual([true, true, true])
  await expect(start(null, people().headteacher)).rejects.toMatchObject({ code: 'not-permitted' })
  expect(await start(app().world.school.id)).toEqual({ ended: 0 })
  expect(await frozen()).toEqual([true, true, true])
})

test('a school that froze itself stays frozen when the trust’s freeze ends', async () => {
  await stop(app().world.school.id)
  await stop(null, people().ceo)
  await start(null, people().ceo)
  expect(await frozen()).toEqual([true, false, false])
})

test('nobody else may, and nobody for another school', async () => {
  const { school, otherSchool } = app().world
  await expect(stop(school.id, people().manager)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(stop(null)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(stop(otherSchool.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a second freeze of the same is a conflict', async () => {
  await stop(app().world.school.id)
  await expect(stop(app().world.school.id)).rejects.toMatchObject({ code: 'conflict' })
})

test('everybody sees that posting is frozen, since when and why', async () => {
  await stop(app().world.school.id)
  const { freezes } = await app().run(listFreezes, people().teacher, {})
  expect(freezes).toMatchObject([
    {
      schoolId: app().world.school.id,
      reason: 'Sad news reached the school.',
      startedBy: { name: 'The headteacher' },
      startedAt: '2026-11-23T10:00:00.000Z',
    },
  ])
  expect((await app().run(listFreezes, app().world.elsewhere.teacher, {})).freezes).toEqual([])
})

test('both are on the record, without the reason', async () => {
  const { id } = await stop(app().world.school.id)
  await start(app().world.school.id)
  const started = (await entriesOf(app(), 'posting.frozen')).find(({ subject }) => subject.id === id)
  expect(started?.content).toEqual({ schoolId: app().world.school.id })
  expect(
    (await entriesOf(app(), 'posting.unfrozen')).some(({ content }) =>
      (content['freezes'] as string[]).includes(id),
    ),
  ).toBe(true)
})
