import { beforeEach, expect, test } from 'vitest'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { rename } from './testing/marks.ts'

const app = bareAppForFile()
let effects = 0
const counted = rename(() => {
  effects += 1
})
const run = (key: string | undefined, name = 'Heron Lane', who = app().world.people.ceo, upload?: Buffer) =>
  app().runner.run(
    counted,
    who,
    { schoolId: app().world.school.id, name },
    {
      idempotencyKey: key,
      upload: upload && { bytes: upload, claimedType: 'image/jpeg' },
    },
  )

beforeEach(() => {
  effects = 0
})

test('the same request with the same key is answered the same, and happens once', async () => {
  expect(await run('a')).toEqual(await run('a'))
  expect(effects).toBe(1)
})

test('ten at once happen once, and all are answered', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => run('b')))
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ name: 'Heron Lane' })))
  expect(effects).toBe(1)
})

test('without a key each one happens', async () => {
  await run(undefined)
  await run(undefined)
  expect(effects).toBe(2)
})

test('the key with another body, or another file, is refused', async () => {
  await run('c', 'One', undefined, Buffer.from('a'))
  await expect(run('c', 'Two', undefined, Buffer.from('a'))).rejects.toMatchObject({
    code: 'different-body-for-key',
    status: 422,
  })
  await expect(run('c', 'One', undefined, Buffer.from('b'))).rejects.toMatchObject({ status: 422 })
  expect(effects).toBe(1)
})

test('a key is of one person: another’s is another', async () => {
  await run('d')
  await run('d', 'Other', app().world.people.trustAdministrator)
  expect(effects).toBe(2)
})

test('one that failed is not remembered: it may be tried again', async () => {
  await expect(run('e', '')).rejects.toMatchObject({ status: 422 })
  let fail = true
  const once = rename(() => {
    if (fail) throw new Error('half-way')
  })
  const input = { schoolId: app().world.school.id, name: 'x' }
  await expect(
    app().runner.run(once, app().world.people.ceo, input, { idempotencyKey: 'e' }),
  ).rejects.toThrow()
  fail = false
  await expect(
    app().runner.run(once, app().world.people.ceo, input, { idempotencyKey: 'e' }),
  ).resolves.toBeDefined()
})

test('the answer is kept sealed, for a day', async () => {
  await run('f', 'A secret that is shown once')
  const stored = async () =>
    (
      await app().database.admin.query<{ answer: Buffer }>("select answer from idempotency where key = 'f'")
    ).rows.map(row => row.answer)
  expect((await stored())[0]!.includes('secret')).toBe(false)
  app().clock.advance({ hours: 23, minutes: 59 })
  await run('g')
  expect(await stored()).toHaveLength(1)
  app().clock.advance({ minutes: 1 })
  await run('h')
  expect(await stored()).toEqual([])
})
