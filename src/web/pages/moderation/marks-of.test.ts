import { expect, test } from 'vitest'
import { marksOf, pinsOf, type DeskFinding } from './marks-of.ts'

const clauseOf = (id: string) => ({ id, section: '2.5', title: 'Abuse' })
const finding = (id: string, more: Partial<DeskFinding> = {}): DeskFinding => ({
  id,
  clause: clauseOf('2.5-delete-abusive'),
  decision: 'refuse',
  state: 'open',
  start: 0,
  end: 4,
  media: null,
  text: '',
  message: 'This swears.',
  mends: [],
  ...more,
})

test('what is against one clause is one mark, with the worst sentence first, each once, and one pin', () => {
  const marks = marksOf([
    finding('a', { decision: 'hold', message: 'This may insult somebody.' }),
    finding('b', { start: 8, end: 12 }),
    finding('c'),
  ])
  expect(marks).toMatchObject([
    {
      number: 1,
      findings: ['a', 'b', 'c'],
      decision: 'refuse',
      messages: ['This swears.', 'This may insult somebody.'],
    },
  ])
  expect([...pinsOf(marks)]).toEqual([['a', 1]])
})

test('a threat keeps its own mark and comes first, then the worst', () => {
  const threat = { alone: 'threat', decision: 'hold' as const, message: 'This may be a threat.' }
  const marks = marksOf([
    finding('a', { decision: 'hold', clause: clauseOf('2.5-address-politely') }),
    finding('b'),
    finding('c', threat),
  ])
  expect(marks.map(({ number, findings }) => [number, ...findings])).toEqual([
    [1, 'c'],
    [2, 'b'],
    [3, 'a'],
  ])
})

test('what is against no clause stands for itself, and of many sentences three are shown', () => {
  expect(marksOf([finding('a', { clause: null }), finding('b', { clause: null })])).toHaveLength(2)
  const many = ['1', '2', '3', '4', '5'].map(message => finding(message, { message }))
  expect(marksOf(many)[0]!.messages).toEqual(['1', '2', '3'])
})
