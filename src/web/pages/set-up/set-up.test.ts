import { expect, test } from 'vitest'
import { minutesToGo, type Step } from './set-up.tsx'

const step = (id: Step['id'], minutes: number, done: boolean): Step => ({ id, label: id, minutes, done })

test('what is done takes no more minutes; the open step still does', () => {
  expect(minutesToGo([step('trust', 2, true), step('schools', 4, false), step('policy', 6, false)])).toBe(10)
  expect(minutesToGo([step('trust', 2, true)])).toBe(0)
})
