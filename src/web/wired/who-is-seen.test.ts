import { expect, test } from 'vitest'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { whoIsSeen } from './who-is-seen.ts'

type Picture = OutputOf<StaffApi, 'posts.show-faces'>['pictures'][number]

const box = { x: 0, y: 0, width: 0.1, height: 0.1 }
const face = (id: string, answer: Picture['faces'][number]['answer'], name?: string) => ({
  id,
  number: 1,
  box,
  foundBy: 'detector' as const,
  answer,
  person: name === undefined ? null : { id: name, name },
  reason: null,
  answeredBy: null,
})

const picture = {
  id: 'p',
  faceReading: 'done',
  wordReading: 'done',
  failure: null,
  wordsShare: 0,
  covers: [],
  faces: [
    face('a', 'person', 'Amara Bello'),
    face('z', 'person', 'Zofia Nowak'),
    face('v', 'visitor'),
    face('u', 'unanswered'),
  ],
  variants: [
    {
      variantId: 'facebook',
      channel: 'facebook',
      account: 'Heron Lane',
      isReady: true,
      faces: [
        { faceId: 'a', stands: 'hidden', whyNot: null },
        { faceId: 'z', stands: 'may', whyNot: null },
      ],
    },
    { variantId: 'dojo', channel: 'dojo', account: 'Heron Lane', isReady: true, faces: [] },
  ],
} satisfies Picture

test('whoever decides reads who is to be seen on this very account, and that somebody is covered', () => {
  expect(whoIsSeen({ peopleAnswer: 'tagged', people: [] }, picture, 'facebook')).toBe(
    'In it: Zofia Nowak. 1 visitor who agreed. 1 face covered here. 1 face nobody has answered for.',
  )
  expect(whoIsSeen({ peopleAnswer: 'tagged', people: [] }, picture, 'dojo')).toContain(
    'Amara Bello, Zofia Nowak',
  )
})

test('without faces it is what its author says', () => {
  const people = [{ id: 'i', name: 'Idris Khan', kind: 'pupil' }]
  expect(whoIsSeen({ peopleAnswer: 'tagged', people }, undefined, 'x')).toBe('In it: Idris Khan.')
  expect(whoIsSeen({ peopleAnswer: 'nobody', people: [] }, undefined, 'x')).toMatch(
    /nobody can be recognised/,
  )
  expect(whoIsSeen({ peopleAnswer: 'unanswered', people: [] }, undefined, 'x')).toMatch(/Nobody has said/)
})
