import { expect, test } from 'vitest'
import { timesFrom } from './times.ts'

test('offers what is still to come, today first, after "as soon as it is decided"', () => {
  const labels = timesFrom('2026-11-24T11:58:00Z', null).map(({ label }) => label)
  expect(labels.slice(0, 4)).toEqual([
    'As soon as it is decided',
    'Today at 15:30',
    'Today at 18:00',
    'Wednesday 25 November at 08:30',
  ])
})

test('a time that is almost over is not offered', () => {
  expect(timesFrom('2026-11-24T15:20:00Z', null)[1]?.label).toBe('Today at 18:00')
})

test('a time of one’s own is in the list, at its place', () => {
  const own = '2026-11-24T16:15:00.000Z'
  expect(timesFrom('2026-11-24T11:58:00Z', own)[2]).toEqual({ at: own, label: 'Today at 16:15' })
})
