import { expect, test } from 'vitest'
import { operations } from '../app.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { hashOfAllTables } from '../testing/table-hash.ts'

const app = appForFile()

const queries = operations.filter(operation => operation.type === 'query')

test('over all queries with their examples no table changes, the record of those that are recorded aside', async () => {
  expect(queries.length).toBeGreaterThan(10)
  for (const query of queries) {
    const before = await hashOfAllTables(app().database.admin)
    const input = await query.example(app().world)
    // With a key too: a query is not remembered, for that would be a change.
    await app().run(query, app().world.people[query.exampleAs], input, { idempotencyKey: query.name })
    expect(await hashOfAllTables(app().database.admin), query.name).toBe(before)
  }
})

test('and none of those that are not recorded adds to the record', async () => {
  const size = async () =>
    (await app().database.admin.query('select count(*)::int as n from evidence_entry')).rows[0]
  const before = await size()
  for (const query of queries.filter(one => one.records === undefined)) {
    await app().run(query, app().world.people[query.exampleAs], await query.example(app().world))
  }
  expect(await size()).toEqual(before)
})
