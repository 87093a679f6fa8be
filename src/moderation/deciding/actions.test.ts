import { expect, test } from 'vitest'
import { madeUpNetwork } from '../testing/network.ts'
import { actionsFor, type Standing } from './actions.ts'

const { connector } = madeUpNetwork()
const standing = (can: object, more: Partial<Standing> = {}): Standing => ({
  connector: { ...connector, capabilities: { ...connector.capabilities, ...can } },
  state: 'active',
  hasKey: true,
  ...more,
})
const all = { hide: true, removeComment: true }
const visible = { state: 'visible', route: 'none' } as const
const shown = (of: Standing, comment: Parameters<typeof actionsFor>[1] = visible) =>
  Object.fromEntries(actionsFor(of, comment).map(({ decision, allowed, why }) => [decision, [allowed, why]]))

test('on a network that can do all, all is allowed and nothing need be explained', () => {
  expect(shown(standing(all))).toEqual({ keep: [true, null], remove: [true, null], hide: [true, null] })
})

test('a network that cannot hide lets nobody hide, and says so; to remove goes by hand', () => {
  const { hide, remove } = shown(standing({ hide: false, removeComment: false, reject: false }))
  expect(hide).toEqual([false, 'Made-up cannot hide a comment. Keep it, or remove it.'])
  expect(remove![0]).toBe(true)
})

test('on an account that is not in use nothing is done, and a comment may still be kept', () => {
  const { keep, hide, remove } = shown(standing(all, { state: 'suspended' }))
  expect(keep).toEqual([true, null])
  for (const one of [hide, remove]) {
    expect(one).toEqual([false, 'This account is not in use. Nothing can be done there.'])
  }
})

test('without a key that lives it is allowed, and said that it waits', () => {
  const { remove } = shown(standing(all, { hasKey: false }))
  expect(remove).toEqual([true, 'It waits until an administrator has connected this account again.'])
})

test('criticism is removed by more than one key only [2.5-address-politely]', () => {
  const actions = actionsFor(standing(all), { state: 'visible', route: 'complaint' })
  expect(actions.map(({ decision, confirm }) => [decision, confirm])).toEqual(
    expect.arrayContaining([
      ['keep', false],
      ['remove', true],
    ]),
  )
})
