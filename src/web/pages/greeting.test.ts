import { expect, test } from 'vitest'
import { greeting, spelled } from './greeting.ts'

test('the greeting goes by the school’s clock, in summer too', () => {
  expect(greeting('2026-11-24T11:59:00Z')).toBe('Good morning')
  expect(greeting('2026-07-01T11:00:00Z')).toBe('Good afternoon')
  expect(greeting('2026-11-24T18:00:00Z')).toBe('Good evening')
})

test('up to twelve are words', () => {
  expect([spelled(1), spelled(6), spelled(12), spelled(13)]).toEqual(['One', 'Six', 'Twelve', '13'])
})
