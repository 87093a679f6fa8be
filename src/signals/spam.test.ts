import { expect, test } from 'vitest'
import { values } from './testing/school.ts'

const kinds = (text: string) => values(text, 'spam')

test.each([
  ['follow for follow anyone?', 'followers'],
  ['Get 5000 real followers today', 'followers'],
  ['I invested £200 with her and got my profit the same week', 'money'],
  ['Work from home and earn £900 a week', 'money'],
  ['You have been selected, claim your voucher', 'prize'],
  ['Your account will be suspended, verify your details', 'impostor'],
  ['My private pics are in my bio', 'adult'],
  ['Copy and paste this to your wall', 'chain'],
  ['cheap essay writing, guaranteed pass', 'trade'],
])('%s is %s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test('a text that says one thing over and over is a flood', () => {
  expect(kinds('banana '.repeat(20))).toEqual(['flood'])
  expect(kinds(`a${'h'.repeat(80)}`)).toEqual(['flood'])
  expect(kinds('banana '.repeat(10_000))).toEqual(['flood'])
})

test('a long text of many words is none, however often each of them comes back', () => {
  const letters = 'abcdefghijklmnopqrs'.split('')
  const words = letters.flatMap(a => letters.map(b => `w${a}${b}`))
  expect(kinds(`${words.join(' ')} `.repeat(40))).toEqual([])
})

test.each([
  'Where did the sponsored walk money go?',
  'Too much homework for Year 3',
  'Follow the money',
  'Please message me on Dojo',
  'Love the new channel, well done Year 6',
  'Can I invest in a new coat, she has lost three',
])('%s is none', text => {
  expect(kinds(text).filter(kind => kind !== 'elsewhere')).toEqual([])
})
