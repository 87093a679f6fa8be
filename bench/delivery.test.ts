import { expect, test } from 'vitest'
import { measureDelivery } from './delivery.ts'

test('all are sent, and no account gets ahead of another', async () => {
  const { few, some, many } = await measureDelivery(100, 400)
  expect(few).toMatchObject({ posts: 100 })
  expect(some).toMatchObject({ posts: 100 })
  expect(many).toMatchObject({ posts: 400 })
  expect((many as { largestLeadOfAnAccount: number }).largestLeadOfAnAccount).toBeLessThanOrEqual(3)
}, 120_000)
