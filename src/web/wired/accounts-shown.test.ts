import { expect, test } from 'vitest'
import { attemptsOf, authorisationsOf, keyOf, yearEnd } from './accounts-shown.ts'

const now = '2026-11-24T12:00:00Z'
const granted = (
  capability: 'draft' | 'publish',
  until: string,
  standing: 'current' | 'revoked' = 'current',
) => ({
  id: `${capability} ${until}`,
  person: { id: 'p', name: 'Mr Okafor' },
  capability,
  from: '2026-09-01',
  until,
  grantedBy: { id: 'h', name: 'Mrs Nair' },
  ceoNote: null,
  revokedAt: null,
  revokedWhy: null,
  standing,
})

test('what was granted together is one line, and is ended together', () => {
  const lines = authorisationsOf([granted('draft', '2027-08-31'), granted('publish', '2027-08-31')], now)
  expect(lines).toMatchObject([
    { id: 'draft 2027-08-31,publish 2027-08-31', powers: ['draft', 'publish'], endsSoon: false },
  ])
})

test('one that ends within four weeks says so; one that was ended is not shown', () => {
  const lines = authorisationsOf(
    [granted('draft', '2026-12-18'), granted('publish', '2027-08-31', 'revoked')],
    now,
  )
  expect(lines).toMatchObject([{ powers: ['draft'], endsSoon: true }])
})

test('an attempt says in plain words what was tried, and how often', () => {
  const attempt = {
    person: { id: 'p', name: 'Miss Rees' },
    operation: 'posts.create-draft',
    at: now,
    count: 3,
  }
  expect(attemptsOf([attempt])[0]).toMatchObject({ person: 'Miss Rees', what: 'write a post 3 times' })
})

test('a school year ends on 31 August', () => {
  expect(yearEnd('2026-11-24T12:00:00Z')).toBe('2027-08-31')
  expect(yearEnd('2026-08-31T12:00:00Z')).toBe('2026-08-31')
  expect(yearEnd('2026-08-31T23:30:00Z')).toBe('2027-08-31')
})

const key = (more: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({
    key: { state: 'working', says: 'Working.', lookedAt: null },
    connectable: true,
    mayConnect: true,
    connectedAt: now,
    warnings: [],
    ...more,
  } as Parameters<typeof keyOf>[0])

test('who may connect an account is offered it by its name, and nobody else', () => {
  expect(key()).toMatchObject({ connect: 'Connect again', mayDisconnect: true })
  expect(key({ key: null, connectedAt: null })).toMatchObject({ connect: 'Connect', mayDisconnect: false })
  expect(key({ mayConnect: false })).toMatchObject({ connect: null, mayDisconnect: false })
  expect(key({ connectable: false })).toMatchObject({ connect: null, mayDisconnect: false })
})

test.each([
  ['working', 'publish'],
  ['failing', 'hold'],
  ['ending', 'hold'],
  ['dead', 'refuse'],
] as const)('a key that is %s is shown as %s', (state, verdict) => {
  expect(key({ key: { state, says: 'So it is.', lookedAt: null } }).standing).toEqual({
    verdict,
    says: 'So it is.',
  })
})

test('comments that come by looking are told of beside the key', () => {
  const says = 'New comments arrive by looking every few minutes.'
  expect(key({ warnings: [{ code: 'not-pushed', says, cites: 'G42' }] }).more).toEqual([says])
})
