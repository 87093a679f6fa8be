import { expect, test } from 'vitest'
import { secretOfUri } from './totp-secret.ts'

test('a secret is shown in groups of four', () => {
  const uri = 'otpauth://totp/Copybook:office%40heronlane.example?secret=JBSWY3DPEHPK3PXPAB&issuer=Copybook'
  expect(secretOfUri(uri)).toBe('JBSW Y3DP EHPK 3PXP AB')
})

test('what is no such address gives none', () => {
  expect(secretOfUri('')).toBe('')
  expect(secretOfUri('otpauth://totp/Copybook')).toBe('')
})
