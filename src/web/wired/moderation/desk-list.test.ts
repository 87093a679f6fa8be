import fc from 'fast-check'
import { expect, test } from 'vitest'
import { focusOf, isFree, waitingNow } from './desk-list.ts'

const of = (...ids: string[]) => ids.map(id => ({ id }))

test('what was decided here no longer waits, before the server says so', () => {
  const items = ['a', 'b', 'c'].map(id => ({ id, version: 4 }))
  expect(waitingNow(items, new Map([['b', 4]])).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('what came back since waits again', () => {
  expect(waitingNow([{ id: 'b', version: 5 }], new Map([['b', 4]]))).toHaveLength(1)
})

test('what somebody else has, or nobody is asked about any more, is not asked for', () => {
  const item = { id: 'a', version: 4 }
  const none = new Map<string, number>()
  expect(isFree([{ ...item, held: null }], none, 'a')).toBe(true)
  expect(isFree([{ ...item, held: { isYou: true } }], none, 'a')).toBe(true)
  expect(isFree([{ ...item, held: { isYou: false } }], none, 'a')).toBe(false)
  expect(isFree([{ ...item, held: null }], new Map([['a', 4]]), 'a')).toBe(false)
  expect(isFree([], none, 'a')).toBe(false)
})

test('a decision leads to the one after it, past those that are decided too', () => {
  expect(focusOf(of('a', 'd'), 'b', ['a', 'b', 'c', 'd'])).toBe('d')
})

test('after the last one it begins at the front; where nothing waits, nothing is in focus', () => {
  expect(focusOf(of('a', 'b'), 'c', ['a', 'b', 'c'])).toBe('a')
  expect(focusOf([], 'c', ['c'])).toBeNull()
})

test('what is in focus stays there while the list changes around it', () => {
  const id = fc.integer({ min: 0, max: 20 }).map(String)
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.uniqueArray(id), id, (now, before, at) => {
      const focus = focusOf(of(...now), at, before)
      if (now.includes(at)) expect(focus).toBe(at)
      else if (now.length > 0) expect(now).toContain(focus)
      else expect(focus).toBeNull()
    }),
  )
})
