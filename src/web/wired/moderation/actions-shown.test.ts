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
  expect(waysOf([action('keep'), action('remove'), action('hide')], 'Chatter')).toMatchObject({
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

test('the toast says what the network does, and no more', () => {
  const told = (...actions: ServerAction[]) => waysOf(actions, 'Chatter').told
  const past = (...actions: ServerAction[]) => waysOf(actions, 'Chatter').past
  const hides = action('remove', { act: 'hide' })
  expect(told(hides).remove).toBe('It is hidden on Chatter in')
  expect(past(hides).remove).toBe('hidden')
  expect(told(action('remove')).remove).toBe('It is removed on Chatter in')
  expect(past(action('remove')).remove).toBe('removed')
  const byHand = action('remove', { byHand: true })
  expect(told(byHand).remove).toBe('Nothing happens on Chatter until you do it there. You can undo this for')
  expect(past(byHand).remove).toBe('decided')
  expect(told(action('remove', { act: 'reject' })).remove).toBe('Only its writer sees it on Chatter in')
  expect(told(action('keep', { act: 'unhide' })).keep).toBe('Kept. It shows on Chatter again in')
  expect(told(action('keep')).keep).toBe('Kept. You can undo it for')
  expect(told(action('remove', { act: null })).remove).toBe('It is on record. You can undo it for')
})
