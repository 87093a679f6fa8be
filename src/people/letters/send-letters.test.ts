import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Mailer } from '../../platform/mail/mailer.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import type { MailServer } from '../../platform/mail/testing/mail-server.ts'
import { startMailServer } from '../../platform/mail/testing/mail-server.ts'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import type { Letter } from './letter.ts'
import { sendLetters } from './send-letters.ts'
import { writeLetter } from './write-letter.ts'

const app = bareAppForFile()
const letter: Letter = { kind: 'test.said', subject: 'Something waits', says: 'Have a look.' }
let server: MailServer
let mailer: Mailer
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: 'copybook@school.example' })
  const { teacher, headteacher } = app().world.people
  for (const [{ personId }, email] of [
    [teacher, 'teacher@school.example'],
    [headteacher, 'head@school.example'],
  ] as const) {
    await app().database.admin.query('update person set email = $2, user_id = $3 where id = $1', [
      personId,
      email,
      randomUUID(),
    ])
  }
})
afterAll(async () => {
  mailer.close()
  await server.close()
})
beforeEach(async () => {
  server.received.length = 0
  server.refuseWith(null)
  await app().database.admin.query('truncate letter')
})

const teacher = () => app().world.people.teacher.personId
const write = (about: string, to = [teacher()]) =>
  app().runner.runSystem(app().world.trustId, 'test', context =>
    writeLetter(context, letter, { to, path: '/posts/7', about }),
  )
const send = (parts: { mailer?: Mailer | null; letters?: readonly Letter[] } = {}) => {
  const { runner, world } = app()
  const publicUrl = 'https://copybook.school.example'
  return sendLetters({ runner, publicUrl, mailer, letters: [letter], ...parts }, world.trustId)
}
const rows = async () => {
  const { rows } = await app().database.admin.query<{ state: string; last_code: string; attempts: number }>(
    'select state, last_code, attempts from letter order by made_at, id',
  )
  return rows
}

test('a letter says where to look and nothing of what happened, once to each person about each thing', async () => {
  await write('a')
  await write('a')
  await write('a', [teacher(), app().world.people.headteacher.personId])
  await send()
  await send()
  expect(server.received.map(({ to }) => String(to)).toSorted()).toEqual([
    'head@school.example',
    'teacher@school.example',
  ])
  const { raw } = server.received[0]!
  expect(raw.slice(raw.indexOf('\r\n\r\n')).trim().replaceAll('\r', '')).toBe(
    'Have a look.\n\nhttps://copybook.school.example/posts/7\n\nThis mail names nobody on purpose. Sign in to read the rest.',
  )
})

test('whoever does something may cause a letter, though they read none', async () => {
  const { database, world } = app()
  const { inTenant } = await import('../../platform/database/tenancy.ts')
  const { personId } = world.people.office
  const tenant = {
    trustId: world.trustId,
    actorId: personId,
    schoolIds: [world.school.id],
    trustWide: false,
  }
  const actor = { kind: 'system' as const, trustId: world.trustId, job: 'test' }
  await inTenant(database.db, tenant, tx =>
    writeLetter({ tx, actor, clock: app().clock }, letter, {
      to: [teacher()],
      path: '/',
      about: 'by-person',
    }),
  )
  expect(await rows()).toHaveLength(1)
})

test('what is rolled back is not sent', async () => {
  const { runner, world } = app()
  const lost = runner.runSystem(world.trustId, 'test', async context => {
    await writeLetter(context, letter, { to: [teacher()], path: '/', about: 'b' })
    throw new Error('half-way')
  })
  await expect(lost).rejects.toThrow('half-way')
  await send()
  expect(server.received).toEqual([])
})

test('a mail server that is down is tried again, later each time, and what it missed arrives', async () => {
  await write('c')
  server.refuseWith(451)
  await send()
  expect(await rows()).toEqual([{ state: 'waiting', last_code: '451', attempts: 1 }])
  // Not before its time.
  await send()
  expect((await rows())[0]!.attempts).toBe(1)
  app().clock.advance({ minutes: 1 })
  await send()
  app().clock.advance({ minutes: 1 })
  await send()
  expect((await rows())[0]!.attempts).toBe(2)
  server.refuseWith(null)
  app().clock.advance({ minutes: 1 })
  await send()
  expect(await rows()).toEqual([{ state: 'sent', last_code: null, attempts: 3 }])
  expect(server.received).toHaveLength(1)
})

test('an address that is refused for good is given up at once, on record without the address', async () => {
  await write('d')
  server.refuseWith(550)
  await send()
  expect(await rows()).toEqual([{ state: 'given-up', last_code: '550', attempts: 1 }])
  const entry = (await entriesOf(app(), 'letter.given-up')).at(-1)!
  expect(entry).toMatchObject({ subject: { id: teacher() }, content: { letter: 'test.said', code: '550' } })
  expect(JSON.stringify(entry.content)).not.toContain('@')
})

test('after two days it is old news and given up', async () => {
  await write('e')
  server.refuseWith(451)
  app().clock.advance({ hours: 48 })
  await send()
  expect((await rows())[0]).toMatchObject({ state: 'given-up', last_code: '451' })
})

test('who has left or cannot sign in gets no mail, and a kind that nobody declares is not guessed', async () => {
  const { people } = app().world
  await write('f', [people.governor.personId, people.office.personId])
  await send()
  await write('g')
  await send({ letters: [] })
  const { admin } = app().database
  await admin.query("update person set left_on = '2026-01-01' where id = $1", [
    app().world.people.headteacher.personId,
  ])
  await write('h', [app().world.people.headteacher.personId])
  await send()
  expect((await rows()).map(({ last_code }) => last_code).toSorted()).toEqual([
    'no-reader',
    'no-reader',
    'no-reader',
    'no-such-letter',
  ])
  expect(server.received).toEqual([])
})

test('several servers at once send each letter once', async () => {
  for (let n = 0; n < 12; n += 1) await write(`i${n}`)
  await Promise.all([send(), send(), send(), send()])
  expect(server.received).toHaveLength(12)
})

test('of a server that died while sending, another sends the letter after a while', async () => {
  await write('j')
  const dying: Mailer = { send: () => Promise.reject(new Error('killed')), close: () => {} }
  await expect(send({ mailer: dying })).rejects.toThrow('killed')
  await send()
  expect(server.received).toEqual([])
  app().clock.advance({ minutes: 2 })
  await send()
  expect(server.received).toHaveLength(1)
})

test('no person reads letters, whoever they are: not even whose they are', async () => {
  await write('k')
  const { database, world } = app()
  const { inTenant } = await import('../../platform/database/tenancy.ts')
  const seen = await inTenant(
    database.db,
    { trustId: world.trustId, actorId: world.people.ceo.personId, schoolIds: [], trustWide: true },
    tx => tx.selectFrom('letter').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

test('without a mail server nothing is tried, and nothing is lost before it is old', async () => {
  await write('l')
  await send({ mailer: null })
  expect(await rows()).toEqual([{ state: 'waiting', last_code: null, attempts: 0 }])
})
