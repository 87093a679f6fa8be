import { expect, test } from 'vitest'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'

const app = appForFile()
const { network, push, look, makeDue, isWhole } = intakeFor(app)

const COMMENTS = 20_000
const PER_PUSH = 250
const PER_PAGE = 500

/** The comment of a number, the same each time that it is told; every fiftieth is edited, every hundredth goes. */
const written = (number: number): Incoming =>
  incoming({
    remoteId: `r${number}`,
    author: { remoteId: `w${number % 900}`, name: `Parent Number${number % 900}`, profileUrl: null },
    text: `Comment ${number}`,
    writtenAt: new Date(Date.UTC(2026, 9, 1) + number * 1000),
  })
const all = Array.from({ length: COMMENTS }, (_, number) => written(number))
const edits = all
  .filter((_, number) => number % 50 === 0)
  .map(one => ({ ...one, text: `${one.text}, edited` }))
const ends = all
  .filter((_, number) => number % 100 === 0)
  .map(one => ({ ...one, text: '', state: 'gone' as const }))

const parts = (list: readonly Incoming[], size: number): Incoming[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

async function pushAll(list: readonly Incoming[], size = PER_PUSH): Promise<void> {
  for (const part of parts(list, size)) expect((await push(part)).status).toBe(200)
}

/** Two servers that are pushed to, one from the end, and a worker that asks, all at once. */
test('20,000 comments told by pushes and looks at once are stored once each, and the record is whole', async () => {
  const pages = parts(all, PER_PAGE).map((page, at, { length }) =>
    network.page(page, `${at}`, at < length - 1),
  )
  await Promise.all([pushAll(all), pushAll(all.toReversed(), PER_PUSH + 1), look(...pages)])
  await makeDue()
  await Promise.all([pushAll([...edits, ...ends]), look(network.page(all.slice(0, PER_PAGE)))])
  await pushAll(all.slice(0, 3000), 77)

  const { rows } = await app().database.admin.query<Record<string, number>>(`
    select count(*)::int as stored, count(distinct remote_id)::int as "once",
      count(*) filter (where state = 'gone')::int as gone,
      count(*) filter (where text like '%, edited')::int as edited,
      sum(version)::int as versions from comment where remote_id like 'r%'`)
  expect(rows[0]).toEqual({
    stored: COMMENTS,
    once: COMMENTS,
    gone: ends.length,
    edited: edits.length,
    versions: COMMENTS + edits.length + ends.length,
  })
  const { rows: told } = await app().database.admin.query<{ kind: string; count: number }>(`
    select kind, count(*)::int from evidence_payload where kind like 'comment.%'
    and subject_id in (select id::text from comment where remote_id like 'r%') group by kind order by kind`)
  expect(told).toEqual([
    { kind: 'comment.changed', count: edits.length },
    { kind: 'comment.gone', count: ends.length },
    { kind: 'comment.taken-in', count: COMMENTS },
  ])
  expect(await isWhole()).toBe(true)
}, 120_000)
