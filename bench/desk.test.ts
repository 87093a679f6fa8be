import { expect, test } from 'vitest'
import { measureDesk } from './desk.ts'

test('the queue and the decisions are measured over 20,000 comments, and over a tenth of them', async () => {
  const { schools, withATenth, withAll } = await measureDesk(20_000)
  console.log(JSON.stringify({ withATenth, withAll }))
  expect(schools).toBe(20)
  // How long is for a quiet machine to say; here, that every part of it was done.
  for (const figures of [withATenth, withAll]) {
    expect(Object.values(figures).every(ms => ms > 0)).toBe(true)
  }
}, 240_000)
