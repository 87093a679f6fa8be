import { beforeAll, expect, test } from 'vitest'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { takeItem } from '../queue/take-item.ts'
import { deskFor } from '../testing/desk-for.ts'
import { commentsOfCase } from './comments-of-case.ts'
import { handToDsl } from './hand-to-dsl.ts'

/** What stands in public while its case is open: its people take it away themselves, and nobody else does. */
const app = appForFile()
const desk = deskFor(app)
const REASON = 'unlawful-or-safeguarding' as const

beforeAll(async () => {
  const { run, world } = app()
  await run(grantAuthorisation, world.people.headteacher, {
    accountId: world.account.id,
    personId: world.people.manager.personId,
    capabilities: ['moderate'],
  })
})

/** A comment that waits on the desk and is handed over by the moderator who has it. */
async function handed(): Promise<{ id: string; caseId: string }> {
  const { run, world } = app()
  const [id] = await desk.written('Something about a child')
  await run(takeItem, world.people.manager, { id: id! })
  await run(handToDsl, world.people.manager, { commentId: id! })
  return { id: id!, caseId: (await desk.item(id!)).case_id! }
}

async function seen(caseId: string, as: 'dsl' | 'manager' | 'governor' = 'dsl') {
  const { comments } = await app().run(commentsOfCase, app().world.people[as], { caseId })
  return comments[0]!
}
const ways = ({ actions }: Awaited<ReturnType<typeof seen>>) =>
  actions.filter(({ allowed }) => allowed).map(({ decision }) => decision)

test('the safeguarding lead hides it from its case, and then removes it, each on the case’s record', async () => {
  const { run, world } = app()
  const { id, caseId } = await handed()
  const before = await seen(caseId)
  expect(before).toMatchObject({ state: 'visible', decided: null })
  expect(ways(before)).toEqual(['keep', 'remove', 'hide'])

  // The moderator had it a moment ago: nobody waits for that.
  const hide = { id, version: before.itemVersion!, decision: 'hide' as const, reason: REASON }
  await run(decideComment, world.people.dsl, hide)
  await desk.carry()
  const hidden = await seen(caseId)
  expect(hidden).toMatchObject({ state: 'hidden', decided: { decision: 'hide' } })
  expect(ways(hidden)).toEqual(['remove'])

  await run(decideComment, world.people.dsl, {
    ...hide,
    version: hidden.itemVersion!,
    decision: 'remove' as const,
  })
  await desk.carry()
  expect(desk.asked.map(({ act }) => act)).toEqual(['hide', 'delete'])
  const gone = await seen(caseId)
  expect(gone).toMatchObject({ state: 'gone', decided: { decision: 'remove' }, actions: [] })

  const decided = (await entriesOf(app(), 'comment.decided')).filter(({ subject }) => subject.id === id)
  expect(decided.map(({ content }) => content['decision'])).toEqual(['hide', 'remove'])
  expect(decided.map(({ audience }) => audience)).toEqual([
    { kind: 'case', caseId },
    { kind: 'case', caseId },
  ])
  expect(await desk.isWhole()).toBe(true)
})

test('what somebody kept before it was handed over is hidden at once', async () => {
  const { run, world } = app()
  const [id] = await desk.written('Nobody saw what it meant')
  await desk.decide(id!, { decision: 'keep', reason: null })
  await run(handToDsl, world.people.manager, { commentId: id! })
  const { case_id: caseId } = await desk.item(id!)
  const kept = await seen(caseId!)
  expect(kept.decided).toMatchObject({ decision: 'keep' })
  expect(ways(kept)).toEqual(['remove', 'hide'])
  await run(decideComment, world.people.dsl, {
    id: id!,
    version: kept.itemVersion!,
    decision: 'hide',
    reason: REASON,
  })
  expect((await seen(caseId!)).decided).toMatchObject({ decision: 'hide' })
})

test('nobody goes back from what stands, in a case either, nor decides anew what is in none', async () => {
  const { run, world } = app()
  const { id } = await handed()
  await desk.decide(id, { reason: REASON }, 'dsl')
  await expect(desk.decide(id, { decision: 'hide', reason: REASON }, 'dsl')).rejects.toMatchObject({
    code: 'conflict',
  })
  const [other] = await desk.written('Nothing of that kind')
  await desk.decide(other!, { decision: 'keep', reason: null })
  const { version } = await desk.item(other!)
  await expect(
    run(decideComment, world.people.dsl, { id: other!, version, decision: 'hide', reason: REASON }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a moderator outside the case cannot, and does not learn that it is there', async () => {
  const { run, world } = app()
  const { id, caseId } = await handed()
  const { version } = await desk.item(id)
  await expect(
    run(decideComment, world.people.manager, { id, version, decision: 'hide', reason: REASON }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(seen(caseId, 'manager')).rejects.toMatchObject({ code: 'not-found' })
  expect((await seen(caseId)).decided).toBeNull()
})
