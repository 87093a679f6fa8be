import { expect, test } from 'vitest'
import { aboutOf, answersOf, eventsOf } from './person-shown.ts'

const facebook = { id: 'facebook', name: 'Facebook', letters: 'f', audience: 'public' as const }
const answer = {
  channel: 'facebook',
  element: 'photo' as const,
  answer: 'withdrawn' as const,
  relation: 'guardian' as const,
  giver: null,
  source: 'staff-entry' as const,
  wording: 'Form of September 2026',
  from: '2026-11-03',
  until: null,
  recordedAt: '2026-11-03T09:00:00.000Z',
}
const person = {
  id: 'a',
  name: 'Amara Bello',
  class: 'Year 4',
  states: [{ channel: 'facebook', element: 'photo' as const, state: 'withdrawn' as const }],
  answers: [answer],
}

test('each channel says what counts there and whose word that is', () => {
  expect(answersOf(person, [facebook])).toEqual([
    {
      channel: facebook,
      photo: 'withdrawn',
      name: 'unknown',
      given: 'Said by a parent or carer, 3 November 2026',
    },
  ])
})

test('a channel that nobody was asked about says nothing', () => {
  expect(answersOf({ ...person, answers: [], states: [] }, [facebook])[0]).toMatchObject({
    photo: 'unknown',
    given: null,
  })
})

test('what happened names the giver where the register knows them', () => {
  const named = { ...answer, giver: { id: 'n', name: 'Ngozi Bello' } }
  expect(eventsOf([named], () => facebook)[0]?.what).toBe(
    'Photo on Facebook: changed to no, said by Ngozi Bello. Form of September 2026',
  )
})

test('a person is called by what they are, and where', () => {
  expect(aboutOf('pupil', 'Year 4')).toBe('Pupil in Year 4')
  expect(aboutOf('governor', null)).toBe('Governor')
})

test('what one person said at one time is one thing, in plain words; a later answer is another', () => {
  const ngozi = { id: 'n', name: 'Ngozi Bello' }
  const byLink = {
    ...answer,
    giver: ngozi,
    source: 'link' as const,
    answer: 'refused' as const,
    wording: 'family page 1 (en), signed Ngozi Bello',
  }
  const events = eventsOf(
    [
      { ...byLink, recordedAt: '2026-11-04T09:00:00.000Z' },
      byLink,
      { ...byLink, element: 'name' },
      { ...byLink, channel: 'x', element: 'name' },
    ],
    id => ({ ...facebook, id, name: id === 'x' ? 'X' : 'Facebook' }),
    () => 7,
  )
  expect(events.map(({ what }) => what)).toEqual([
    'Photo on Facebook: no, said by Ngozi Bello. On the family’s page, signed Ngozi Bello.',
    'Photo and name on Facebook; name on X: no, said by Ngozi Bello. On the family’s page, signed Ngozi Bello.',
  ])
  expect(events[0]?.link).toEqual({ href: '/evidence', label: 'Entry 7 of the record' })
})
