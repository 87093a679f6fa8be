import { expect, test } from 'vitest'
import type { Label } from '../src/policy/pack/pack-schema.ts'
import { isHateful, isSexist, type ReadText } from './hateful.ts'

const read = (labels: Label[], head?: [is: string, score: number]): ReadText => ({
  moderated: {
    action: 'keep',
    route: 'none',
    findings: [],
    labels: labels.map(label => ({ label, score: 1, start: null, end: null })),
  },
  reading: {
    text: '',
    categories: [],
    facts: head === undefined ? [] : [fact(head)],
  },
})

const fact = ([is, score]: [string, number]) => ({
  signal: 'head',
  is,
  score,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why: '',
})

test('hateful: the head for hate at its review cut, whatever the labels', () => {
  expect(isHateful(read(['racist']))).toBe(false)
  expect(isHateful(read([], ['identity-hate', 0.5]))).toBe(true)
  expect(isHateful(read([], ['identity-hate', 0.49]))).toBe(false)
  expect(isHateful(read([], ['spam', 0.9]))).toBe(false)
})

test('sexist: the head that learned sexism at its review cut', () => {
  expect(isSexist(read([], ['sexism', 0.5]))).toBe(true)
  expect(isSexist(read([], ['sexism', 0.4]))).toBe(false)
  expect(isSexist(read(['sexist'], ['identity-hate', 0.9]))).toBe(false)
})
