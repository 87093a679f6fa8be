import { expect, test } from 'vitest'
import { AppError } from './errors.ts'
import { createLog } from './log.ts'

/** Everything that was logged, as it stands in the file. */
function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'debug'): string {
  let text = ''
  write(createLog(level, { write: line => (text += line) }))
  return text
}

test('a line says when, how grave and what, and names no machine', () => {
  const line = JSON.parse(logged(log => log.info({ status: 200 }, 'request'))) as Record<string, unknown>
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    status: 200,
    msg: 'request',
  })
})

test('an error is its class, its code and its place: its message may quote what somebody wrote', () => {
  class Refusal extends Error {
    override name = 'Refusal'
    code = '23505'
    detail = 'Key (name)=(Rowan Ellery) exists'
  }
  const error = new Refusal('duplicate name Rowan Ellery', { cause: new Error('Rowan Ellery') })
  const text = logged(log => log.error({ err: error }, 'a request failed'))
  expect(text).not.toContain('Rowan')
  expect(JSON.parse(text)).toMatchObject({ err: { type: 'Refusal', code: '23505' } })
  expect(text).toContain('log.test.ts')
})

test('a message of several lines does not slip in among the frames', () => {
  const text = logged(log =>
    log.error({ err: new AppError('defect', 'First\n  at Rowan Ellery’s gate') }, 'x'),
  )
  expect(text).not.toContain('Rowan')
})

test('what is no error says only of what type it was', () => {
  expect(logged(log => log.error({ err: 'Rowan Ellery' }, 'x'))).not.toContain('Rowan')
})

test.each(['password', 'token', 'authorization', 'cookie', 'text', 'name', 'email'])(
  'a field named %s is struck out, should somebody log it all the same',
  field => {
    const text = logged(log =>
      log.info({ input: { [field]: 'Rowan Ellery' }, req: 'Rowan', res: 'Rowan' }, 'x'),
    )
    expect(text).not.toContain('Rowan')
    expect(text).toContain('[not logged]')
  },
)

test('nothing below the level is written', () => {
  expect(logged(log => log.info('x'), 'warn')).toBe('')
  expect(logged(log => log.error('x'), 'silent')).toBe('')
})
