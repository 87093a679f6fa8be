import { expect, test } from 'vitest'
import { askAuth, isSet, listOf, sentenceOf, textOf } from './auth.ts'

const answering = (status: number, body: unknown): typeof fetch => {
  return async () => new Response(JSON.stringify(body), { status })
}

test('a wrong password and an unknown address are told the same', async () => {
  const said = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }
  await expect(askAuth('/sign-in/email', { email: 'x' }, answering(401, said))).rejects.toMatchObject({
    message: 'The email or the password is not right. Try again, or ask your headteacher for a new link.',
  })
})

test('a code, a crowd and a fallen session each say what to do next', () => {
  const of = (status: number, code: string) => sentenceOf({ status, code, message: 'raw' })
  expect(of(401, 'INVALID_CODE')).toContain('Take the one')
  expect(of(429, 'any')).toContain('Wait a minute')
  expect(of(401, 'any')).toContain('Start again')
  expect(of(400, 'other')).toBe('raw')
})

test('a body is sent by POST, nothing by GET', async () => {
  const methods: (string | undefined)[] = []
  const send: typeof fetch = async (_url, init) => {
    methods.push(init?.method)
    return new Response('{}')
  }
  await askAuth('/list-sessions', undefined, send)
  await askAuth('/sign-out', {}, send)
  expect(methods).toEqual([undefined, 'POST'])
})

test('what the library leaves out is empty, never a crash', () => {
  expect(textOf(null, 'a')).toBe('')
  expect(textOf({ a: 1 }, 'a')).toBe('')
  expect(listOf('no')).toEqual([])
  expect(listOf({ keys: [{ id: 'k' }] }, 'keys')).toEqual([{ id: 'k' }])
  expect(isSet({ a: true }, 'a')).toBe(true)
  expect(isSet(undefined, 'a')).toBe(false)
})
