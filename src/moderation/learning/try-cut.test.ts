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
  const before = await hashOfAllTables(database.admin)
  const moved: { before: string; after: string; text: string }[] = []
  let after: string | undefined
  let parts = 0
  do {
    const part = await run(tryCut, head, {
      schoolId: world.school.id,
      rule: cut.rule,
      line: cut.line,
      atLeast: 1,
      ...(after !== undefined && { after }),
    })
    moved.push(...part.moved)
    parts += 1
    after = part.next ?? undefined
  } while (after !== undefined)
  expect(parts).toBe(2)
  expect(moved).toHaveLength(40)
  expect(new Set(moved.map(one => one.before))).toEqual(new Set(['remove']))
  expect(moved.every(one => one.after !== 'remove')).toBe(true)
  expect(await hashOfAllTables(database.admin)).toBe(before)
  await expect(
    run(tryCut, head, { schoolId: world.school.id, rule: 'nothing', line: 0, atLeast: 1 }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})
