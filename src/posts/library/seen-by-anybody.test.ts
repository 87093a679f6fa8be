import { expect, test } from 'vitest'
import type { KnownCover, KnownFace } from '../pictures/known-pictures.ts'
import { seenByAnybody, type InLibrary } from './seen-by-anybody.ts'

const box = { x: 0.2, y: 0.2, width: 0.1, height: 0.1 }
const face = (more: Partial<KnownFace> = {}): KnownFace => ({
  ...box,
  id: 'f',
  number: 1,
  foundBy: 'detector',
  answer: 'person',
  personId: 'amy',
  reason: null,
  answeredBy: 'a',
  span: null,
  ...more,
})
const cover = (more: Partial<KnownCover> = {}): KnownCover => ({
  ...box,
  id: 'c',
  variantId: null,
  faceId: 'f',
  how: 'blur',
  ...more,
})
const seen = (known: Partial<InLibrary['known']>, more: Partial<InLibrary> = {}) => {
  const { people, isOpen } = seenByAnybody({
    kind: 'picture',
    peopleAnswer: 'unanswered',
    tagged: [],
    known: { faces: [], covers: [], faceReading: 'done', ...known },
    ...more,
  })
  return [[...people], isOpen]
}

test('once every face is answered nothing more need be said', () => {
  expect(seen({ faces: [face()] })).toEqual([['amy'], false])
  expect(seen({ faces: [face(), face({ id: 'g', answer: 'unanswered', personId: null })] })).toEqual([
    ['amy'],
    true,
  ])
})

test('who is covered everywhere is not to be seen; who is covered on one account is', () => {
  expect(seen({ faces: [face()], covers: [cover()] })).toEqual([[], false])
  expect(seen({ faces: [face()], covers: [cover({ variantId: 'v' })] })).toEqual([['amy'], false])
})

test('a cover of a film hides the face that it was made for, wherever it is', () => {
  const covers = [cover({ x: 0.7 })]
  expect(seen({ faces: [face()], covers }, { kind: 'film' })).toEqual([[], false])
  expect(seen({ faces: [face()], covers })).toEqual([['amy'], false])
})

test('where no face is found somebody says who is in it, and until it is read nobody knows', () => {
  expect(seen({})).toEqual([[], true])
  expect(seen({}, { peopleAnswer: 'nobody' })).toEqual([[], false])
  expect(seen({}, { peopleAnswer: 'tagged', tagged: ['bea'] })).toEqual([['bea'], false])
  expect(seen({ faceReading: 'waiting' }, { peopleAnswer: 'nobody' })).toEqual([[], true])
})
