import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { forgetOverdue } from '../intake/sweep.ts'
import { deskFor } from '../testing/desk-for.ts'

const app = appForFile()
const desk = deskFor(app, {
  retention: { commentHours: 48, profileHours: 24, source: 'https://network.example/terms' },
})

test('where a network lets nobody keep what was written, nothing at the desk tells of it afterwards', async () => {
  const [id] = await desk.written('abusive words of 07700 900123')
  await desk.decide(id!, { note: 'They wrote: abusive words of 07700 900123' })
  await desk.carry()
  const { database, world, runner, clock } = app()
  clock.advance({ hours: 49 })
  await forgetOverdue(runner, world.trustId)
  for (const table of ['desk_item', 'comment_decision', 'comment_act', 'comment', 'comment_version']) {
    const { rows } = await database.admin.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table} t where ${table === 'comment' ? 'id' : 'comment_id'} = $1`,
      [id],
    )
    expect(rows.length, table).toBeGreaterThan(0)
    for (const { row } of rows) {
      expect(row, table).not.toContain('07700')
      expect(row, table).not.toContain('abusive')
    }
  }
  const { rows } = await database.admin.query<{ payload: Buffer }>(
    "select payload from evidence_payload where subject_kind = 'comment' and subject_id = $1",
    [id],
  )
  const record = rows.map(({ payload }) => payload.toString('utf8')).join('\n')
  expect(record).toContain('"remove"')
  expect(record).not.toContain('07700')
  expect(await desk.isWhole()).toBe(true)
})
