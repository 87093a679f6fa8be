import { expect, test } from 'vitest'
import type { Face, PostPicture } from '../variant.ts'
import { facesInWords, facesOf, facesOfFilm, nextOpen } from './face-walk.ts'

const face = (id: string, more: Partial<Face> = {}): Face => ({
  id,
  number: 1,
  box: { left: 0, top: 0, width: 10, height: 10 },
  answer: 'unanswered',
  person: null,
  reason: null,
  byHand: false,
  covered: false,
  ...more,
})

const picture = (index: number, faces: readonly Face[], more: Partial<PostPicture> = {}): PostPicture => ({
  index,
  url: '',
  width: 1,
  height: 1,
  alt: '',
  looking: 'done',
  wordsShare: 0,
  failure: null,
  crop: null,
  faces,
  scraps: [],
  people: [],
  nobody: false,
  ...more,
})

test('the walk goes on over the pictures and comes back to what was left out', () => {
  const pictures = [
    picture(0, [face('a'), face('b', { answer: 'person' })]),
    picture(1, [face('c'), face('d')]),
  ]
  expect(nextOpen(facesOf(pictures), null)?.face.id).toBe('a')
  expect(nextOpen(facesOf(pictures), 'a')?.face.id).toBe('c')
  expect(nextOpen(facesOf(pictures), 'd')?.face.id).toBe('a')
})

test('a face that is covered here asks nothing, and the one just answered is not asked again', () => {
  expect(nextOpen(facesOf([picture(0, [face('a', { covered: true })])]), null)).toBeNull()
  expect(nextOpen(facesOf([picture(0, [face('a')])]), 'a')).toBeNull()
})

test('what is left to do is said in words', () => {
  expect(facesInWords(picture(0, [], { looking: 'waiting' }))).toBe(
    'Looking for faces. You can go on writing.',
  )
  expect(facesInWords(picture(0, [face('a'), face('b', { answer: 'person' })]))).toBe(
    '1 of 2 faces to answer.',
  )
  expect(facesInWords(picture(0, [face('a', { answer: 'covered', covered: true })]))).toBe(
    '1 face, answered; 1 covered here.',
  )
  expect(facesInWords(picture(0, []))).toBe('No face was found. If there is one, add it.')
  expect(facesInWords(picture(0, [], { looking: 'failed' }))).toBe(
    'We could not look for faces here. Look yourself, and add each one.',
  )
})

test('a face of a film is asked about by its moment, one after the other', () => {
  const still = { url: '/still', width: 640, height: 360, alt: '' }
  const faces = [
    { ...face('a'), when: '0:00 to 0:03', still },
    { ...face('b'), when: '0:05 to 0:07', still: null },
  ]
  const look = { looking: 'done' as const, percent: 100, failure: null, faces, making: null }
  const all = facesOfFilm(look)
  expect(all.map(({ where, picture }) => [where, picture.url, picture.faces.length])).toEqual([
    ['0:00 to 0:03', '/still', 2],
    ['0:05 to 0:07', '', 2],
  ])
  expect(nextOpen(all, 'a')?.face.id).toBe('b')
})
