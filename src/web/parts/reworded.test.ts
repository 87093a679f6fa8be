import { expect, test } from 'vitest'
import { paragraphsOf, type Rewording } from './reworded.tsx'

test('a blank line parts paragraphs, also within one piece', () => {
  const rewording: Rewording = [
    { kind: 'same', words: 'What a morning.\n\nWell done to ' },
    { kind: 'removed', words: 'Amara Bello' },
    { kind: 'added', words: 'one of our runners' },
    { kind: 'same', words: ', third of 84.\n\n\n' },
  ]
  expect(paragraphsOf(rewording).map(p => p.map(piece => `${piece.kind}:${piece.words}`))).toEqual([
    ['same:What a morning.'],
    ['same:Well done to ', 'removed:Amara Bello', 'added:one of our runners', 'same:, third of 84.'],
  ])
})

test('a single line break stays within its paragraph; nothing makes none', () => {
  expect(paragraphsOf([{ kind: 'same', words: 'one\ntwo' }])).toEqual([[{ kind: 'same', words: 'one\ntwo' }]])
  expect(paragraphsOf([])).toEqual([])
  expect(paragraphsOf([{ kind: 'same', words: '\n\n' }])).toEqual([])
})
