import { beforeEach, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { countDays } from '../reports/count-days.ts'
import { layDecision, type MadeDecision } from '../testing/decisions.ts'
import { agreement } from './agreement.ts'

const app = appForFile()
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  // What the world itself decided is not what is counted here.
  await app().database.admin.query('truncate comment_decision cascade')
})

const lay = (made: Partial<MadeDecision>) =>
  layDecision(app().database, app().world, { decidedAt: '2026-11-20T12:00:00Z', ...made })

test('is by label and certainty, and by month, the same before a day is counted and after', async () => {
  const abusive = (score: number) => [{ label: 'abusive', score }]
  await lay({ labels: abusive(0.97) })
  await lay({ labels: abusive(0.96), decision: 'hide' })
  await lay({ labels: abusive(0.62), decision: 'keep', proposal: 'review' })
  await lay({
    labels: abusive(0.81),
    decision: 'keep',
    proposal: 'remove',
    decidedAt: '2026-10-02T12:00:00Z',
  })
  const ask = () => app().run(agreement, app().world.people.headteacher, { schoolId: app().world.school.id })
  const before = await ask()
  expect(before).toEqual({
    labels: [
      {
        label: 'abusive',
        steps: [
          { atLeast: 0.6, taken: 0, kept: 1 },
          { atLeast: 0.8, taken: 0, kept: 1 },
          { atLeast: 0.95, taken: 2, kept: 0 },
        ],
      },
    ],
    months: [
      { month: '2026-10', decided: 1, asProposed: 0 },
      { month: '2026-11', decided: 2, asProposed: 2 },
    ],
    looks: { agreed: 0, differed: 0 },
  })
  for (let sweep = 0; sweep < 3; sweep++) {
    await app().runner.runSystem(app().world.trustId, 'reports', countDays)
  }
  expect(await ask()).toEqual(before)
})
