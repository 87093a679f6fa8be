import { expect, test } from 'vitest'
import { values } from './testing/school.ts'

const spoken = (text: string) => values(text, 'addressing')

test.each([
  'Kiki, you left your coat here.',
  'Luca please come to the office.',
  'Hi Nadia, lovely to meet you.',
  'Happy birthday Kiki!!',
  'Get well soon Mr Wilk!',
  '@combe_gran you can pick it up at four',
  'To the dad who parked on the grass: move it.',
  'Luca and Kiki, your boots are here.',
])('%s speaks to one person', text => {
  expect(spoken(text)).toContain('to-person')
})

test.each([
  'Well done to Kiki, who won the race.',
  'Kiki and Luca built a tower.',
  'Thank you to the dad who mended the shed.',
  'Parents, please bring wellies.',
  'Thank you @combefarm for having us.',
])('%s does not', text => {
  expect(spoken(text)).toEqual([])
})
