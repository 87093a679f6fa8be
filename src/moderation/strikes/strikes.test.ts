import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { sendLetters } from '../../people/letters/send-letters.ts'
import { decide } from '../testing/decide.ts'
import { strikesFor } from '../testing/strikes-for.ts'
import { authorHistory } from './author-history.ts'
import { decideBlock } from './decide-block.ts'
import { linkWriters } from './link-writers.ts'
import { listBlocks } from './list-blocks.ts'
import { showProposal } from './show-proposal.ts'
import { unlinkWriters } from './unlink-writers.ts'

const app = appForFile()
const { write, count, removed, proposals, acts, isWhole } = strikesFor(app)
const head = () => app().world.people.headteacher
const history = async (id: string) => app().run(authorHistory, head(), { id })
const say = (id: string, block: boolean) =>
  app().run(decideBlock, head(), { id, block, reason: block ? 'It goes on and on.' : 'We spoke today.' })

async function keptOn(writer: string, times = 3) {
  const all = []
  for (let n = 0; n < times; n += 1) all.push(await removed(writer))
  return all
}

test('[2.5-block-repeat-abusers] two removals make two strikes, and the page says what a third would make', async () => {
  await keptOn('two', 2)
  const next = await write('two')
  expect(await history(next)).toMatchObject({
    strikes: 2,
    limit: 3,
    days: 90,
    says: '2 strikes. Removing this makes 3 in 90 days.',
    adds: [
      { reason: 'abuse', weight: 1 },
      { reason: 'not-age-appropriate', weight: 1 },
    ],
    decisions: [{ decision: 'remove', reason: 'abuse', strike: true, by: 'The teacher' }, { strike: true }],
    proposal: null,
  })
  expect(await proposals('two')).toEqual([])
})

test('a removal undone while it can be has written to nobody: the letter waits, and is withdrawn', async () => {
  await keptOn('hasty', 2)
  const { commentId, decisionId } = await removed('hasty', { undoSeconds: 10 })
  const [proposal] = await proposals('hasty')
  const letters = async () => {
    const { rows } = await app().database.admin.query<{ state: string; due_at: Date }>(
      'select state, due_at from letter where about = $1',
      [`block.proposed:${proposal!.id}`],
    )
    return rows
  }
  const waiting = { state: 'waiting', due_at: new Date(app().clock.now().getTime() + 10_000) }
  expect(await letters()).toEqual([waiting, waiting])
  await app().database.admin.query(
    'update comment_decision set undone_at = decided_at, undone_by = decided_by where id = $1',
    [decisionId],
  )
  await count(commentId)
  expect((await letters()).map(({ state }) => state)).toEqual(['given-up', 'given-up'])
  expect((await proposals('hasty')).map(({ state }) => state)).toEqual(['lapsed'])
})

test('[2.5-block-repeat-abusers] the third proposes a block to the headteacher, by a letter that names nobody', async () => {
  const all = await keptOn('three')
  const [proposal] = await proposals('three')
  expect(proposal).toMatchObject({
    state: 'waiting',
    strikes: all.map(({ decisionId }) => decisionId).toSorted(),
  })
  const { rows } = await app().database.admin.query('select person_id, path from letter where about = $1', [
    `block.proposed:${proposal!.id}`,
  ])
  const heads = [head().personId, app().world.people.standIn.personId]
  expect(rows.map(row => row.person_id as string).toSorted()).toEqual(heads.toSorted())
  expect(rows[0]).toMatchObject({ path: `/comments/blocks/${proposal!.id}` })
  expect(await acts('three')).toEqual([])
  const shown = await app().run(showProposal, head(), { id: proposal!.id })
  expect(shown).toMatchObject({
    writer: { name: 'Name of three' },
    strikes: 3,
    mayDecide: true,
    removed: [{ text: 'You are useless.', stands: true, by: 'The teacher' }, {}, {}],
  })
  // Once more is told does not ask twice.
  await count(all[2]!.commentId)
  expect(await proposals('three')).toHaveLength(1)
})

test('[2.5-block-repeat-abusers] a yes blocks on all accounts of the school there, and stands on the register', async () => {
  await keptOn('yes')
  const [proposal] = await proposals('yes')
  await say(proposal!.id, true)
  expect(await acts('yes')).toEqual([{ act: 'block', state: 'waiting', account_id: app().world.account.id }])
  const { blocks } = await app().run(listBlocks, head(), { schoolId: app().world.school.id })
  expect(blocks.find(({ writer }) => writer === 'Name of yes')).toMatchObject({
    ground: 'strikes',
    reason: 'It goes on and on.',
    by: 'The headteacher',
    until: null,
    reviewOn: '2027-11-23',
    reviewDue: false,
    accounts: [{ account: 'Heron Lane on Facebook', act: 'block', state: 'waiting' }],
    mayDecide: true,
  })
  const entry = (await entriesOf(app(), 'block.decided')).at(-1)
  expect(entry).toMatchObject({ content: { block: true, reason: 'It goes on and on.' } })
  await expect(say(proposal!.id, true)).rejects.toMatchObject({ code: 'conflict' })
  // Who is blocked is not proposed again, whatever else of theirs is removed.
  await removed('yes')
  expect(await proposals('yes')).toHaveLength(1)
})

test('[2.5-block-repeat-abusers] a no says why, and asks again only for what is new', async () => {
  await keptOn('no')
  const [proposal] = await proposals('no')
  await say(proposal!.id, false)
  expect(await acts('no')).toEqual([])
  const spam = await write('no')
  await decide(app(), spam, { by: app().world.people.teacher, reason: 'spam' })
  await count(spam)
  expect(await proposals('no')).toHaveLength(1)
  await removed('no')
  const all = await proposals('no')
  expect(all.map(({ state }) => state).toSorted()).toEqual(['declined', 'waiting'])
  const second = all.find(({ state }) => state === 'waiting')
  const shown = await app().run(showProposal, head(), { id: second!.id })
  expect(shown.before).toMatchObject([{ blocked: false, by: 'The headteacher', reason: 'We spoke today.' }])
})

test('[2.5-block-repeat-abusers] what is undone meanwhile takes the proposal back', async () => {
  const [first] = await keptOn('undone')
  await app().database.admin.query(
    'update comment_decision set undone_at = $1, undone_by = decided_by where id = $2',
    [app().clock.now(), first!.decisionId],
  )
  const [proposal] = await proposals('undone')
  await expect(say(proposal!.id, true)).rejects.toMatchObject({ code: 'conflict' })
  await count(first!.commentId)
  expect((await proposals('undone')).map(({ state }) => state)).toEqual(['lapsed'])
  expect((await history(first!.commentId)).decisions.filter(({ undone }) => undone)).toHaveLength(1)
})

test('two accounts that a moderator links count together, until somebody takes it back', async () => {
  const [one] = await keptOn('linked-1', 2)
  const [other] = await keptOn('linked-2', 1)
  const pair = { id: one!.commentId, otherCommentId: other!.commentId }
  await app().run(linkWriters, head(), { ...pair, why: 'The same photo.' })
  await count(one!.commentId)
  expect(await history(other!.commentId)).toMatchObject({
    strikes: 3,
    linked: [{ name: 'Name of linked-1' }],
  })
  const [proposal] = await proposals('linked-1')
  await app().run(unlinkWriters, head(), { ...pair, why: 'They are brothers.' })
  await count(one!.commentId)
  expect((await history(other!.commentId)).strikes).toBe(1)
  expect((await proposals('linked-1'))[0]).toMatchObject({ id: proposal!.id, state: 'lapsed' })
  const { rows } = await app().database.admin.query(
    "select says from writer_link where why <> 'Both say so.' order by seq",
  )
  expect(rows.map(row => row.says as string)).toEqual(['linked', 'unlinked'])
})

test('both accounts of one person are blocked', async () => {
  const [one] = await keptOn('both-1', 2)
  const otherComment = await write('both-2')
  await app().run(linkWriters, head(), {
    id: one!.commentId,
    otherCommentId: otherComment,
    why: 'They said so.',
  })
  await removed('both-2')
  const [proposal] = await proposals('both-2')
  const { blocks } = await say(proposal!.id, true)
  expect(blocks).toHaveLength(2)
  expect([...(await acts('both-1')), ...(await acts('both-2'))].map(({ act }) => act)).toEqual([
    'block',
    'block',
  ])
})

describe('nobody learns of another school', () => {
  test('neither of its writers, nor of its register, nor of what is proposed there', async () => {
    const { elsewhere, school, otherSchool } = app().world
    const [proposal] = await proposals('three')
    const ask = () => app().run(showProposal, elsewhere.headteacher, { id: proposal!.id })
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
    const { blocks } = await app().run(listBlocks, elsewhere.headteacher, { schoolId: otherSchool.id })
    expect(blocks).toEqual([])
    const peek = () => app().run(listBlocks, elsewhere.headteacher, { schoolId: school.id })
    await expect(peek()).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('what belongs to a case is in nobody’s count', async () => {
  const [first] = await keptOn('cased', 2)
  const { rows } = await app().database.admin.query<{ id: string }>(
    'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
    [app().world.trustId, app().world.school.id, app().clock.now()],
  )
  await app().database.admin.query('update comment set case_id = $1 where id = $2', [
    rows[0]!.id,
    first!.commentId,
  ])
  const next = await write('cased')
  expect(await history(next)).toMatchObject({ strikes: 1 })
})

test('the letters are of the closed list, and the record is whole', async () => {
  const sent: string[] = []
  const { letters } = await import('../../app.ts')
  const mailer = {
    send: async ({ text }: { text: string }) => void sent.push(text),
    close: () => {},
  }
  await app().database.admin.query(
    "update person set email = 'head@heron-lane.example', user_id = gen_random_uuid() where id = $1",
    [head().personId],
  )
  const { runner, services, world } = app()
  await sendLetters({ runner, mailer, letters, publicUrl: services.publicUrl }, world.trustId)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.join('\n')).not.toMatch(/Name of|useless/)
  expect(await isWhole()).toBe(true)
})
