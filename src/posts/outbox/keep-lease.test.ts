import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { postingFor } from '../testing/posting.ts'
import { deliver } from './deliver.ts'

const app = appForFile()
const { approved, partsWith, rowOf, variantOf } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

const leaseMs = 90

function slow(publish: Connector['publish']) {
  const connector = {
    ...dojo,
    capabilities: { ...dojo.capabilities, assisted: false },
    channel: 'facebook',
    publish,
  }
  return partsWith({ leaseMs, services: { ...app().services, connectors: connectorRegistry([connector]) } })
}

const published = {
  kind: 'published',
  remoteId: '1_9',
  permalink: null,
  network: { status: 200, body: {} },
} as const

test('an upload that outlasts its lease is not taken over while its worker lives', async () => {
  const post = await approved()
  const { id } = await rowOf(post)
  let calls = 0
  const parts = slow(async ({ beforeCommit }) => {
    calls += 1
    for (let turn = 0; turn < 4; turn += 1) {
      app().clock.advance({ seconds: 0.06 })
      const renewed = app().clock.now().getTime() + leaseMs
      await expect.poll(async () => (await rowOf(post)).due_at.getTime(), { timeout: 5000 }).toBe(renewed)
      await deliver(parts, app().world.trustId, id)
    }
    await beforeCommit?.()
    return published
  })
  app().clock.advance({ seconds: 10 })
  await deliver(parts, app().world.trustId, id)
  expect(calls).toBe(1)
  expect(await rowOf(post)).toMatchObject({ state: 'done', attempts: 1 })
  expect((await variantOf(post)).state).toBe('published')
})

test('it ends with the attempt', async () => {
  const post = await approved()
  const { id } = await rowOf(post)
  app().clock.advance({ seconds: 10 })
  const dies = (step: string): void => {
    if (step === 'after-call') throw new Error('killed')
  }
  const parts = { ...slow(async () => published), onStep: dies }
  await expect(deliver(parts, app().world.trustId, id)).rejects.toThrow('killed')
  const { due_at: dueAt } = await rowOf(post)
  app().clock.advance({ seconds: 1 })
  await sleep(100)
  expect((await rowOf(post)).due_at).toEqual(dueAt)
})
