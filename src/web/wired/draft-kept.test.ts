import { beforeEach, expect, test } from 'vitest'
import { forgetDrafts, forgetOldDrafts, keepDraft, keptDraft } from './draft-kept.ts'

function storage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(key) ?? null,
    removeItem: key => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

let device: Storage
beforeEach(() => {
  device = storage()
})
const day = 86_400_000
const draft = { text: 'What a morning', version: 3, at: 0 }

test('what was typed is there again, for a week', () => {
  keepDraft('v', draft, device)
  expect(keptDraft('v', 6 * day, device)).toEqual(draft)
  expect(keptDraft('v', 7 * day, device)).toBeNull()
})

test('signing out leaves nothing of anybody’s post, and the rest of the device alone', () => {
  keepDraft('v', draft, device)
  keepDraft('w', draft, device)
  device.setItem('copybook.school', 's')
  forgetDrafts(device)
  expect(device.length).toBe(1)
})

test('what nobody came back for is cleared away', () => {
  keepDraft('old', draft, device)
  keepDraft('new', { ...draft, at: 6 * day }, device)
  forgetOldDrafts(8 * day, device)
  expect(keptDraft('new', 8 * day, device)).not.toBeNull()
  expect(device.length).toBe(1)
})

test('what somebody else wrote there is no draft', () => {
  device.setItem('copybook.draft.v', '{"text":1}')
  expect(keptDraft('v', 0, device)).toBeNull()
  device.setItem('copybook.draft.v', 'not json')
  expect(keptDraft('v', 0, device)).toBeNull()
})
