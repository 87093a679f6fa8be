import { expect, test } from 'vitest'
import { groupsOf } from './home-items.ts'

const channel = (id: string) => ({
  id,
  name: id === 'dojo' ? 'Dojo' : 'Facebook',
  letters: 'x',
  audience: 'public' as const,
})
const now = '2026-11-24T12:00:00Z'
const item = (kind: Parameters<typeof groupsOf>[0][number]['kind'], over = {}) => ({
  kind,
  id: 'i1',
  title: 'Cross-country',
  by: 'Mr Okafor',
  channel: 'facebook',
  account: 'Heron Lane',
  at: '2026-11-24T15:30:00.000Z',
  due: null,
  cites: null,
  ...over,
})
const only = (one: Parameters<typeof groupsOf>[0][number]) =>
  groupsOf([one], channel, now).flatMap(({ items }) => items)[0]

test('trouble and take-downs come before what is to decide', () => {
  const groups = groupsOf([item('decide'), item('trouble')], channel, now).filter(
    ({ items }) => items.length > 0,
  )
  expect(groups.map(({ title }) => title)).toEqual(['Now', 'To decide'])
})

test('a second look that waits is shown, and last', () => {
  expect(groupsOf([item('second-look', { title: '3' })], channel, now).at(-1)?.items[0]).toMatchObject({
    title: 'Look at 3 comments a second time',
    action: { href: '/comments/second-looks' },
  })
})

test('each thing leads to the page where it is done, with its time', () => {
  expect(only(item('decide'))).toMatchObject({
    clock: { words: '15:30' },
    action: { href: '/posts/i1/decide' },
  })
  expect(only(item('suggestion'))?.action.href).toBe('/suggestions')
  expect(only(item('by-hand', { channel: 'dojo' }))?.title).toBe('Post it on Dojo: Cross-country')
  expect(only(item('take-down'))?.verdict).toBe('refuse')
})

test('an authorisation says whose it is and its last day', () => {
  const found = only(item('authorisation-ends', { due: '2026-12-04', at: null }))
  expect(found?.title).toBe('Mr Okafor may use Heron Lane until 4 December 2026')
})

test('one post that waits on two accounts is two things', () => {
  const items = groupsOf([item('decide'), item('decide', { channel: 'dojo' })], channel, now).flatMap(
    g => g.items,
  )
  expect(new Set(items.map(({ id }) => id)).size).toBe(2)
})

test('a warning cites its clause', () => {
  const found = only(item('few-managers', { cites: '2-managed-by-allocated-staff' }))
  expect(found?.clause?.section).toBe('2')
})

test('comments that are late stand under now, those in time under what is to decide', () => {
  expect(only(item('comments-late', { title: '2' }))).toMatchObject({
    title: '2 comments should have been decided by now',
    clock: { mood: 'late' },
  })
  expect(only(item('comments', { title: '1' }))).toMatchObject({
    title: 'A comment to look at',
    clock: { words: 'by 15:30' },
    action: { href: '/comments' },
  })
})
