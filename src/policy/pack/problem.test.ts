import { LineCounter, parseDocument } from 'yaml'
import { describe, expect, test } from 'vitest'
import { formatProblem, pathText, Places } from './problem.ts'

test('a path reads as one writes it', () => {
  expect(pathText(['channels', 0, 'rules', 2, 'clause'])).toBe('channels[0].rules[2].clause')
  expect(pathText([])).toBe('')
})

test('a problem is one line that an editor can jump to', () => {
  const problem = {
    level: 'error',
    line: 3,
    col: 5,
    path: 'a.b',
    wrong: 'it is missing',
    right: 'add it',
  } as const
  expect(formatProblem('p.yaml', problem)).toBe('p.yaml:3:5 a.b: it is missing; add it')
  expect(formatProblem('p.yaml', { ...problem, path: '' })).toBe('p.yaml:3:5 it is missing; add it')
})

describe('places', () => {
  const lines = new LineCounter()
  const yaml = ['rules:', '  - id: one', '    when:', '      - is: [any]', 'last: { a: 1, b: 2 }'].join('\n')
  const places = new Places(parseDocument(yaml, { lineCounter: lines }), lines)

  test('of a value', () => {
    expect(places.ofValue(['rules', 0, 'id'])).toEqual({ line: 2, col: 9 })
    expect(places.ofValue(['rules', 0, 'when', 0, 'is', 0])).toEqual({ line: 4, col: 14 })
    expect(places.ofValue(['last', 'b'])).toEqual({ line: 5, col: 18 })
  })

  test('of a key', () => {
    expect(places.ofKey(['last', 'b'])).toEqual({ line: 5, col: 15 })
    expect(places.ofKey(['last'])).toEqual({ line: 5, col: 1 })
  })

  test('of what is missing: where its neighbours stand', () => {
    expect(places.ofValue(['rules', 0, 'label'])).toEqual({ line: 2, col: 5 })
    expect(places.ofValue(['nothing', 'here'])).toEqual({ line: 1, col: 1 })
  })

  test('of an empty file: its start', () => {
    const counter = new LineCounter()
    expect(new Places(parseDocument('', { lineCounter: counter }), counter).ofValue(['a'])).toEqual({
      line: 1,
      col: 1,
    })
  })
})
