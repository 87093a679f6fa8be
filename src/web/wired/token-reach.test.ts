import { expect, test } from 'vitest'
import { lookOnly, reachWords } from './token-reach.ts'

test('a token that only looks gets nothing that decides, writes or makes another token', () => {
  const held = ['post:view', 'post:decide', 'evidence:read', 'register:search', 'token:own', 'suggestion:own']
  expect(lookOnly(held)).toEqual(['post:view', 'evidence:read', 'register:search'])
})

test('the list says which tokens may change things', () => {
  expect(reachWords(['post:view', 'waiting:own'])).toBe('Only looks')
  expect(reachWords(['post:view', 'post:draft'])).toBe('May change things')
})
