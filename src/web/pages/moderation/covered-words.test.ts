import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveredWords, hiddenWords, withoutQuotes } from './covered-words.ts'

test('covered words keep their lines and lengths, and none of their letters', () => {
  expect(coveredWords('You fat\ncow!')).toBe('xxx xxx\nxxxx')
  fc.assert(
    fc.property(fc.string(), text => {
      const covered = coveredWords(text)
      expect(covered).toHaveLength(text.length)
      expect(covered.replaceAll('x', '').trim()).toBe('')
    }),
  )
})

test('a screen reader hears how many are hidden, and how they are shown', () => {
  expect(hiddenWords('Shut up you clowns')).toMatch(/^4 words hidden.*“Show the words”/)
  expect(hiddenWords(' Clowns ')).toMatch(/^One word hidden/)
})

test('a mark quotes nothing while the words are hidden', () => {
  expect(withoutQuotes('“ugly cow” may insult somebody. Read who is meant.')).toBe(
    'The hidden words may insult somebody. Read who is meant.',
  )
  expect(withoutQuotes('This mocks how somebody looks. The words that weighed most: “fat”, “cow”.')).toBe(
    'This mocks how somebody looks. The words that weighed most: the hidden words.',
  )
  expect(withoutQuotes('This insults somebody.')).toBe('This insults somebody.')
})

test('whatever is quoted, quotation marks of its own among it, none of it is left', () => {
  const quoted = fc.array(fc.constantFrom('secret', '“', '”', '. ', ' '), { minLength: 1 })
  fc.assert(
    fc.property(quoted, parts => {
      const told = withoutQuotes(`“${parts.join('')}” may insult somebody.`)
      expect(told).not.toContain('secret')
    }),
  )
})
