import { beforeEach, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { saveVariant } from '../save-variant.ts'
import { stopPost } from '../stop-post.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { postingFor } from '../testing/posting.ts'
import type { DeliveryParts } from './deliver.ts'
import { deliver } from './deliver.ts'
import { LEASE_MS } from './outbox-row.ts'

const app = appForFile()
const network = facebookForFile(app)
const { approved, as, claim, partsWith, rowOf, submit, variantOf } = postingFor(app)

beforeEach(() => app().clock.set(WORLD_NOW))

let fairs = 0
const post = () =>
  approved(`Reminder: book fair number ${(fairs += 1)} is in the hall on Friday after school.`)
const standing = async () => (await network().standIn.posts(network().page)).length
const publishCalls = async () =>
  (await network().standIn.calls()).filter(call => call.startsWith('POST publish')).length

test('workers and sweeps that come at once make one call', async () => {
  const { world, clock } = app()
  const parts = partsWith()
  const sweep = async () => {
    for (const row of await claim()) await deliver(parts, world.trustId, row)
  }
  clock.advance({ seconds: 10 })
  // What the world itself has waiting goes first.
  await sweep()
  const [before, stood] = [await publishCalls(), await standing()]
  const { id } = await rowOf(await post())
  const worker = () => deliver(parts, world.trustId, id)
  clock.advance({ seconds: 10 })
  await Promise.all([worker(), sweep(), worker(), sweep(), worker()])
  expect(await publishCalls()).toBe(before + 1)
  expect(await standing()).toBe(stood + 1)
})

test('of stopping and sending at once, one wins, and both say the same', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const drafted = await post()
    const { id } = await rowOf(drafted)
    app().clock.advance({ seconds: 10 })
    const before = await standing()
    const [stopped] = await Promise.allSettled([
      app().run(stopPost, as('headteacher'), { variantId: drafted.variantId }),
      deliver(partsWith(), app().world.trustId, id),
    ])
    const isOut = (await standing()) > before
    expect(stopped.status).toBe(isOut ? 'rejected' : 'fulfilled')
    expect((await variantOf(drafted)).state).toBe(isOut ? 'published' : 'stopped')
  }
})

/** Parts whose attempt is held up before it opens the key; what happens meanwhile is `meanwhile`. */
function heldUp(meanwhile: () => Promise<void>): DeliveryParts {
  const { runner } = app()
  let transactions = 0
  return partsWith({
    runner: {
      ...runner,
      async runSystem(trustId, job, work) {
        if ((transactions += 1) === 2) await meanwhile()
        return runner.runSystem(trustId, job, work)
      },
    },
  })
}

test('a worker that was away longer than its lease does not send: another one has', async () => {
  const drafted = await post()
  const { id } = await rowOf(drafted)
  const { clock, world } = app()
  clock.advance({ seconds: 10 })
  const before = await publishCalls()
  const others = async () => {
    clock.advance({ seconds: LEASE_MS / 1000 })
    while ((await rowOf(drafted)).state !== 'done') {
      const { due_at: due } = await rowOf(drafted)
      if (clock.now() < due) clock.set(due)
      await deliver(partsWith(), world.trustId, id)
    }
  }
  await deliver(heldUp(others), world.trustId, id)
  expect(await publishCalls()).toBe(before + 1)
  expect(await standing()).toBe(1)
})

test('nor when the post was stopped and decided anew while it was away', async () => {
  const drafted = await post()
  const { id } = await rowOf(drafted)
  const { clock, world, database } = app()
  clock.advance({ seconds: 10 })
  const before = await publishCalls()
  const anew = async () => {
    await database.admin.query("update outbox set state = 'stopped' where id = $1", [id])
    await database.admin.query("update variant set state = 'stopped' where id = $1", [drafted.variantId])
    const { version } = await app().run(saveVariant, as('teacher'), {
      variantId: drafted.variantId,
      version: 1,
      text: `Reminder: book fair number ${(fairs += 1)} is in the hall on Monday after school.`,
      category: 'reminder',
    })
    await submit({ ...drafted, version })
    clock.advance({ seconds: 10 })
    // The new attempt has the number that the old one had.
    await database.admin.query("update outbox set state = 'sending', attempts = 1 where id = $1", [id])
  }
  await deliver(heldUp(anew), world.trustId, id)
  expect(await publishCalls()).toBe(before)
  // And what it found wrong with the old post does not stop the new one.
  expect((await rowOf(drafted)).state).toBe('sending')
})
