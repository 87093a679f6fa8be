import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { withdraw } from '../../consent/withdraw.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { takeDownOnWithdrawal } from '../take-down-on-withdrawal.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { postingFor } from '../testing/posting.ts'
import { sweepWithdrawals } from './sweep-withdrawals.ts'

const app = appForFile()
const network = facebookForFile(app)
const { as, decide, deliverWhenDue, illustrated, pupil, submit, variantOf } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

let fairs = 0

async function takeBack(personId: string): Promise<void> {
  await app().run(withdraw, as('teacher'), { personId, relation: 'guardian', about: 'everything' })
  const event = { kind: 'consent.withdrawn', subject: { kind: 'person', id: personId } }
  await app().runner.runSystem(app().world.trustId, 'test', context =>
    takeDownOnWithdrawal.run(context, event),
  )
}

/** Works until nothing is left to do for this post. */
async function workOff(post: { variantId: string }): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const { state } = await variantOf(post)
    if (state === 'stopped' || state === 'removed') return
    await deliverWhenDue(post, state === 'removing' ? 'remove' : 'publish')
  }
}

/** Before the attempt, at each of its steps, and when it is over. */
const MOMENTS = ['before', 'before-commit', 'before-call', 'after-call', 'after'] as const

test('whenever it comes while a post is being sent, the post is nowhere in the end, and the receipt says so', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...MOMENTS), fc.boolean(), async (moment, isLost) => {
      app().clock.set(WORLD_NOW)
      const { id } = await pupil(`Wilf${fairs}ric Sandiway`, { photo: 'given' })
      const text = `Reminder: book fair number ${(fairs += 1)} is in the hall on Friday after school.`
      const post = await illustrated([id], text)
      if ((await submit(post)).state === 'submitted') await decide(post)
      // The network takes it, and its answer is lost.
      if (isLost) await network().standIn.fault({ kind: 'timeout-after-accept' })
      // Begun at that step, and neither waits for the other.
      let takenBack = moment === 'before' ? takeBack(id) : null
      await deliverWhenDue(post, 'publish', {
        onStep: step => {
          if (step === moment) takenBack ??= takeBack(id)
        },
      })
      await (takenBack ?? takeBack(id))
      await network().standIn.clearFaults()
      await workOff(post)
      await sweepWithdrawals(app().runner, app().world.trustId)
      const { state } = await variantOf(post)
      ends.add(state)
      expect(['stopped', 'removed']).toContain(state)
      expect(await network().standIn.posts(network().page)).toEqual([])
      const { rows } = await app().database.admin.query<{ state: string }>(
        'select state from withdrawal where person_id = $1',
        [id],
      )
      expect(rows).toEqual([{ state: 'settled' }])
    }),
    {
      numRuns: 8,
      examples: [
        ['after', false],
        ['after-call', true],
        ['before', false],
      ],
    },
  )
  expect(ends).toContain('removed')
}, 120_000)
