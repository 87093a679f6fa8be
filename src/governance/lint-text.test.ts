import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { dlptText } from '../policy/testing/dlpt.ts'
import { lintText } from './lint-text.ts'

const problemsOf = (text: string) => {
  try {
    lintText(text)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    return (error as AppError).fields
  }
}

test('a pack without mistakes is read', () => {
  expect(lintText(dlptText).policy.id).toBe('dlpt-2025-11')
})

test('whatever is pasted instead gets a sentence per mistake, at a line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), text => {
      const fields = problemsOf(text)
      expect(fields.length).toBeGreaterThan(0)
      expect(fields.every(({ field }) => /^text:\d+:\d+/.test(field))).toBe(true)
    }),
  )
})

test('of very many mistakes the first fifty are told', () => {
  const text = dlptText.replaceAll('gap: null', 'gap: nothing')
  expect(problemsOf(text)).toHaveLength(50)
})
