import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { adoptPolicy } from './adopt-policy.ts'
import { channels } from './channels.ts'
import { keepPack, keptPack, packHash } from './compiled-packs.ts'
import { currentPack, currentPolicy } from './current-pack.ts'
import { examplePack } from './policy-text.ts'

const app = appForFile()
const current = () => app().runner.runSystem(app().world.trustId, 'test', ({ tx }) => currentPack(tx))

test('is the pack in force, and compiled once', async () => {
  const first = await current()
  expect(first.pack.policy.id).toBe('dlpt-2025-11')
  expect(await current()).toBe(first)
})

test('is another after an adoption, at once', async () => {
  const before = await current()
  const { run, world } = app()
  await run(adoptPolicy, world.people.ceo, { label: 'Next', text: await examplePack('Another.') })
  expect(await current()).not.toBe(before)
})

test('a trust without one is told who adopts it', async () => {
  await expect(app().run(channels, app().world.foreign.teacher, {})).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('chief executive') as string,
  })
})

test('is read from the database where this process has not compiled it yet', async () => {
  const policy = await app().runner.runSystem(app().world.trustId, 'test', ({ tx }) => currentPolicy(tx))
  for (let remark = 0; keptPack(policy.hash) !== null; remark++) {
    const text = await examplePack(`Pushed out by ${remark}.`)
    keepPack(packHash(text), text, policy.compiled.pack)
    expect(remark).toBeLessThan(100)
  }
  const again = await current()
  expect(again).not.toBe(policy.compiled)
  expect(again.pack).toEqual(policy.compiled.pack)
})
