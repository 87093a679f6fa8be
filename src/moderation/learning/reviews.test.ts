import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { authorHistory } from '../strikes/author-history.ts'
import { layDecision, type MadeDecision } from '../testing/decisions.ts'
import { deskFor } from '../testing/desk-for.ts'
import { drawReviews } from './draw-reviews.ts'
import { listReviews } from './list-reviews.ts'
import { reviewDecision, SEEN_OTHERWISE } from './review-decision.ts'

const app = appForFile()
const desk = deskFor(app)
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await app().database.admin.query('truncate comment_decision, review_draw cascade')
})
afterEach(() => app().database.admin.query('truncate desk_item cascade'))

/** The London day before the world's. */
const YESTERDAY = '2026-11-22T12:00:00Z'

async function lay(made: Partial<MadeDecision> = {}) {
  const laid = await layDecision(app().database, app().world, { decidedAt: YESTERDAY, ...made })
  await app().database.admin.query('update desk_item set decision_id = $1 where comment_id = $2', [
    laid.decisionId,
    laid.commentId,
  ])
  return laid
}

const draw = (seed = 'a seed') =>
  app().runner.runSystem(app().world.trustId, 'second-looks', drawReviews(seed))

async function picks() {
  const { rows } = await app().database.admin.query<{
    decision_id: string
    purpose: string
    agrees: boolean | null
  }>('select decision_id, purpose, agrees from review_pick order by decision_id')
  return rows
}

async function pick(decisionId: string) {
  await app().database.admin.query(
    `insert into review_pick (trust_id, decision_id, comment_id, school_id, account_id, case_id, purpose, not_by, picked_at)
     select trust_id, id, comment_id, school_id, account_id, case_id,
       case when decision = 'keep' then 'quality-check' else 'second-opinion' end, decided_by, $2
     from comment_decision where id = $1`,
    [decisionId, app().clock.now()],
  )
}

const waits = async (as: 'headteacher' | 'ceo' | 'manager' = 'headteacher') =>
  (await app().run(listReviews, app().world.people[as], {})).reviews.map(({ decisionId }) => decisionId)
const look = (decisionId: string, said: object, as: 'headteacher' | 'manager' = 'headteacher') =>
  app().run(reviewDecision, app().world.people[as], { decisionId, ...said })

describe('the draw', () => {
  test('takes by chance about the policy’s shares, the same for the same seed, each day once', async () => {
    for (let n = 0; n < 200; n++) await lay({ decision: n % 2 === 0 ? 'keep' : 'remove' })
    await Promise.all([draw(), draw(), draw()])
    const first = await picks()
    const of = (purpose: string) => first.filter(one => one.purpose === purpose).length
    // Of 100 each: 5 and 10 are to be expected, and more than 20 by chance once in ten thousand draws.
    expect(of('quality-check')).toBeLessThan(20)
    expect(of('second-opinion')).toBeLessThan(28)
    expect(first.length).toBeGreaterThan(0)
    await draw('another seed')
    expect(await picks()).toEqual(first)
    await app().database.admin.query('truncate review_pick, review_draw')
    await draw()
    expect(await picks()).toEqual(first)
    const entry = (await entriesOf(app(), 'reviews.drawn')).at(-1)!
    expect(entry.content).toMatchObject({
      seed: 'a seed',
      lastDay: '2026-11-22',
      keptShare: 0.05,
      removedShare: 0.1,
      picked: first.length,
    })
  })

  test('takes nothing of a case, nothing undone and nothing that no longer stands', async () => {
    const { rows } = await app().database.admin.query<{ id: string }>(
      'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
      [app().world.trustId, app().world.school.id, app().clock.now()],
    )
    for (let n = 0; n < 60; n++) {
      await lay({ caseId: rows[0]!.id })
      await lay({ undone: true })
      const { commentId } = await lay()
      await app().database.admin.query("update desk_item set state = 'open' where comment_id = $1", [
        commentId,
      ])
    }
    await draw()
    expect(await picks()).toEqual([])
  })
})

describe('a second look', () => {
  test('is not had by who decided: neither listed nor taken, and nothing changes', async () => {
    await app().database.admin.query(
      "update account_authorisation set capability = 'moderate' where person_id = $1",
      [app().world.people.manager.personId],
    )
    const { decisionId } = await lay()
    await pick(decisionId)
    expect(await waits('manager')).toEqual([])
    expect(await waits()).toEqual([decisionId])
    const before = await hashOfAllTables(app().database.admin)
    await expect(look(decisionId, { decision: 'keep' }, 'manager')).rejects.toMatchObject({
      code: 'not-permitted',
    })
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
  })

  test('that agrees is on record, and nothing comes back', async () => {
    const { commentId, decisionId } = await lay({ decision: 'keep' })
    await pick(decisionId)
    expect(await look(decisionId, { decision: 'keep' })).toMatchObject({ agrees: true, first: 'keep' })
    expect(await desk.item(commentId)).toMatchObject({ state: 'decided', decision_id: decisionId })
    expect(await picks()).toMatchObject([{ agrees: true }])
    expect(await waits()).toEqual([])
    await expect(look(decisionId, { decision: 'keep' })).rejects.toMatchObject({ code: 'conflict' })
    const entry = (await entriesOf(app(), 'comment.reviewed')).at(-1)!
    expect(entry).toMatchObject({ subject: { id: commentId }, content: { agrees: true, decisionId } })
  })

  test.each([
    ['keep', { decision: 'remove', reason: 'spam' }],
    ['remove', { decision: 'keep' }],
    ['remove', { decision: 'remove', reason: 'spam' }],
  ] as const)('that differs brings it back to the desk: %s, then %j', async (decision, said) => {
    const { commentId, decisionId } = await lay({ decision })
    await pick(decisionId)
    expect(await look(decisionId, said)).toMatchObject({ agrees: false })
    expect(await desk.item(commentId)).toMatchObject({ state: 'open', back_why: SEEN_OTHERWISE })
    expect(await desk.acts(commentId)).toEqual([])
    await desk.decide(commentId, { decision: 'keep', reason: null })
    expect(await desk.item(commentId)).toMatchObject({ state: 'decided' })
  })

  test('[2.5-block-repeat-abusers] that would have kept it takes the strike; one that would remove adds none', async () => {
    const removed = await lay()
    const kept = await lay({ decision: 'keep' })
    await app().database.admin.query("update comment set author_remote_id = 'again' where id = any($1)", [
      [removed.commentId, kept.commentId],
    ])
    for (const { decisionId } of [removed, kept]) await pick(decisionId)
    const strikes = async () =>
      (await app().run(authorHistory, app().world.people.headteacher, { id: removed.commentId })).strikes
    expect(await strikes()).toBe(1)
    await look(kept.decisionId, { decision: 'remove', reason: 'abuse' })
    expect(await strikes()).toBe(1)
    await look(removed.decisionId, { decision: 'keep' })
    expect(await strikes()).toBe(0)
  })

  test('is not asked for once the comment was decided anew, and is hidden from other schools and from who is on no case', async () => {
    const anew = await lay()
    const ofCase = await lay()
    for (const { decisionId } of [anew, ofCase]) await pick(decisionId)
    expect((await app().run(listReviews, app().world.elsewhere.headteacher, {})).waiting).toBe(0)
    const { rows } = await app().database.admin.query<{ id: string }>(
      'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
      [app().world.trustId, app().world.school.id, app().clock.now()],
    )
    await app().database.admin.query('update comment set case_id = $1 where id = $2', [
      rows[0]!.id,
      ofCase.commentId,
    ])
    await expect(look(ofCase.decisionId, { decision: 'keep' })).rejects.toMatchObject({ code: 'not-found' })
    await app().database.admin.query("update desk_item set state = 'open' where comment_id = $1", [
      anew.commentId,
    ])
    await expect(look(anew.decisionId, { decision: 'keep' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await waits()).toEqual([])
  })
})
