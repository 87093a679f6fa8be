import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schoolKey } from './school-key.ts'

test.each([
  ['Heron Lane Primary', 'heron-lane-primary'],
  ['St Mary’s C.E.', 'st-marys-c-e'],
  ['Ysgol Tŷ Gwyn', 'ysgol-ty-gwyn'],
])('%s is %s', (name, key) => {
  expect(schoolKey(name)).toBe(key)
})

test('whatever the name, the key is one that the server takes, or empty', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), name => {
      const key = schoolKey(name)
      expect(key).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(key.length).toBeLessThanOrEqual(60)
    }),
  )
})
