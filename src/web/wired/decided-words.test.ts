import { expect, test } from 'vitest'
import { decidedWords } from './decided-words.ts'

const decision = { decision: 'publish' as const, by: null, standsInFor: null }

test('what nobody decided went out only once it is out', () => {
  expect(decidedWords(decision, 'published').words).toBe('Nothing was marked, so it went out')
  expect(decidedWords(decision, 'sending').words).toBe('Nothing was marked, so it may go out')
})

test('who decided stands by name, and for whom', () => {
  const by = { ...decision, by: 'Mr Hughes', standsInFor: 'Mrs Nair' }
  expect(decidedWords(by, 'sending').words).toBe('Mr Hughes let it out for Mrs Nair')
})
