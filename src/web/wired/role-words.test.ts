import { expect, test } from 'vitest'
import { roleOnLabel } from './role-words.ts'

test('a deputy who stands in for the headteacher is shown as that', () => {
  const roles = [
    { role: 'senior-leader' as const, standsInFor: null },
    { role: 'headteacher' as const, standsInFor: { name: 'Mrs Nair' } },
  ]
  expect(roleOnLabel(roles)).toBe('Headteacher for Mrs Nair')
})

test('whoever has no role yet is told so', () => {
  expect(roleOnLabel([])).toBe('No role yet')
  expect(roleOnLabel([{ role: 'staff', standsInFor: null }])).toBe('Staff')
})
