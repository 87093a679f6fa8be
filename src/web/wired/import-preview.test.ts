import { expect, test } from 'vitest'
import { leaversOf, previewOf, takenWords, unreadable, widenedOf } from './import-preview.ts'

const change = {
  kind: 'changed' as const,
  line: 7,
  personId: 'kofi',
  name: 'Kofi Mensah',
  class: 'Year 4',
  schoolId: 'heron',
  fields: [],
  protects: false,
  widened: [{ channel: 'dojo', element: 'photo' as const, from: 'unknown' as const, to: 'given' as const }],
  narrowed: [],
  overruled: [],
}
const channel = (id: string) => ({ dojo: 'Dojo' })[id] ?? id

test('each new yes is told with its person, thing and channel', () => {
  expect(widenedOf([change, { ...change, widened: [] }], channel)).toEqual([
    { id: 'line-7', name: 'Kofi Mensah', what: 'photo on Dojo' },
  ])
})

test('who is not on the list is told with their class', () => {
  expect(leaversOf([change, { ...change, kind: 'left', line: null }])).toEqual([
    { id: 'kofi', name: 'Kofi Mensah', what: 'Year 4' },
  ])
})

test('a file whose head is wrong cannot be read; one with a wrong row can', () => {
  const problem = { line: 1, field: 'id', message: 'Add a column named id.', leftOut: true }
  expect(unreadable([problem])).toContain('Add a column named id.')
  expect(unreadable([{ ...problem, line: 87 }])).toBeNull()
  expect(unreadable([{ ...problem, leftOut: false }])).toBeNull()
})

test('a count that the server does not send is none', () => {
  const preview = previewOf('list.csv', { counts: { found: 4 }, problems: [] }, { people: [], of: 0 }, [])
  expect(preview.counts).toMatchObject({ found: 4, added: 0, leftOut: 0 })
  expect(takenWords({ added: 1200 })).toBe('The list is taken in: 1,200 new people, 0 changed, 0 have left.')
})
