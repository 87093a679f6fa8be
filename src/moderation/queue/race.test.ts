import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../platform/errors.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { decideMany } from '../deciding/decide-many.ts'
import { undoDecision } from '../deciding/undo-decision.ts'
import { deskFor } from '../testing/desk-for.ts'
import { takeItem } from './take-item.ts'

const app = appForFile()
const desk = deskFor(app)
/** Two who may both decide on the account. */
const MODERATORS = ['headteacher', 'ceo'] as const
const conflictOnly = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'conflict') return null
  throw error
}

test(
  'two moderators who race for 200 comments decide each once, together or one by one',
  { timeout: 60_000 },
  async () => {
    const ids = await desk.written(...Array.from({ length: 200 }, (_, n) => `abusive ${n}`))
    const items = ids.map(id => ({ id, version: 2 }))
    const [first, second] = MODERATORS.map(who => app().world.people[who])
    const many = (who: typeof first, some: typeof items) =>
      app().run(decideMany, who!, { items: some, decision: 'remove', reason: 'abuse' }).catch(conflictOnly)
    const results = await Promise.all([
      many(first, items),
      many(second, items.toReversed()),
      ...items.slice(0, 20).map(item =>
        app()
          .run(decideComment, second!, { ...item, decision: 'hide', reason: 'spam' })
          .catch(conflictOnly),
      ),
    ])
    expect(results.filter(result => result !== null).length).toBeGreaterThan(0)
    await everyOneOnce(ids)
    await desk.carry()
    expect(desk.asked.length).toBe(200)
    expect(await desk.isWhole()).toBe(true)
  },
)

/** What two moderators may do about some comments, in any order and at once. */
const moves = fc.array(
  fc.record({
    who: fc.constantFrom(...MODERATORS),
    what: fc.constantFrom('take', 'decide', 'decide', 'many', 'undo'),
    at: fc.nat(3),
    decision: fc.constantFrom('keep', 'remove', 'hide'),
  }),
  { minLength: 4, maxLength: 10 },
)

test('however they race, nothing is decided twice and nothing is lost', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(moves, async steps => {
      const ids = await desk.written('abusive 1', 'spam 2', 'abusive 3', 'a kind word')
      await Promise.all(steps.map(step => move(ids, step).catch(conflictOnly)))
      await oneStandsAtMost(ids)
    }),
    { numRuns: 100 },
  )
  expect(await desk.isWhole()).toBe(true)
})

async function move(
  ids: string[],
  {
    who,
    what,
    at,
    decision,
  }: { who: (typeof MODERATORS)[number]; what: string; at: number; decision: string },
) {
  const person = app().world.people[who]
  const id = ids[at]!
  const how = { decision, reason: decision === 'keep' ? null : 'abuse' }
  const { version, decision_id: decisionId } = await desk.item(id)
  if (what === 'take') return app().run(takeItem, person, { id })
  if (what === 'decide') return app().run(decideComment, person, { id, version, ...how })
  if (what === 'undo') return decisionId === null ? null : app().run(undoDecision, person, { decisionId })
  const items = await Promise.all(
    ids.map(async one => ({ id: one, version: (await desk.item(one)).version })),
  )
  return app().run(decideMany, person, { items, ...how })
}

/** One decision for each comment, and it is the one that the item names; one act at the most under way. */
async function everyOneOnce(ids: string[]): Promise<void> {
  const rows = await standing(ids)
  expect(
    rows.filter(({ state, decisions, named }) => state !== 'decided' || decisions !== 1 || !named),
  ).toEqual([])
}

async function oneStandsAtMost(ids: string[]): Promise<void> {
  for (const { state, decisions, named, acts, wanted } of await standing(ids)) {
    expect(decisions).toBe(state === 'decided' ? 1 : 0)
    expect(named).toBe(state === 'decided')
    expect(acts).toBe(wanted)
  }
}

async function standing(ids: string[]) {
  const { rows } = await app().database.admin.query<{
    state: string
    decisions: number
    named: boolean
    acts: number
    wanted: number
  }>(
    `select item.state,
       (select count(*)::int from comment_decision d where d.comment_id = item.comment_id and d.undone_at is null) as decisions,
       exists (select from comment_decision d where d.id = item.decision_id and d.undone_at is null) as named,
       (select count(*)::int from comment_act a where a.comment_id = item.comment_id and a.state = 'waiting') as acts,
       (select count(*)::int from comment_decision d where d.id = item.decision_id and d.decision <> 'keep') as wanted
     from desk_item item where item.comment_id = any($1)`,
    [ids],
  )
  expect(rows).toHaveLength(ids.length)
  return rows
}

test('whoever is slower is told who has it and until when, or who decided it', async () => {
  const [id] = await desk.written('abusive')
  const { version } = await desk.item(id!)
  const [head, ceo] = MODERATORS.map(who => app().world.people[who])
  await app().run(takeItem, head!, { id })
  const late = app().run(decideComment, ceo!, { id, version, decision: 'keep' })
  await expect(late).rejects.toMatchObject({
    code: 'conflict',
    details: {
      who: expect.any(String),
      until: new Date(app().clock.now().getTime() + 300_000).toISOString(),
    },
  })
  app().clock.advance({ minutes: 6 })
  await app().run(decideComment, ceo!, { id, version, decision: 'keep' })
  await expect(app().run(takeItem, head!, { id })).rejects.toMatchObject({
    details: { who: expect.any(String), at: app().clock.now().toISOString() },
  })
})
