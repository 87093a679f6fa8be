import { expect, test } from 'vitest'
import { deciderOf, factsOf, findingOf, networkFindings, type Marked, type ServerMark } from './marks.ts'

const mark: ServerMark = {
  id: 'f1',
  rule: 'names-photos-without-consent',
  clause: '2.1-will-not-post-names-photos-without-consent',
  gap: null,
  decision: 'refuse',
  place: 'text',
  start: 0,
  end: 5,
  media: null,
  box: null,
  face: null,
  text: 'Zofia',
  people: ['p1'],
  message: 'Zofia may not be named on Facebook.',
  mend: {
    id: 'say-one',
    kind: 'replace',
    label: 'Say “one of our pupils”',
    replacement: 'one of our pupils',
  },
  leaves: ['mend', 'fact:consent', 'fact:not-this-person'],
  left: null,
}

test('a mark names its section, the mend at one press, and the fact that clears it', () => {
  expect(findingOf(mark)).toMatchObject({
    clause: { section: '2.1', title: 'Will not post names photos without consent' },
    state: 'open',
    mends: [
      { id: 'mend:replace', by: 'copybook' },
      { id: 'fact:not-this-person', by: 'person', label: 'This is somebody else' },
    ],
  })
})

test('nobody clears consent by saying so: only the register does', () => {
  expect(factsOf(mark).map(({ id }) => id)).toEqual(['not-this-person'])
})

test('a mark that left offers nothing and says how it left', () => {
  const left = findingOf({ ...mark, left: { how: 'dismissed', by: 'p2' } })
  expect(left).toMatchObject({ state: 'dismissed', mends: [] })
})

test('what no press can mend is left to a person', () => {
  const face = { ...mark, start: null, end: null, media: 0, mend: { ...mark.mend!, kind: 'cover' } }
  expect(findingOf(face).mends[0]).toMatchObject({ by: 'person' })
})

test('of several accounts the strictest decider speaks', () => {
  expect(deciderOf(['nobody', 'headteacher'])).toBe('the headteacher')
  expect(deciderOf(['second-person', 'ceo'])).toBe('the chief executive')
  expect(deciderOf([])).toBe('a second person')
})

test('that nothing is written yet is no mark; that a film is missing is one', () => {
  const problem = (field: string, message: string) => ({ field, code: 'empty' as const, message })
  const network = {
    problems: [problem('text', 'Write a text.'), problem('film', 'Add a film.')],
  } as unknown as Marked['network']
  expect(networkFindings({ network }).map(({ message }) => message)).toEqual(['Add a film.'])
})
