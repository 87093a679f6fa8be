import { expect, test } from 'vitest'
import { checksOf } from './answer-shown.ts'

const ids = (checks: ReturnType<typeof checksOf>) => checks.map(({ id, ok }) => [id, ok])

test('an answer without a mark keeps to all three', () => {
  expect(ids(checksOf([], true))).toEqual([
    ['names', true],
    ['child', true],
    ['complaints', true],
  ])
})

test('where no concern is answered, nothing need point to complaints', () => {
  expect(ids(checksOf([], false)).map(([id]) => id)).toEqual(['names', 'child'])
})

test('a mark says which it breaks, in its own words', () => {
  const checks = checksOf([{ rule: 'reply-about-one-person', message: 'Say nothing of a child here.' }], true)
  expect(checks[1]).toEqual({ id: 'child', ok: false, words: 'Say nothing of a child here.' })
  expect(checksOf([{ rule: 'reply-complaints', message: 'Say where.' }], true)[2]?.ok).toBe(false)
  expect(checksOf([{ rule: 'reply-name', message: 'Names nobody, please.' }], true)[0]?.ok).toBe(false)
})

test('a rule of posts that an answer breaks stands with the first', () => {
  expect(checksOf([{ rule: 'political-statement', message: 'No politics.' }], true)[0]).toEqual({
    id: 'names',
    ok: false,
    words: 'No politics.',
  })
})

test('until it was read, none is said to be kept', () => {
  expect(checksOf(null, true).every(({ ok }) => ok === null)).toBe(true)
})
