import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendLetters } from '../people/letters/send-letters.ts'
import type { Mailer } from '../platform/mail/mailer.ts'
import { createMailer } from '../platform/mail/mailer.ts'
import type { MailServer } from '../platform/mail/testing/mail-server.ts'
import { startMailServer } from '../platform/mail/testing/mail-server.ts'
import { letters } from '../app.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { readCase } from './read-case.ts'
import { caseWorld } from './testing/case-world.ts'

const app = appForFile()
const { person, report } = caseWorld(app)
let server: MailServer
let mailer: Mailer
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: 'copybook@school.example' })
  await app().database.admin.query('delete from letter')
  for (const one of ['dsl', 'deputyDsl'] as const) {
    await app().database.admin.query('update person set email = $2, user_id = $3 where id = $1', [
      person(one).personId,
      `${one.toLowerCase()}@school.example`,
      randomUUID(),
    ])
  }
})
afterAll(async () => {
  mailer.close()
  await server.close()
})
const send = () => {
  const { runner, world } = app()
  return sendLetters({ runner, mailer, letters, publicUrl: 'https://copybook.school.example' }, world.trustId)
}

test('with the mail server down nothing is lost: the case is there at once, and the mails arrive when it is back', async () => {
  server.refuseWith(451)
  const id = await report({ what: 'Zoltan Quirke was hurt' })
  await send()
  expect(server.received).toEqual([])
  expect((await app().run(readCase, person('dsl'), { id })).what).toBe('Zoltan Quirke was hurt')
  server.refuseWith(null)
  app().clock.advance({ minutes: 1 })
  await send()
  expect(server.received.map(({ to }) => String(to)).toSorted()).toEqual([
    'deputydsl@school.example',
    'dsl@school.example',
  ])
  for (const { raw } of server.received) {
    // Long lines of a mail are folded.
    expect(raw.replaceAll('=\r\n', '')).toContain(`https://copybook.school.example/concerns/${id}`)
    expect(raw).not.toMatch(/Quirke|hurt|teacher|Heron/)
  }
})
