import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { layDecision } from '../testing/decisions.ts'
import { deskFor } from '../testing/desk-for.ts'
import { drawReviews } from './draw-reviews.ts'

const app = appForFile()
deskFor(app, { retention: { commentHours: 48, profileHours: 24, source: 'made up' } })

test('nothing is drawn of a network that lets nobody keep comments', async () => {
  for (let n = 0; n < 60; n++) {
    const { commentId, decisionId } = await layDecision(app().database, app().world, {
      decidedAt: '2026-11-22T12:00:00Z',
    })
    await app().database.admin.query('update desk_item set decision_id = $1 where comment_id = $2', [
      decisionId,
      commentId,
    ])
  }
  await app().database.admin.query('truncate review_pick')
  await app().runner.runSystem(app().world.trustId, 'second-looks', drawReviews('a seed'))
  const { rows } = await app().database.admin.query('select from review_pick')
  expect(rows).toEqual([])
})
