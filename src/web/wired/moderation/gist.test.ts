import { expect, test } from 'vitest'
import { gistOf, labelWords, reasonOf, type Found } from './gist.ts'

const found = (more: Partial<Found>): Found => ({
  proposal: 'remove',
  route: 'none',
  labels: [],
  grounds: [],
  ...more,
})

test('a label is called in words, also one that the desk has no name for', () => {
  expect(['abusive', 'body-shaming', 'phone'].map(labelWords)).toEqual(['Abuse', 'Body shaming', 'Phone'])
})

test('the label that speaks loudest says what it is about, and gives the reason', () => {
  const both = found({
    labels: [
      { label: 'spam', score: 0.6 },
      { label: 'commercial', score: 0.9 },
    ],
  })
  expect([gistOf(both), reasonOf(both)]).toEqual(['Sells something', 'commercial-or-donations'])
})

test('where the checker is not sure, the list says that it may be so', () => {
  expect(gistOf(found({ proposal: 'review', labels: [{ label: 'racist', score: 0.6 }] }))).toBe(
    'May be: racist words',
  )
  expect(gistOf(found({ proposal: 'review' }))).toBe('The checker was not sure')
})

test('a threat and a child at risk are named before anything else', () => {
  const labels = [{ label: 'abusive', score: 0.99 }]
  expect(gistOf(found({ labels, grounds: ['threat'] }))).toBe('May be a threat')
  expect(gistOf(found({ labels, route: 'safeguarding' }))).toBe('A child may be at risk')
})

test('criticism has no reason for which it could be removed', () => {
  const criticism = found({ proposal: 'keep', route: 'complaint' })
  expect([gistOf(criticism), reasonOf(criticism)]).toEqual(['Somebody raises a concern', null])
})

test('what is unfit for children has its own reason; what nobody has read has none', () => {
  expect(reasonOf(found({ proposal: 'review', grounds: ['unsuitable'] }))).toBe('not-age-appropriate')
  expect(gistOf(found({ proposal: null }))).toBe('No machine has read it')
  expect(reasonOf(found({ proposal: null }))).toBeNull()
})
