import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { layDecision } from '../testing/decisions.ts'
import { readerThatFinds } from '../testing/readers.ts'
import { listCuts } from './list-cuts.ts'
import { tryCut } from './try-cut.ts'

const app = appForFile()

test('a changed cut is tried on what came in lately, in parts, and changes nothing', async () => {
  const { database, world, services, run } = app()
  services.makeReader = readerThatFinds(text =>
    text.startsWith('spam') ? [{ is: 'spam', score: Number(text.split(' ')[1]) }] : [],
  )
  const head = world.people.headteacher
  const { cuts } = await run(listCuts, head, { schoolId: world.school.id })
  const cut = cuts.findLast(
    ({ label, is, proposes }) => label === 'spam' && is.includes('spam') && proposes === 'remove',
  )!
  // Surer than this line asks, and less sure than the one before it.
  const sure = cut.atLeast + 0.05
  for (let n = 0; n < 40; n++) {
    await layDecision(database, world, {
      decidedAt: '2026-11-20T12:00:00Z',
      text: `spam ${sure}`,
      decision: 'keep',
    })
  }
  await layDecision(database, world, { decidedAt: '2026-11-20T12:00:00Z', text: 'kind words' })
  await layDecision(database, world, { decidedAt: '2026-08-20T12:00:00Z', text: `spam ${sure}` })
  const { rows: alike } = await database.admin.query<{ n: number }>(
    `select count(*)::int n from desk_item where school_id = $1 and state in ('decided', 'settled')
       and case_id is null and entered_at >= '2026-08-25'`,
    [world.school.id],
  )
  const furnished = alike[0]!.n - 41
  const before = await hashOfAllTables(database.admin)
  const moved: { before: string; after: string; text: string }[] = []
  let after: string | undefined
  let parts = 0
  let drawn = 0
  do {
    const part = await run(tryCut, head, {
      schoolId: world.school.id,
      rule: cut.rule,
      line: cut.line,
      atLeast: 1,
      ...(after !== undefined && { after, drawn }),
    })
    expect(part.isSample).toBe(false)
    drawn += part.read
    moved.push(...part.moved)
    parts += 1
    after = part.next ?? undefined
  } while (after !== undefined)
  expect(parts).toBe(2)
  expect(drawn).toBe(41 + furnished)
  expect(moved).toHaveLength(40)
  expect(new Set(moved.map(one => one.before))).toEqual(new Set(['remove']))
  expect(moved.every(one => one.after !== 'remove')).toBe(true)
  expect(await hashOfAllTables(database.admin)).toBe(before)
  await expect(
    run(tryCut, head, { schoolId: world.school.id, rule: 'nothing', line: 0, atLeast: 1 }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

test('of many comments some are drawn by chance, and it says so', async () => {
  const { database, world, services, run } = app()
  services.makeReader = readerThatFinds()
  const head = world.people.headteacher
  const { cuts } = await run(listCuts, head, { schoolId: world.school.id })
  const { rule, line } = cuts[0]!
  await database.admin.query(
    `with made as (
       insert into comment (trust_id, school_id, account_id, remote_id, text, author, at, first_seen_at, changed_at)
       select $1, $2, $3, 'many' || n, 'Words.', 'Somebody', at, at, at
       from (select n, $4::timestamptz - n * interval '1 minute' as at from generate_series(1, 2100) n) them returning *)
     insert into desk_item (trust_id, comment_id, school_id, account_id, comment_version, state, entered_at)
     select trust_id, id, school_id, account_id, 1, 'settled', at from made`,
    [world.trustId, world.school.id, world.account.id, app().clock.now()],
  )
  const ask = (more: object = {}) =>
    run(tryCut, head, { schoolId: world.school.id, rule, line, atLeast: 1, ...more })
  const first = await ask()
  expect(first).toMatchObject({ read: 32, isSample: false })
  const last = await ask({ after: first.next!, drawn: 1984 })
  expect(last).toMatchObject({ read: 16, next: null, isSample: true })
  expect(await ask({ after: first.next!, drawn: 2000 })).toMatchObject({
    read: 0,
    next: null,
    isSample: true,
  })
})
