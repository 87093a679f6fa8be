import { afterEach, describe, expect, test, vi } from 'vitest'
import { control, isOff, registeredControls } from './controls.ts'
import { controlNames, isControlName } from './control-names.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a control', () => {
  const judge = control(
    'political-statement',
    (text: string) => `stops ${text}`,
    () => 'lets pass',
  )

  test('is its function', () => {
    expect(judge('a vote')).toBe('stops a vote')
  })

  test('is its no-op while it is switched off, and its function again after', () => {
    vi.stubEnv('COPYBOOK_CONTROL_OFF', 'political-statement')
    expect(judge('a vote')).toBe('lets pass')
    expect(isOff('political-statement')).toBe(true)
    vi.stubEnv('COPYBOOK_CONTROL_OFF', '')
    expect(judge('a vote')).toBe('stops a vote')
  })

  test('is not touched by another that is off', () => {
    vi.stubEnv('COPYBOOK_CONTROL_OFF', 'personal-information')
    expect(judge('a vote')).toBe('stops a vote')
  })

  test('refuses to run switched off in production', () => {
    vi.stubEnv('COPYBOOK_CONTROL_OFF', 'political-statement')
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => judge('a vote')).toThrow('for tests only')
  })

  test('is known by its name', () => {
    expect(registeredControls()).toContain('political-statement')
    expect(isControlName('political-statement')).toBe(true)
    expect(isControlName('toString')).toBe(false)
    expect(Object.keys(controlNames).length).toBeGreaterThan(15)
  })
})
