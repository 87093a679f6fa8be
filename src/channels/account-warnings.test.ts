import { expect, test } from 'vitest'
import { dlpt } from '../policy/testing/dlpt.ts'
import type { WarnedAccount } from './account-warnings.ts'
import { accountWarnings } from './account-warnings.ts'
import type { Manager } from './managers.ts'
import type { Capability } from './tables.ts'

const manager = (personId: string, ...capabilities: Capability[]): Manager => ({
  personId,
  name: personId,
  capabilities,
  until: '2027-08-31',
})
const sound: WarnedAccount = {
  state: 'active',
  ownerId: 'a',
  secondHolderId: 'b',
  loginMailbox: 'media@school.example',
  twoFactor: 'on',
}
const two = [manager('a', 'draft', 'publish'), manager('b', 'publish')]
const codes = (account: WarnedAccount, managers: readonly Manager[], settings = dlpt.settings) =>
  accountWarnings(account, managers, settings).map(({ code }) => code)

test('an account with two people who may publish has nothing to put right', () => {
  expect(accountWarnings(sound, two, dlpt.settings)).toEqual([])
})

test('nobody, or one person only, is a warning that cites its clause [2-managed-by-allocated-staff]', () => {
  expect(accountWarnings(sound, [], dlpt.settings)).toMatchObject([
    { code: 'no-manager', cites: '2-managed-by-allocated-staff' },
  ])
  expect(accountWarnings(sound, two.slice(1), dlpt.settings)).toMatchObject([
    { code: 'one-manager', cites: '2-managed-by-allocated-staff' },
  ])
})

test('somebody who may only draft or moderate cannot step in [2-managed-by-allocated-staff]', () => {
  expect(codes(sound, [manager('a', 'publish'), manager('b', 'draft', 'moderate')])).toEqual(['one-manager'])
})

test('a trust whose policy does not ask for two is not warned', () => {
  const settings = {
    ...dlpt.settings,
    authorisation: { ...dlpt.settings.authorisation, twoManagersWarning: false },
  }
  expect(codes(sound, [], settings)).toEqual([])
})

test.each([
  ['no-owner', { ownerId: null }],
  ['no-second-holder', { secondHolderId: null }],
  ['two-factor', { twoFactor: 'off' }],
  ['two-factor', { twoFactor: 'unknown' }],
  ['no-mailbox', { loginMailbox: null }],
] as const)('warns of %s', (code, more) => {
  expect(codes({ ...sound, ...more }, two)).toEqual([code])
})

test('two-step sign-in that is only recorded is not asked for', () => {
  const settings = {
    ...dlpt.settings,
    accounts: { ...dlpt.settings.accounts, twoFactor: 'recorded' as const },
  }
  expect(codes({ ...sound, twoFactor: 'off' }, two, settings)).toEqual([])
})

test('a closed account asks for nothing', () => {
  expect(codes({ ...sound, state: 'closed', ownerId: null }, [])).toEqual([])
})

test('each sentence is short enough to be read between two lessons', () => {
  const all = accountWarnings(
    { state: 'active', ownerId: null, secondHolderId: null, loginMailbox: null, twoFactor: 'off' },
    [],
    dlpt.settings,
  )
  expect(all).toHaveLength(5)
  expect(all.filter(({ says }) => says.split(' ').length > 20)).toEqual([])
})
