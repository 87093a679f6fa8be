import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPage } from './page.ts'
import { tellingOf } from './tense.ts'

const telling = (text: string) => tellingOf(openPage(text))

test('what has been is told in the past', () => {
  expect(telling('We planted beans and made soup.').past).toBe(2)
  expect(telling('The pool will be closed.').past).toBe(0)
  expect(telling('We need seed.').past).toBe(0)
})

test('what goes on and what is to come', () => {
  expect(telling('Building dens in the wood').now).toBe(1)
  expect(telling('We will meet tomorrow').ahead).toBe(2)
})

test.each([
  ['Bring a hat.', 'bring'],
  ['Please return the forms.', 'bring'],
  ['Download the guide.', 'read'],
  ['Tell us.', 'say'],
])('%s asks to %s', (text, kind) => {
  expect([...telling(text).ask]).toContain(kind)
})

test('a verb inside a sentence asks nothing', () => {
  expect([...telling('The dogs bring joy.').ask]).toEqual([])
})

test('clock, day, date, deadline, price, question', () => {
  expect(telling('Friday 3 May at 6.30pm, £2. By Monday?')).toMatchObject({
    clock: true,
    day: true,
    date: true,
    deadline: true,
    price: true,
    question: true,
  })
  expect(telling('Nothing of the kind')).toMatchObject({
    clock: false,
    day: false,
    date: false,
    deadline: false,
    price: false,
    question: false,
    polite: false,
  })
})

test('counts are capped, and any text is told', () => {
  expect(telling('made made made made made made').past).toBe(3)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(telling(text).past).toBeLessThanOrEqual(3)
    }),
  )
})
