import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { layDecision, type MadeDecision } from '../testing/decisions.ts'
import { countDays } from './count-days.ts'
import { figuresForEverybody, hideSmall } from './figures-for-everybody.ts'
import { publishFigures } from './publish-figures.ts'
import { report } from './report.ts'
import { reportCsv } from './report-csv.ts'

const app = appForFile()
const head = () => app().world.people.headteacher
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await app().database.admin.query(
    'truncate report_count, report_month, report_counted, published_figures; delete from comment_act; delete from referral; ' +
      'delete from challenge; delete from challenge_link; delete from review_pick; update desk_item set decision_id = null; delete from comment_decision',
  )
})

const lay = (made: Partial<MadeDecision>) =>
  layDecision(app().database, app().world, { decidedAt: '2026-11-20T12:00:00Z', ...made })
const count = () => app().runner.runSystem(app().world.trustId, 'reports', countDays)
const ask = async (more: object = {}) => {
  const { all, ...rest } = await app().run(report, head(), { schoolId: app().world.school.id, ...more })
  return { ...rest, all, normal: all.times.find(({ urgency }) => urgency === 'normal')! }
}

describe('a report', () => {
  test('is the same before a day is counted and after', async () => {
    for (const minutes of [10, 20, 30, 600]) {
      const enteredAt = new Date(Date.parse('2026-11-20T12:00:00Z') - minutes * 60_000).toISOString()
      await lay({ enteredAt })
    }
    await lay({ decision: 'keep', urgency: 'urgent' })
    await lay({ reason: 'spam' })
    const before = await ask()
    await count()
    const { rows } = await app().database.admin.query<{ n: number }>(
      'select count(*)::int n from report_count',
    )
    expect(rows[0]!.n).toBeGreaterThan(0)
    expect(await ask()).toEqual(before)
    expect(before.all.decided).toEqual({ keep: 1, remove: 5, hide: 0 })
    expect(before.all.removed).toEqual({ abuse: 4, spam: 1 })
    // Of spam the pack counts no strike.
    expect(before.all.strikes).toBe(4)
    expect(before.normal).toMatchObject({ count: 5, inTime: 4, target: expect.any(Number) })
    expect(before.normal.median).toBeGreaterThan(16)
    expect(before.normal.median).toBeLessThan(25)
    expect(before.normal.ninetieth).toBeGreaterThan(480)
    expect(before.normal.ninetieth).toBeLessThan(750)
  })

  test('counts no decision that was undone, none of a case, and of two the first', async () => {
    await lay({ undone: true })
    const { rows } = await app().database.admin.query<{ id: string }>(
      'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
      [app().world.trustId, app().world.school.id, WORLD_NOW],
    )
    await lay({ caseId: rows[0]!.id })
    await lay({ decision: 'keep', purpose: 'quality-check' })
    expect((await ask()).all.decided).toEqual({ keep: 0, remove: 0, hide: 0 })
    const { commentId } = await lay({})
    await app().database.admin.query(
      `insert into comment_decision (trust_id, comment_id, comment_version, school_id, account_id, decision, decided_by,
         decided_at, not_before) select trust_id, comment_id, 2, school_id, account_id, 'keep', decided_by,
         decided_at + interval '1 hour', not_before from comment_decision where comment_id = $1`,
      [commentId],
    )
    expect((await ask()).all.decided).toEqual({ keep: 0, remove: 1, hide: 0 })
  })

  test('is by London days and school terms, the holidays with the term before', async () => {
    // 23:30 on 31 August in London, in summer time.
    await lay({ decidedAt: '2026-08-31T22:30:00Z' })
    await lay({ decidedAt: '2026-08-31T23:30:00Z' })
    await count()
    const summer = await ask({ term: 'Summer 2026' })
    expect(summer.period).toEqual({ name: 'Summer 2026', from: '2026-04-13', until: '2026-08-31' })
    expect(summer.all.decided.remove).toBe(1)
    expect((await ask()).all.decided.remove).toBe(1)
    expect((await ask()).terms.map(({ name }) => name).slice(0, 2)).toEqual(['Autumn 2026', 'Summer 2026'])
    await expect(ask({ term: 'Winter' })).rejects.toMatchObject({ fields: [{ field: 'term' }] })
    await expect(ask({ from: '2026-09-02', until: '2026-09-01' })).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    })
  })

  test('parts a month in whose middle a term begins, though the month was added up', async () => {
    await lay({ decidedAt: '2026-04-12T12:00:00Z' })
    await lay({ decidedAt: '2026-04-13T12:00:00Z' })
    await lay({ decidedAt: '2026-04-13T13:00:00Z' })
    await lay({ decidedAt: '2026-05-02T12:00:00Z' })
    for (let sweep = 0; sweep < 9; sweep += 1) await count()
    const { rows } = await app().database.admin.query<{ n: number }>(
      "select sum(count)::int n from report_month where month = '2026-04-01' and measure = 'decided'",
    )
    expect(rows[0]!.n).toBe(3)
    expect((await ask({ term: 'Spring 2026' })).all.decided.remove).toBe(1)
    expect((await ask({ term: 'Summer 2026' })).all.decided.remove).toBe(3)
  })

  test('counts blocks and challenges by the day of each step, and none of a case', async () => {
    const { admin } = app().database
    const { people, trustId, school, account } = app().world
    await admin.query(
      `update block_proposal set proposed_at = '2026-11-19T12:00Z', state = 'declined', reason = 'We talked.',
         decided_by = $1, decided_at = '2026-11-20T12:00Z'`,
      [people.headteacher.personId],
    )
    await admin.query("update block set since = '2026-11-19T12:00Z', lifted_at = '2026-11-21T12:00Z'")
    const challenge = async (state: 'waiting' | 'upheld' | 'declined') => {
      const { commentId, decisionId } = await lay({})
      await admin.query(
        `insert into challenge (trust_id, school_id, account_id, comment_id, decision_id, says, made_at, state, reason,
           decided_by, decided_at, restored)
         select $1, $2, $3, $4, $5, 'Why?', '2026-11-20T13:00Z', $6, case when $7 then 'So.' end,
           case when $7 then $8::uuid end, case when $7 then '2026-11-21T13:00Z'::timestamptz end,
           case when $6 = 'upheld' then 'gone' end`,
        [
          trustId,
          school.id,
          account.id,
          commentId,
          decisionId,
          state,
          state !== 'waiting',
          people.headteacher.personId,
        ],
      )
    }
    for (const state of ['waiting', 'upheld', 'declined', 'declined'] as const) await challenge(state)
    const whole = await ask()
    expect(whole.all.blocks).toEqual({ proposed: 1, blocked: 0, declined: 1, atOnce: 1, lifted: 1 })
    expect(whole.all.challenges).toEqual({ made: 4, upheld: 2, overturned: 1 })
    expect((await ask({ from: '2026-11-19', until: '2026-11-19' })).all.blocks).toMatchObject({
      proposed: 1,
      declined: 0,
      atOnce: 1,
      lifted: 0,
    })
    await count()
    await count()
    await count()
    expect(await ask()).toEqual(whole)
    const { body } = await app().run(reportCsv, head(), { schoolId: school.id })
    const lines = body.toString('utf8').split('\r\n')
    expect(
      lines.filter(line => /,(?:blocks|challenges),/.test(line)).map(line => line.split(',').slice(1)),
    ).toEqual([
      ['blocks', 'proposed', '1'],
      ['blocks', 'decided: blocked', '0'],
      ['blocks', 'decided: not blocked', '1'],
      ['blocks', 'at once', '1'],
      ['blocks', 'ended', '1'],
      ['challenges', 'made', '4'],
      ['challenges', 'stayed removed', '2'],
      ['challenges', 'put back', '1'],
    ])
    await app().run(publishFigures, people.ceo, { version: 0, published: true, hideBelow: 0 })
    const { rows } = (await app().runner.runSystem(trustId, 'public-figures', figuresForEverybody))!
    expect(
      rows.some(({ counts }) => counts.blocked === 1 && counts.challenged === 4 && counts.overturned === 1),
    ).toBe(true)
    await admin.query(
      `with opened as (insert into case_file (trust_id, school_id, opened_at) values ($1, $2, now()) returning id)
       update comment set case_id = opened.id from opened where comment.id in (select comment_id from block)`,
      [trustId, school.id],
    )
    await admin.query('truncate report_count, report_month, report_counted')
    expect((await ask()).all.blocks).toMatchObject({ atOnce: 0, lifted: 0 })
    await admin.query('update comment set case_id = null where id in (select comment_id from block)')
  })

  test('counts each day once, however many servers count, and a long rest in steps', async () => {
    await lay({ decidedAt: '2026-09-10T12:00:00Z' })
    await lay({})
    const until = async () => {
      const { rows } = await app().database.admin.query<{ until: string }>(
        'select until::text from report_counted',
      )
      return rows[0]!.until
    }
    await Promise.all([count(), count(), count()])
    await count()
    await count()
    await count()
    expect(await until()).toBe('2026-11-22')
    expect((await ask()).all.decided.remove).toBe(2)
    // A day is counted an hour after it is over: what was decided before midnight can still be undone.
    app().clock.set('2026-11-24T00:30:00Z')
    await count()
    expect(await until()).toBe('2026-11-22')
    app().clock.set('2026-11-24T01:00:00Z')
    await count()
    expect(await until()).toBe('2026-11-23')
  })

  test('of the whole trust has each school apart', async () => {
    await lay({})
    const { places, all } = await app().run(report, app().world.people.ceo, {})
    expect(places).toHaveLength(3)
    expect(places.map(({ figures }) => String(figures.decided.remove)).toSorted()).toEqual(['0', '0', '1'])
    expect(all.decided.remove).toBe(1)
  })

  test('is a table for a spreadsheet in which nothing runs', async () => {
    await app().database.admin.query("update school set name = '=cmd()' where id = $1", [
      app().world.school.id,
    ])
    await lay({})
    const { body, filename } = await app().run(reportCsv, head(), { schoolId: app().world.school.id })
    expect(filename).toBe('moderation-2026-09-01-2026-11-23.csv')
    const lines = body.toString('utf8').split('\r\n')
    expect(lines).toContain("'=cmd(),removed,abuse,1")
    expect(lines.filter(line => line.startsWith('='))).toEqual([])
  })
})

describe('figures for everybody', () => {
  const shown = () => app().runner.runSystem(app().world.trustId, 'public-figures', figuresForEverybody)

  test('are shown by nobody until the trust publishes them, and no longer than it does', async () => {
    expect(await shown()).toBeNull()
    await app().run(publishFigures, app().world.people.ceo, { version: 0, published: true, hideBelow: 5 })
    expect(await shown()).not.toBeNull()
    await app().run(publishFigures, app().world.people.ceo, { version: 1, published: false, hideBelow: 5 })
    expect(await shown()).toBeNull()
  })

  test('hide small counts and have no sum from which they could be worked out', async () => {
    await app().run(publishFigures, app().world.people.ceo, { version: 0, published: true, hideBelow: 3 })
    await lay({})
    await lay({})
    const { rows } = (await shown())!
    expect(rows.map(({ counts }) => String(counts.removed)).toSorted()).toEqual(['0', '0', 'null'])
    await lay({})
    expect((await shown())!.rows.map(({ counts }) => String(counts.removed)).toSorted()).toEqual([
      '0',
      '0',
      '3',
    ])
    const hidden = hideSmall([{ name: 'A', counts: { some: 1, none: 0, many: 9 } }], 5)
    expect(hidden).toEqual([{ name: 'A', counts: { some: null, none: 0, many: 9 } }])
  })
})
