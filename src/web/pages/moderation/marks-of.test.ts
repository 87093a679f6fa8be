import { expect, test } from 'vitest'
import { marksOf, pinsOf, type DeskFinding } from './marks-of.ts'

const clause = { id: '2.5-abuse', section: '2.5', title: 'Abuse' }
const finding = (id: string, more: Partial<DeskFinding> = {}): DeskFinding => ({
  id,
  clause,
  decision: 'refuse',
  state: 'open',
  start: 0,
  end: 4,
  media: null,
  text: '',
  message: 'This swears.',
  mends: [],
  kind: 'abusive',
  ...more,
})

test('what is found of one kind is one mark, with each sentence once and one pin', () => {
  const marks = marksOf([
    finding('a'),
    finding('b', { start: 8, end: 12 }),
    finding('c', { message: 'This attacks somebody.' }),
  ])
  expect(marks).toMatchObject([
    { number: 1, findings: ['a', 'b', 'c'], messages: ['This swears.', 'This attacks somebody.'] },
  ])
  expect([...pinsOf(marks)]).toEqual([['a', 1]])
})

test('the worst comes first, and a threat keeps its own mark', () => {
  const marks = marksOf([
    finding('a', { decision: 'hold', kind: 'complaint' }),
    finding('b'),
    finding('c', { kind: 'threat', message: 'This may be a threat.' }),
  ])
  expect(marks.map(({ number, findings }) => [number, ...findings])).toEqual([
    [1, 'b'],
    [2, 'c'],
    [3, 'a'],
  ])
})

test('what is of no kind stands for itself', () => {
  expect(marksOf([finding('a', { kind: undefined }), finding('b', { kind: undefined })])).toHaveLength(2)
})
