import { expect, test } from 'vitest'
import { fillMessage } from './fill-message.ts'

test('fills what was found, the channel and the reason', () => {
  const filling = { text: 'Bo', channel: 'Facebook', why: 'A name.' }
  expect(fillMessage('“{text}” on {channel}. {why}', filling)).toBe('“Bo” on Facebook. A name.')
})

test('speaks of what has no words as this', () => {
  expect(fillMessage('{text} may not be shown. Cover {text}.', { text: null })).toBe(
    'This may not be shown. Cover this.',
  )
})

test('shortens a long find', () => {
  expect(fillMessage('{text}', { text: 'word '.repeat(20) })).toBe(`${'word '.repeat(8).trim()}…`)
})

test('leaves a place that has nothing to fill it, and never fills what was found a second time', () => {
  expect(fillMessage('{why} {channel} {else}', { text: '' })).toBe('{why} {channel} {else}')
  expect(fillMessage('{text}', { text: '{why}', why: 'no' })).toBe('{why}')
})
