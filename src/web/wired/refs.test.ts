import { expect, test } from 'vitest'
import { channelRef, lettersOf } from './channel-ref.ts'
import { clauseRef } from './clause-ref.ts'

test('a clause’s id says its section and its words', () => {
  expect(clauseRef('2.4b-likes-are-views')).toEqual({
    id: '2.4b-likes-are-views',
    section: '2.4b',
    title: 'Likes are views',
  })
  expect(clauseRef('0-approved-by-ceo').section).toBe('0')
  expect(clauseRef('odd')).toEqual({ id: 'odd', section: '', title: 'Odd' })
})

test('a channel is called as the policy in force calls it, or by its id', () => {
  const pack = [{ id: 'dojo', label: 'ClassDojo', kind: 'closed' as const }]
  expect(channelRef(pack, 'dojo')).toEqual({
    id: 'dojo',
    name: 'ClassDojo',
    letters: 'CD',
    audience: 'closed',
  })
  expect(channelRef(pack, 'bulletin')).toMatchObject({ name: 'bulletin', letters: 'bu' })
  expect(lettersOf('SchoolPing')).toBe('SP')
})
