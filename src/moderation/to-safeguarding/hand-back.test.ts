import { expect, test } from 'vitest'
import { acknowledgeCase } from '../../concerns/acknowledge-case.ts'
import { readCase } from '../../concerns/read-case.ts'
import type { CommentRoute } from '../tables.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { showComment } from '../show-comment.ts'
import { blockAtOnce } from '../strikes/block-at-once.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'
import { handBack } from './hand-back.ts'
import { handOverProposed } from './hand-over-proposed.ts'
import { handToDsl } from './hand-to-dsl.ts'

const app = appForFile()
const { push, stored } = intakeFor(app)

const taken = async (remoteId: string, text = 'Something') => {
  await push([incoming({ remoteId, text, author: { remoteId, name: 'Jo Penrose', profileUrl: null } })])
  return (await stored(remoteId))[0]!
}
const item = async (commentId: string) => {
  const { rows } = await app().database.admin.query<{
    state: string
    route: string
    case_id: string | null
    back_why: string | null
  }>('select state, route, case_id, back_why from desk_item where comment_id = $1', [commentId])
  return rows[0]
}
/** As the reading of comments leaves an item, and hands over what tells of danger. */
const proposed = async (commentId: string, route: CommentRoute) => {
  const { database, runner, world, clock } = app()
  await database.admin.query(
    `insert into desk_item (trust_id, comment_id, school_id, account_id, case_id, comment_version, state, route,
       urgency, entered_at, due_at)
     select trust_id, id, school_id, account_id, case_id, version, 'open', $2, 'safeguarding', $3, $3
       from comment where id = $1
     on conflict (trust_id, comment_id) do update set comment_version = excluded.comment_version,
       state = 'open', route = excluded.route, urgency = excluded.urgency, due_at = excluded.due_at`,
    [commentId, route, clock.now()],
  )
  await runner.runSystem(world.trustId, 'reading', context => handOverProposed(context, [commentId]))
}

test('it is the desk’s again: moderators read it, and its case is closed with the reason', async () => {
  const { run, world } = app()
  const { headteacher, dsl, governor } = world.people
  const { id } = await taken('b1')
  await proposed(id, 'none')
  await run(handToDsl, headteacher, { commentId: id })
  const caseId = (await stored('b1'))[0]!.case_id!
  await run(acknowledgeCase, dsl, { id: caseId })
  expect(await run(handBack, dsl, { commentId: id, reason: 'A quarrel of grown-ups.' })).toEqual({
    closed: true,
  })
  expect((await stored('b1'))[0]).toMatchObject({ case_id: null, route: 'none' })
  expect((await run(showComment, headteacher, { id })).text).toBe('Something')
  expect(await item(id)).toMatchObject({ case_id: null, route: 'none', state: 'open' })
  expect((await item(id))!.back_why).toContain('gave it back')
  expect((await run(readCase, dsl, { id: caseId })).closed).toMatchObject({ outcome: 'not-safeguarding' })
  const told = await entriesOf(app(), 'case.handed-back')
  expect(told.at(-1)!.content).toEqual({ commentId: id, reason: 'A quarrel of grown-ups.' })
  // The school hears that the comment is back, and no word of the case.
  expect((await entriesOf(app(), 'comment.handed-back')).at(-1)!.content).toEqual({})
  await expect(run(readCase, governor, { id: caseId })).rejects.toMatchObject({ code: 'not-found' })
})

test('nobody gives back what they do not read, nor what is in no case', async () => {
  const { run, world } = app()
  const { headteacher, dsl } = world.people
  const { id } = await taken('b2')
  const reason = 'x'
  await expect(run(handBack, dsl, { commentId: id, reason })).rejects.toMatchObject({ code: 'not-found' })
  await run(handToDsl, headteacher, { commentId: id })
  for (const one of [headteacher, world.elsewhere.dsl])
    await expect(run(handBack, one, { commentId: id, reason })).rejects.toMatchObject({ code: 'not-found' })
})

test('a grown-up of a pupil’s very name is the desk’s again, and stays so when the network tells it once more [3-report-current-pupil-contact-immediately]', async () => {
  const { run, world } = app()
  const said = incoming({
    remoteId: 'g1',
    text: 'What a lovely fair!',
    author: { remoteId: 'w8', name: 'Rowan Ellery', profileUrl: null },
  })
  await push([said])
  const { id, case_id: caseId } = (await stored('g1'))[0]!
  expect(caseId).not.toBeNull()
  const reason = 'A grandfather of the same name.'
  expect(await run(handBack, world.people.dsl, { commentId: id, reason })).toEqual({ closed: true })
  await push([said])
  expect((await stored('g1'))[0]).toMatchObject({ case_id: null, route: 'none' })
  expect((await run(showComment, world.people.headteacher, { id })).text).toBe('What a lovely fair!')
})

test('whoever leads safeguarding blocks the writer of what is in a case at once, and nobody who is not on it does', async () => {
  const { run, world } = app()
  const { headteacher, dsl } = world.people
  const { id } = await taken('h1')
  await run(handToDsl, headteacher, { commentId: id })
  const block = { id, ground: 'threat', reason: 'They threaten somebody.' }
  await expect(run(blockAtOnce, headteacher, block)).rejects.toMatchObject({ code: 'not-found' })
  expect((await run(blockAtOnce, dsl, block)).blocks).toHaveLength(1)
})

test('a case that holds more stays open', async () => {
  const { run, world } = app()
  const child = (remoteId: string) =>
    incoming({
      remoteId,
      kind: 'direct-message',
      postRemoteId: null,
      text: `Hello ${remoteId}`,
      author: { remoteId: 'w9', name: 'Rowan Ellery', profileUrl: null },
    })
  await push([child('d1'), child('d2')])
  const [first, second] = [(await stored('d1'))[0]!, (await stored('d2'))[0]!]
  expect(first.case_id).toBe(second.case_id)
  const back = (commentId: string) => run(handBack, world.people.dsl, { commentId, reason: 'No harm.' })
  expect(await back(first.id)).toEqual({ closed: false })
  expect(await back(second.id)).toEqual({ closed: true })
})

test('what the machine reads as danger goes to the safeguarding team by itself, once, and other things do not', async () => {
  const { id } = await taken('e1')
  await proposed(id, 'safeguarding')
  await proposed(id, 'safeguarding')
  const caseId = (await stored('e1'))[0]!.case_id!
  const { dsl } = app().world.people
  expect(await app().run(readCase, dsl, { id: caseId })).toMatchObject({
    source: 'proposal',
    reportedBy: null,
  })
  const { id: another } = await taken('e2')
  await proposed(another, 'complaint')
  expect((await stored('e2'))[0]!.case_id).toBeNull()
})

test('what was given back is not handed over again until it says something else', async () => {
  const { run, world } = app()
  const { id } = await taken('f1')
  await proposed(id, 'safeguarding')
  await run(handBack, world.people.dsl, { commentId: id, reason: 'A song.' })
  expect(await item(id)).toMatchObject({ state: 'open', route: 'none' })
  await proposed(id, 'safeguarding')
  expect((await stored('f1'))[0]!.case_id).toBeNull()
  await taken('f1', 'Something else')
  await proposed(id, 'safeguarding')
  expect((await stored('f1'))[0]!.case_id).not.toBeNull()
})
