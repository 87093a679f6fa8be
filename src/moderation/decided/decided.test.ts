import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { deskFor, done } from '../testing/desk-for.ts'
import { listDecided } from './list-decided.ts'
import { reverseDecision } from './reverse-decision.ts'

const app = appForFile()
const desk = deskFor(app)
const people = () => app().world.people
type Person = keyof ReturnType<typeof people>

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  desk.answers(() => done)
})

const find = async (input: object, as: Person = 'headteacher') =>
  (await app().run(listDecided, people()[as], input)).decided
const reverse = (decisionId: string, as: Person = 'headteacher') =>
  app().run(reverseDecision, people()[as], { decisionId, reason: 'I read it too fast.' })
const decided = async (text: string, how: object = {}, as: Person = 'headteacher') => {
  const [id] = await desk.written(text)
  const { decisionId } = await desk.decide(id!, how, as)
  return { id: id!, decisionId }
}
const KEEP = { decision: 'keep', reason: null }

describe('what was decided is found again', () => {
  test('by words, writer, decision and day, and nothing that is typed means more than itself', async () => {
    const { id } = await decided('abusive, 100% of it')
    await decided('criticism of the soup', KEEP)
    expect(await find({ words: 'ABUSIVE, 100%' })).toMatchObject([
      { comment: { id }, decision: 'remove', reason: 'abuse', by: 'The headteacher', mayReverse: true },
    ])
    expect(await find({ words: 'abusive%it' })).toHaveLength(0)
    expect((await find({ words: 'abusive' })).length).toBe(1)
    expect(await find({ words: 'abusive', decision: 'keep' })).toHaveLength(0)
    expect(await find({ words: 'abusive', author: 'penrose' })).toHaveLength(1)
    expect(await find({ words: 'abusive', author: 'somebody else' })).toHaveLength(0)
    expect(await find({ words: 'abusive', until: '2026-11-22' })).toHaveLength(0)
    await expect(find({ from: '2026-11-22', until: '2026-11-01' })).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    })
  })

  test('page by page, the newest first', async () => {
    for (const n of [1, 2, 3]) await decided(`spam, part ${n}`)
    const first = await app().run(listDecided, people().headteacher, { words: 'spam, part', limit: 2 })
    expect(first.decided.map(({ comment }) => comment.text)).toEqual(['spam, part 3', 'spam, part 2'])
    const rest = await app().run(listDecided, people().headteacher, {
      words: 'spam, part',
      limit: 2,
      after: first.next,
    })
    expect(rest).toMatchObject({ decided: [{ comment: { text: 'spam, part 1' } }], next: null })
  })

  test('by nobody of another school, and nothing of a case by anybody', async () => {
    const { id } = await decided('abusive here')
    const elsewhere = app().world.elsewhere.headteacher
    expect((await app().run(listDecided, elsewhere, { words: 'abusive here' })).decided).toEqual([])
    expect(await find({ words: 'abusive here' }, 'teacher')).toEqual([])
    await app().database.admin.query(
      `with opened as (insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id),
         office as (insert into case_office (trust_id, case_id, school_id) select $1, id, $2 from opened)
       update comment set case_id = opened.id from opened where comment.id = $4`,
      [app().world.trustId, app().world.school.id, app().clock.now(), id],
    )
    for (const person of ['headteacher', 'dsl', 'ceo'] as const) {
      expect(await find({ words: 'abusive here' }, person)).toEqual([])
    }
  })

  test('with what came of it on its network', async () => {
    const { id } = await decided('abusive once')
    await desk.carry()
    expect((await find({ words: 'abusive once' }))[0]).toMatchObject({
      comment: { id, state: 'gone' },
      outcomes: [{ act: 'delete', state: 'done', failure: null }],
    })
  })
})

describe('a decision is taken back', () => {
  test('where something was hidden it shows again, its strike is gone by that, and the record says who and why', async () => {
    const { id, decisionId } = await decided('abusive but hidden', { decision: 'hide' }, 'dsl')
    await desk.carry()
    expect(await desk.commentState(id)).toBe('hidden')
    expect(await reverse(decisionId)).toEqual({ id, restored: 'asked' })
    await desk.carry()
    expect(await desk.acts(id)).toMatchObject([
      { act: 'hide', state: 'done' },
      { act: 'unhide', state: 'done' },
    ])
    // At once, not only after the next look; and nobody is asked again about what was decided.
    expect(await desk.commentState(id)).toBe('visible')
    expect(await desk.item(id)).toMatchObject({ state: 'decided' })
    expect((await find({ words: 'abusive but hidden' }))[0]).toMatchObject({ decision: 'keep' })
    const { rows } = await app().database.admin.query<{ overturns: string }>(
      'select overturns from comment_decision where comment_id = $1 and overturns is not null',
      [id],
    )
    expect(rows).toEqual([{ overturns: decisionId }])
    expect((await entriesOf(app(), 'comment.decision-reversed')).at(-1)).toMatchObject({
      subject: { id },
      content: { decisionId, decision: 'hide', reason: 'I read it too fast.', restored: 'asked' },
    })
    await expect(reverse(decisionId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('what was deleted stays gone, and it says so', async () => {
    const { decisionId } = await decided('abusive and gone')
    await desk.carry()
    expect(await reverse(decisionId)).toMatchObject({ restored: 'gone' })
  })

  test('what was kept waits on the desk again', async () => {
    const { id, decisionId } = await decided('criticism kept', KEEP)
    await reverse(decisionId)
    expect(await desk.item(id)).toMatchObject({ state: 'open', decision_id: null })
  })

  test('by who decided it, or decides for the place, and by nobody else', async () => {
    const { decisionId } = await decided('abusive for two')
    const shown = (await find({ words: 'abusive for two' }, 'dsl'))[0]!
    expect(shown.mayReverse).toBe(false)
    await expect(reverse(decisionId, 'dsl')).rejects.toMatchObject({ code: 'not-permitted' })
    await reverse(decisionId, 'ceo')
  })
})
