import { beforeEach, expect, test } from 'vitest'
import { keep, peekKept, takeKept } from './kept.ts'

/** The five methods of a Storage over a Map; `full` refuses to write, as a phone in private mode may. */
function storage(full = false): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(key) ?? null,
    removeItem: key => void items.delete(key),
    setItem: (key, value) => {
      if (full) throw new Error('QuotaExceededError')
      items.set(key, value)
    },
  }
}

let tab: Storage
beforeEach(() => {
  tab = storage()
})

const typed = {
  path: '/posts/1',
  doing: { operation: 'posts.decide', input: { reason: 'It may stay.' } },
}

test('what was typed comes back once after signing in', () => {
  keep(typed, tab)
  expect(takeKept(tab)).toEqual(typed)
  expect(takeKept(tab)).toBeNull()
})

test('sign-in may look at it first; it is still there for the page', () => {
  keep({ path: '/evidence', doing: null }, tab)
  expect(peekKept(tab)?.path).toBe('/evidence')
  expect(takeKept(tab)).toEqual({ path: '/evidence', doing: null })
})

test('a storage that is full loses it without an error', () => {
  const full = storage(true)
  expect(() => keep(typed, full)).not.toThrow()
  expect(takeKept(full)).toBeNull()
})

test('what somebody else wrote there is not handed on', () => {
  tab.setItem('copybook.kept', '{"path":1}')
  expect(takeKept(tab)).toBeNull()
  tab.setItem('copybook.kept', 'not json')
  expect(takeKept(tab)).toBeNull()
})
