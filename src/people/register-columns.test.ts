import { expect, test } from 'vitest'
import { columnOf, consentAnswer, consentColumn, isYes, roleOf } from './register-columns.ts'

test('columns go by several names', () => {
  expect(
    ['person_id', 'ID', 'Full Name', 'Year', 'Consent Facebook Photo', 'constructor'].map(columnOf),
  ).toEqual(['person_id', 'person_id', 'name', 'year_group', 'consent_facebook_photo', null])
})

test('a consent column names its channel and element', () => {
  expect(consentColumn('consent_tapestry_name')).toMatchObject({ channel: 'tapestry', element: 'name' })
  expect(consentColumn('consent_tapestry_voice')).toBeNull()
})

test('only a clear yes is a yes', () => {
  expect(['Yes', ' y ', 'no', 'withdrawn', '', 'maybe', 'constructor'].map(consentAnswer)).toEqual([
    'given',
    'given',
    'refused',
    'withdrawn',
    'unknown',
    null,
    null,
  ])
})

test('roles go by several names', () => {
  expect(['Student', 'teacher', 'Carer', 'pirate'].map(roleOf)).toEqual(['pupil', 'staff', 'parent', null])
})

test('a doubt protects', () => {
  expect(['', 'No', 'yes', 'see file'].map(isYes)).toEqual([false, false, true, true])
})
