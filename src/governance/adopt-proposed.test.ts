import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { adoptProposed } from './adopt-proposed.ts'
import { currentPolicy } from './current-pack.ts'
import { examplePack } from './policy-text.ts'
import { proposePolicy } from './propose-policy.ts'

const app = appForFile()
const propose = async (remark: string, who = app().world.people.policyOwner) =>
  app().run(proposePolicy, who, { label: remark, text: await examplePack(remark) })
const inForce = () =>
  app().runner.runSystem(app().world.trustId, 'test', async ({ tx }) => (await currentPolicy(tx)).versionId)

test('a proposal changes nothing until the chief executive adopts it [0-approved-by-ceo]', async () => {
  const before = await inForce()
  const { id } = await propose('Waiting')
  expect(await inForce()).toBe(before)
  for (const person of ['policyOwner', 'headteacher', 'trustAdministrator'] as const) {
    await expect(app().run(adoptProposed, app().world.people[person], { id })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  }
  expect(await inForce()).toBe(before)
  await expect(app().run(adoptProposed, app().world.people.ceo, { id })).resolves.toMatchObject({
    supersededId: before,
  })
  expect(await inForce()).toBe(id)
})

test('a version that was decided is not decided again', async () => {
  const { id } = await propose('Decided')
  await app().run(adoptProposed, app().world.people.ceo, { id })
  await expect(app().run(adoptProposed, app().world.people.ceo, { id })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('another trust’s proposal does not exist', async () => {
  const { proposal, foreign } = app().world
  await expect(app().run(adoptProposed, foreign.ceo, proposal)).rejects.toMatchObject({ code: 'not-found' })
})

test('a proposal is linted like anything else, and recorded', async () => {
  const { run, world } = app()
  await expect(
    run(proposePolicy, world.people.policyOwner, { label: 'Bad', text: 'a: 1' }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const { id, hash } = await propose('Recorded')
  const entries = await entriesOf(app(), 'policy.proposed')
  expect(entries.find(({ subject }) => subject.id === id)?.content).toEqual({
    label: 'Recorded',
    pack: 'dlpt-2025-11',
    hash,
  })
})
