import { expect, test } from 'vitest'
import { waysOf, type ServerAction } from './actions-shown.ts'

const action = (decision: ServerAction['decision'], more: Partial<ServerAction> = {}): ServerAction => ({
  decision,
  act: decision === 'remove' ? 'delete' : decision === 'hide' ? 'hide' : null,
  byHand: false,
  allowed: true,
  why: null,
  ...more,
})

test('what the network lets us do is open, and said', () => {
  expect(waysOf([action('keep'), action('remove'), action('hide')], 'Chatter')).toEqual({
    closed: {},
    hints: {},
    names: { remove: 'Remove from Chatter', hide: 'Hide it' },
    network: ['Remove: yes', 'Hide: yes'],
  })
})

test('what it does not is closed, with why', () => {
  const why = 'Chatter cannot hide a comment.'
  const { closed, network } = waysOf([action('remove'), action('hide', { allowed: false, why })], 'Chatter')
  expect(closed).toEqual({ hide: why })
  expect(network[1]).toBe('Hide: no. Chatter cannot hide a comment.')
})

test('a network that removes nothing hides instead, and has one button for both', () => {
  const { closed, names, network } = waysOf([action('remove', { act: 'hide' }), action('hide')], 'Chatter')
  expect(names.remove).toBe('Hide on Chatter')
  expect(Object.keys(closed)).toEqual(['hide'])
  expect(network[0]).toBe('Remove: no, it can only be hidden')
})

test('what a person does in the app is said so; what is to be thought of stands on the button', () => {
  const { names, hints } = waysOf(
    [action('remove', { byHand: true, why: 'This raises a concern.' })],
    'Chatter',
  )
  expect(names.remove).toBe('Remove from Chatter by hand')
  expect(hints).toEqual({ remove: 'This raises a concern.' })
})
