import { expect, test } from 'vitest'
import { whyNotReachable } from './reachable.ts'

test.each([
  ['http://localhost:3000', 'this machine only'],
  ['https://localhost', 'this machine only'],
  ['https://127.0.0.1', 'inside the school only'],
  ['https://[::1]:3000', 'inside the school only'],
  ['https://192.168.1.20', 'inside the school only'],
  ['https://10.1.2.3:8443', 'inside the school only'],
  ['https://[fd00::1]', 'inside the school only'],
  ['https://copybook', 'inside the school only'],
  ['https://copybook.school.local', 'inside the school only'],
  ['https://copybook.internal.', 'inside the school only'],
  ['http://copybook.oakfield.example', 'not safe'],
  ['http://8.8.8.8', 'not safe'],
])('%s cannot be fetched from outside: %s', (address, why) => {
  expect(whyNotReachable(address)).toContain(why)
  expect(whyNotReachable(address)).toContain('PUBLIC_URL')
})

test.each(['https://copybook.oakfield.example', 'https://copybook.oakfield.example:8443', 'https://8.8.8.8'])(
  'nothing is said against %s',
  address => {
    expect(whyNotReachable(address)).toBeNull()
  },
)
