import { expect, test } from 'vitest'
import { whereItMayGo } from './where-it-may-go.ts'

const ada = { id: 'ada', name: 'Ada Moor' }
const ben = { id: 'ben', name: 'Ben Toll' }
const picture = { isUnanswered: false, shown: [ada, ben], named: [] }
const saying = (yes: Record<string, boolean>) => (id: string, element: string) =>
  yes[`${id}/${element}`] ? ('given' as const) : ('unknown' as const)

test('goes where everybody in it said yes to the picture', () => {
  expect(whereItMayGo(picture, 'x', saying({ 'ada/photo': true, 'ben/photo': true }))).toEqual({
    channel: 'x',
    may: true,
    why: null,
    coverable: false,
  })
})

test('says who is in it without a yes, whom covering would do for', () => {
  expect(whereItMayGo(picture, 'x', saying({ 'ada/photo': true, 'ben/name': true }))).toMatchObject({
    may: false,
    why: 'Ben Toll without a yes for the picture.',
    coverable: true,
  })
})

test('a name in its words needs a yes for the name, and covering a face does not help', () => {
  const named = { ...picture, shown: [], named: [ada] }
  expect(whereItMayGo(named, 'x', saying({ 'ada/photo': true }))).toMatchObject({
    may: false,
    why: 'It names Ada Moor without a yes for the name.',
    coverable: false,
  })
})

test('nobody knows of one that nobody answered for', () => {
  expect(whereItMayGo({ ...picture, isUnanswered: true }, 'x', () => 'given').may).toBe(false)
})
