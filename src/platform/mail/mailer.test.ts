import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Mailer } from './mailer.ts'
import { createMailer } from './mailer.ts'
import type { MailServer } from './testing/mail-server.ts'
import { startMailServer } from './testing/mail-server.ts'

let server: MailServer
let mailer: Mailer
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: 'copybook@school.example' })
})
afterAll(async () => {
  mailer.close()
  await server.close()
})
beforeEach(() => {
  server.received.length = 0
  server.refuseWith(null)
})

const mail = { to: 'head@school.example', subject: 'A post did not go out', text: 'Look.\n', id: 'l1' }

test('a mail arrives at its one reader, in plain text, and asks for no holiday reply', async () => {
  await mailer.send(mail)
  const { to, raw } = server.received[0]!
  expect(to).toEqual(['head@school.example'])
  expect(raw).toMatch(/^Subject: A post did not go out\r$/m)
  expect(raw).toMatch(/^Message-ID: <l1@school\.example>\r$/m)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/im)
  expect(raw).toMatch(/^Content-Type: text\/plain/m)
  expect(raw).toContain('Look.')
})

test.each([
  [550, 'for-good'],
  [554, 'for-good'],
  [421, 'for-now'],
  [450, 'for-now'],
])('a server that answers %i refuses %s, and its sentence stays out of the message', async (code, lasts) => {
  server.refuseWith(code)
  const refused = mailer.send(mail)
  await expect(refused).rejects.toMatchObject({ name: 'MailRefused', lasts, code: String(code) })
  await expect(refused).rejects.not.toThrow(/head@school/)
})

test('a server that is not there is a matter of time', async () => {
  const lost = createMailer({ url: 'smtp://127.0.0.1:9', from: 'copybook@school.example' })
  await expect(lost.send(mail)).rejects.toMatchObject({ lasts: 'for-now', code: 'ESOCKET' })
  lost.close()
})

test('whatever stands in an address or a subject, nobody else is written to and no header is added', async () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'a@school.example, b@evil.example',
      'a@school.example\r\nBcc: b@evil.example',
      '"a" <b@evil.example>, c@evil.example',
    ),
  )
  await fc.assert(
    fc.asyncProperty(hostile, fc.string(), async (local, subject) => {
      server.received.length = 0
      await mailer
        .send({ ...mail, to: `${local}@school.example`, subject: `${subject}\r\nBcc: b@evil.example` })
        .catch(() => {})
      for (const { to, raw } of server.received) {
        expect(to).toEqual([expect.stringMatching(/@school\.example$/)])
        expect(raw).not.toMatch(/^Bcc:/m)
      }
    }),
    { numRuns: 40 },
  )
})
