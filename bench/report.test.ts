import { expect, test } from 'vitest'
import { measureReport } from './report.ts'

test('everything that was decided is counted once, and a report is asked of the counts', async () => {
  const { decided, counted } = await measureReport(2_000)
  expect(decided).toBeGreaterThan(1_500)
  expect(counted).toBeGreaterThan(0)
}, 120_000)
