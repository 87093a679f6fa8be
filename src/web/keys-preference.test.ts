import { expect, test } from 'vitest'
import { keepSingleKeys, singleKeysOn } from './keys-preference.ts'

function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

test('single keys are on until somebody turns them off, and stay as they were left', () => {
  const storage = shelf()
  expect(singleKeysOn(storage)).toBe(true)
  keepSingleKeys(false, storage)
  expect(singleKeysOn(storage)).toBe(false)
  keepSingleKeys(true, storage)
  expect(singleKeysOn(storage)).toBe(true)
})
