import { beforeAll, expect, test } from 'vitest'
import { entry } from '../../evidence/entry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { listComments } from '../list-comments.ts'
import { showComment } from '../show-comment.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'
import { forgetOverdue, sweepIntake } from './sweep.ts'

const app = appForFile()
const retention = { commentHours: 48, profileHours: 24, source: 'https://network.example/rules' }
const { network, push, look, stored, versionsOf, isWhole } = intakeFor(app, { retention })
const sweep = () => sweepIntake(app().runner, app().world.trustId)
const shown = async (remoteId: string) =>
  app().run(showComment, app().world.people.headteacher, { id: (await stored(remoteId))[0]!.id })

/** Every text column of every table, the record's payloads included: where would somebody find it? */
async function foundAnywhere(words: string): Promise<string[]> {
  const { admin } = app().database
  const { rows } = await admin.query<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'",
  )
  const found: string[] = []
  for (const { name } of rows) {
    const where = name === 'evidence_payload' ? "convert_from(payload, 'UTF8')" : 't::text'
    const { rowCount } = await admin.query(`select from ${name} t where strpos(${where}, $1) > 0`, [words])
    if (rowCount) found.push(name)
  }
  return found.toSorted()
}

const WORDS = 'Very pleased with the new building'
const WRITER = 'Talan Curnow'

beforeAll(async () => {
  await look(
    network.page([
      incoming({
        remoteId: 'k1',
        text: WORDS,
        author: { remoteId: 'urn:w9', name: WRITER, profileUrl: 'https://n.example/talan' },
      }),
    ]),
  )
  app().clock.advance({ hours: 3 })
  await push([
    incoming({
      remoteId: 'k1',
      text: `${WORDS}, and the hall`,
      author: { remoteId: 'urn:w9', name: WRITER, profileUrl: null },
    }),
  ])
})

test('the writer stands in no record from the first, and in no copy after a day', async () => {
  expect(await foundAnywhere(WRITER)).toEqual(['comment'])
  app().clock.advance({ hours: 20, minutes: 59 })
  await sweep()
  expect((await shown('k1')).author.name).toBe(WRITER)
  app().clock.advance({ minutes: 1 })
  await sweep()
  expect(await foundAnywhere(WRITER)).toEqual([])
  expect(await foundAnywhere('urn:w9')).toEqual([])
  expect(await shown('k1')).toMatchObject({
    text: `${WORDS}, and the hall`,
    author: { name: null, remoteId: null, profileUrl: null },
  })
})

test('the words go after two days from when they were first handed out: rows, versions and record', async () => {
  expect(await foundAnywhere(WORDS)).toEqual(['comment', 'comment_version', 'evidence_payload'])
  app().clock.advance({ hours: 23, minutes: 59 })
  await sweep()
  expect((await shown('k1')).text).not.toBeNull()
  app().clock.advance({ minutes: 1 })
  await sweep()
  expect(await foundAnywhere(WORDS)).toEqual([])
  expect(await versionsOf('k1')).toEqual([
    { version: 1, text: null, state: 'visible' },
    { version: 2, text: null, state: 'visible' },
  ])
})

test('the record says that it was erased and why, and still verifies', async () => {
  const erased = (await entriesOf(app(), 'evidence.erased')).map(({ content }) => content)
  expect(erased).toContainEqual({ reason: 'network-storage-limit', kind: 'comment.taken-in' })
  expect(erased).toContainEqual({ reason: 'network-storage-limit', kind: 'comment.changed' })
  expect(await isWhole()).toBe(true)
})

test('that there was a comment stays, and the list says what the network lets nobody do', async () => {
  const { comments } = await app().run(listComments, app().world.people.headteacher, {
    accountId: app().world.account.id,
  })
  const { id } = (await stored('k1'))[0]!
  const row = comments.find(one => one.id === id)!
  expect(row).toMatchObject({ text: null, attachments: [], version: 2 })
  expect(row.limit!.says).toBe(
    'Made-up lets nobody keep what was written for longer than 48 hours and who wrote it for 24. No strikes or replays from it.',
  )
})

test('what the network hands out anew is kept for its time, once more, and as the same comment', async () => {
  await look(network.page([incoming({ remoteId: 'k1', text: 'Handed out again' })]))
  expect(await stored('k1')).toHaveLength(1)
  expect((await shown('k1')).text).toBe('Handed out again')
  app().clock.advance({ hours: 48 })
  await sweep()
  expect(await foundAnywhere('Handed out again')).toEqual([])
})

test('what a child wrote goes as well, though the system reads no case', async () => {
  await push([
    incoming({
      kind: 'direct-message',
      remoteId: 'k2',
      text: 'Hello miss, it is Rowan',
      author: { remoteId: 'urn:w2', name: 'Rowan Ellery', profileUrl: null },
    }),
  ])
  expect((await stored('k2'))[0]!.route).toBe('safeguarding')
  app().clock.advance({ hours: 48 })
  await sweep()
  expect(await foundAnywhere('it is Rowan')).toEqual([])
  expect(await isWhole()).toBe(true)
})

test('a backup that was put back is purged before anybody can ask, however much there is', async () => {
  await push(
    Array.from({ length: 1200 }, (_, at) => incoming({ remoteId: `b${at}`, text: `Backed up ${at}.` })),
  )
  app().clock.advance({ hours: 24 * 30 })
  await forgetOverdue(app().runner, app().world.trustId)
  expect(await foundAnywhere('Backed up')).toEqual([])
  expect(await isWhole()).toBe(true)
})

test('what other networks handed out stays', async () => {
  const { world, run } = app()
  expect((await run(showComment, world.people.headteacher, { id: world.comment.id })).text).toBe(
    'What a lovely fair!',
  )
  expect((await run(entry, world.people.ceo, { index: 0 })).verifies).toBe(true)
})
