import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test.each(['https://oakfield.example/a?b=1', 'http://www.youtube.com/@parent'])(
  '%s leads somewhere',
  address => {
    expect(webAddress(address)).toBe(address)
  },
)

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'https://',
  'oakfield.example',
  '',
  null,
  7,
])('%j leads nowhere', address => expect(webAddress(address)).toBeNull())
