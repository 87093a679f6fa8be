import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor, REMOTE_ID } from '../testing/intake-for.ts'

const app = appForFile()
const { network, push, look, stored, versionsOf, isWhole } = intakeFor(app)

const snapshotsOf = async (kind: string, remoteId: string) =>
  (await entriesOf(app(), kind)).map(({ content }) => content).filter(one => one['remoteId'] === remoteId)

test('what comes by a push and by a look is stored once, with one snapshot by the same commit', async () => {
  await push([incoming({ remoteId: 'a1' })])
  await look(network.page([incoming({ remoteId: 'a1', permalink: 'https://n.example/a1' })]))
  const [row, ...others] = await stored('a1')
  expect(others).toEqual([])
  expect(row).toMatchObject({ text: 'What a lovely fair!', version: 1, permalink: 'https://n.example/a1' })
  const [snapshot, ...more] = await snapshotsOf('comment.taken-in', 'a1')
  expect(more).toEqual([])
  // CHECKLIST 25: text, who wrote it, when, where, and under which post.
  expect(snapshot).toMatchObject({
    text: 'What a lovely fair!',
    author: { name: 'Jo Penrose', remoteId: 'w1' },
    writtenAt: '2026-11-23T09:00:00.000Z',
    postRemoteId: 'p1',
    permalink: null,
    version: 1,
  })
})

test('an edit and a deletion are followed, and nothing that was said is lost', async () => {
  await push([incoming({ remoteId: 'b1', text: 'You lot are a joke' })])
  await push([incoming({ remoteId: 'b1', text: 'Sorry about that' })])
  await push([incoming({ remoteId: 'b1', text: '', state: 'gone' })])
  expect(await versionsOf('b1')).toEqual([
    { version: 1, text: 'You lot are a joke', state: 'visible' },
    { version: 2, text: 'Sorry about that', state: 'visible' },
    { version: 3, text: 'Sorry about that', state: 'gone' },
  ])
  expect((await stored('b1'))[0]).toMatchObject({ state: 'gone', text: 'Sorry about that', version: 3 })
  expect(await snapshotsOf('comment.changed', 'b1')).toHaveLength(1)
  expect(await snapshotsOf('comment.gone', 'b1')).toHaveLength(1)
})

test('what several words of one push say of a comment is followed in their order', async () => {
  await push([
    incoming({ remoteId: 'c1', text: 'one' }),
    incoming({ remoteId: 'c1', text: 'two' }),
    incoming({ remoteId: 'c1', text: 'one' }),
  ])
  expect((await stored('c1'))[0]).toMatchObject({ text: 'two', version: 2 })
})

test('two servers that take in the same at once store it once', async () => {
  const words = Array.from({ length: 40 }, (_, at) => incoming({ remoteId: `d${at}` }))
  await Promise.all([
    push(words),
    push(words.toReversed()),
    push(words.slice(5, 30)),
    look(network.page(words)),
  ])
  const { rows } = await app().database.admin.query(
    "select remote_id, count(*)::int from comment where remote_id like 'd%' group by 1",
  )
  expect(rows).toHaveLength(40)
  expect(rows.every(row => (row as { count: number }).count === 1)).toBe(true)
  expect((await snapshotsOf('comment.taken-in', 'd7')).length).toBe(1)
})

test('what the account itself wrote is known as ours', async () => {
  await push([incoming({ remoteId: 'e1', author: { remoteId: REMOTE_ID, name: 'Us', profileUrl: null } })])
  expect((await stored('e1'))[0]).toMatchObject({ ours: true, route: 'none' })
})

test('a comment is joined to our own post under which it stands', async () => {
  const { rows } = await app().database.admin.query<{ id: string }>(
    "select id from publication where account_id = $1 and remote_id = '1_2'",
    [app().world.account.id],
  )
  await push([
    incoming({ remoteId: 'f1', postRemoteId: '1_2' }),
    incoming({ remoteId: 'f2', postRemoteId: '9' }),
  ])
  expect((await stored('f1'))[0]!.publication_id).toBe(rows[0]!.id)
  expect((await stored('f2'))[0]!.publication_id).toBeNull()
})

describe('whatever a network hands out can be stored', () => {
  test.each([
    ['a zero', 'a\0b', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['directions and nothing', '\u202eabc\u200b', '\u202eabc\u200b'],
    ['SQL and HTML', "'); drop table comment; --<script>", "'); drop table comment; --<script>"],
    ['very much', 'x'.repeat(200_000), 'x'.repeat(200_000)],
  ])('%s', async (name, text, kept) => {
    await push([incoming({ remoteId: `g-${name}`, text })])
    expect((await stored(`g-${name}`))[0]!.text).toBe(kept)
  })

  test('a time that cannot be is when we saw it', async () => {
    await push([incoming({ remoteId: 'h1', writtenAt: new Date(8.64e15) })])
    const { rows } = await app().database.admin.query("select at from comment where remote_id = 'h1'")
    expect((rows[0] as { at: Date }).at).toEqual(app().clock.now())
  })
})

test('the record is whole after all that', async () => {
  expect(await isWhole()).toBe(true)
})
