import { beforeAll, expect, test } from 'vitest'
import { exportRecord } from '../../evidence/export-record.ts'
import type { Identity } from '../../platform/operations/actor.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { decideMany } from '../deciding/decide-many.ts'
import { undoDecision } from '../deciding/undo-decision.ts'
import { listActs } from '../acts/list-acts.ts'
import { deskFor } from '../testing/desk-for.ts'
import { readerThatFinds } from '../testing/readers.ts'
import { commentsOfCase } from '../to-safeguarding/comments-of-case.ts'
import { handToDsl } from '../to-safeguarding/hand-to-dsl.ts'
import { showItem } from './show-item.ts'
import { showQueue } from './show-queue.ts'
import { takeItem } from './take-item.ts'

const app = appForFile()
const desk = deskFor(app)
/** Of a child, and of anybody. */
let ofCase: string
let open: string
let moderator: Identity
const CLAUSES = '[3-report-safeguarding-issues]'

beforeAll(async () => {
  const { world, database } = app()
  moderator = world.people.manager
  await database.admin.query(
    "update account_authorisation set capability = 'moderate' where person_id = $1 and capability = 'draft'",
    [world.people.manager.personId],
  )
  const ids = await desk.written(
    { text: 'abusive', author: { remoteId: 'child', name: 'Rowan Ellery', profileUrl: null } },
    'abusive',
  )
  ofCase = ids[0]!
  open = ids[1]!
})

test(`what a child writes is in no queue, the safeguarding lead’s neither: they read it in its case ${CLAUSES}`, async () => {
  const { items } = await desk.queue('dsl')
  expect(items.map(({ id }) => id)).toContain(open)
  expect(items.map(({ id }) => id)).not.toContain(ofCase)
  const { run, world, database } = app()
  const { rows } = await database.admin.query<{ case_id: string }>(
    'select case_id from comment where id = $1',
    [ofCase],
  )
  const { comments } = await run(commentsOfCase, world.people.dsl, { caseId: rows[0]!.case_id })
  expect(comments.map(({ id }) => id)).toEqual([ofCase])
})

test(`a moderator who is not on its case finds it in no list and no count ${CLAUSES}`, async () => {
  const { items, counts } = await app().run(showQueue, moderator, { limit: 200 })
  expect(items.map(({ id }) => id)).toContain(open)
  expect(items.map(({ id }) => id)).not.toContain(ofCase)
  expect(counts.byUrgency.safeguarding).toBe(0)
  const urgent = await app().run(showQueue, moderator, { urgency: 'safeguarding' })
  expect(urgent.items).toEqual([])
})

test(`nor by its id, alone or among others ${CLAUSES}`, async () => {
  const { version } = await desk.item(ofCase)
  const { run } = app()
  const notThere = { code: 'not-found' }
  await expect(run(showItem, moderator, { id: ofCase })).rejects.toMatchObject(notThere)
  await expect(run(takeItem, moderator, { id: ofCase })).rejects.toMatchObject(notThere)
  const how = { decision: 'keep' as const }
  await expect(run(decideComment, moderator, { id: ofCase, version, ...how })).rejects.toMatchObject(notThere)
  const both = [open, ofCase].map(async id => ({ id, version: (await desk.item(id)).version }))
  const { decided, left, batchId } = await run(decideMany, moderator, {
    items: await Promise.all(both),
    ...how,
  })
  expect(decided).toEqual([open])
  expect(left).toMatchObject([{ id: ofCase, why: expect.stringMatching(/no such comment/) }])
  await run(undoDecision, moderator, { batchId })
})

test(`what is to be done about it, and what the record says, are for its people too ${CLAUSES}`, async () => {
  const { run, world } = app()
  await desk.decide(ofCase, { reason: 'unlawful-or-safeguarding' }, 'dsl')
  const acts = (who: Identity) => run(listActs, who, { state: 'waiting', commentId: ofCase })
  expect((await acts(world.people.dsl)).acts).toHaveLength(1)
  expect((await acts(moderator)).acts).toEqual([])
  await desk.carry()
  expect(await desk.commentState(ofCase)).toBe('gone')
  const inFile = async (who: Identity) =>
    String((await run(exportRecord, who, { schoolId: world.school.id })).body).includes(ofCase)
  expect(await inFile(world.people.governor)).toBe(false)
  const { rows } = await app().database.admin.query<{ audience: string; kind: string }>(
    "select kind, audience from evidence_payload where subject_kind = 'comment' and subject_id = $1",
    [ofCase],
  )
  expect(rows.filter(({ audience }) => audience !== 'case')).toEqual([])
  expect(rows.map(({ kind }) => kind)).toContain('comment.acted')
})

test('what comes to belong to a case later takes along what was decided and asked', async () => {
  const { database, world } = app()
  const [id] = await desk.written('abusive')
  await desk.decide(id!)
  const { rows } = await database.admin.query<{ case_id: string }>(
    'select case_id from comment where id = $1',
    [ofCase],
  )
  await database.admin.query('update comment set case_id = $1 where id = $2', [rows[0]!.case_id, id])
  expect((await desk.item(id!)).case_id).toBe(rows[0]!.case_id)
  expect((await app().run(listActs, moderator, { state: 'waiting', commentId: id })).acts).toEqual([])
  expect(
    (await app().run(listActs, world.people.dsl, { state: 'waiting', commentId: id })).acts,
  ).toHaveLength(1)
})

test('a moderator of one school sees nothing of another, and nobody of another trust', async () => {
  for (const who of [app().world.elsewhere.headteacher, app().world.foreign.headteacher]) {
    const { items, counts } = await app().run(showQueue, who, { limit: 200 })
    expect(items.map(({ id }) => id)).not.toContain(open)
    expect(counts.byUrgency.high).toBe(0)
    await expect(app().run(showItem, who, { id: open })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('what the machine reads as danger to a child becomes a case by the commit that proposes it: no moderator sees it in between', async () => {
  const [danger] = await desk.told('He is afraid to go home.')
  await desk.read(readerThatFinds(text => (text.includes('afraid') ? [{ is: 'safeguarding' }] : [])))
  expect(await desk.item(danger!)).toMatchObject({ route: 'safeguarding', case_id: expect.any(String) })
  const { items } = await app().run(showQueue, moderator, { limit: 200 })
  expect(items.map(({ id }) => id)).not.toContain(danger)
  const proposed = (await entriesOf(app(), 'comment.proposed')).find(({ subject }) => subject.id === danger)
  expect(proposed?.audience).toMatchObject({ kind: 'case' })
})

test('what may be a danger and is not sure stays with the moderators, first of all, to be handed over by one of them', async () => {
  const [doubtful] = await desk.told('He says he never sleeps.')
  await desk.read(
    readerThatFinds(text => (text.includes('sleeps') ? [{ is: 'safeguarding', score: 0.75 }] : [])),
  )
  expect(await desk.item(doubtful!)).toMatchObject({ route: 'safeguarding', case_id: null, state: 'open' })
  const { items } = await app().run(showQueue, moderator, { urgency: 'safeguarding' })
  expect(items.map(({ id }) => id)).toEqual([doubtful])
  await app().run(handToDsl, moderator, { commentId: doubtful! })
  expect((await desk.item(doubtful!)).case_id).not.toBeNull()
  expect((await app().run(showQueue, moderator, { urgency: 'safeguarding' })).items).toEqual([])
})
