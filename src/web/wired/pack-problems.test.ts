import { expect, test } from 'vitest'
import { labelOf, packProblems } from './pack-problems.ts'

test('each mistake of a pack stands with its line', () => {
  const fields = [
    { field: 'text:41:7 channels[0].id', message: 'Line 41: “trips” is no category; write event.' },
  ]
  expect(packProblems({ message: 'x', fields })).toEqual([
    { line: 41, message: '“trips” is no category; write event.' },
  ])
})

test('what names no line is told as it is', () => {
  expect(packProblems({ message: 'This very text is in force already.', fields: [] })).toEqual([
    { line: null, message: 'This very text is in force already.' },
  ])
  expect(packProblems({ message: 'x', fields: [{ field: 'label', message: 'Say what it is.' }] })).toEqual([
    { line: null, message: 'Say what it is.' },
  ])
  expect(packProblems(null)).toEqual([])
})

test('a version is called by its file', () => {
  expect(labelOf('heron-lane_2026.yaml')).toBe('heron lane 2026')
  expect(labelOf('.yml')).toBe('Our own policy')
})
