import { expect, test } from 'vitest'
import { hurts } from './hurts.ts'

const found = (
  rule: string,
  label: 'abusive' | 'personal-info' | 'spam' | null,
  action: 'review' | 'keep',
) => ({
  proposal: action,
  findings: [{ rule, label, action }],
})

test('whatever is to be removed is covered, whatever for', () => {
  expect(hurts({ proposal: 'remove', findings: [] })).toBe(true)
  expect(hurts({ proposal: 'review', findings: [{ rule: 'spam', label: 'spam', action: 'remove' }] })).toBe(
    true,
  )
})

test('so is what may be abuse or a private detail, with a label of its own or without', () => {
  expect(hurts(found('abusive', 'abusive', 'review'))).toBe(true)
  expect(hurts(found('personal-info', 'personal-info', 'review'))).toBe(true)
  expect(hurts(found('kind-of-abuse', null, 'review'))).toBe(true)
})

test('an advert, criticism, a child who may be at risk and what no machine has read are read in clear', () => {
  expect(hurts(found('spam', 'spam', 'review'))).toBe(false)
  expect(hurts(found('complaint', null, 'keep'))).toBe(false)
  expect(hurts(found('safeguarding', null, 'review'))).toBe(false)
  expect(hurts({ proposal: null, findings: [] })).toBe(false)
})
