import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { authorHistory } from '../strikes/author-history.ts'
import { decide } from '../testing/decide.ts'
import { strikesFor } from '../testing/strikes-for.ts'
import { challengeByLink, readByLink } from './by-link.ts'
import { challengeLink } from './challenge-link.ts'
import { decideChallenge } from './decide-challenge.ts'
import { listChallenges } from './list-challenges.ts'

const app = appForFile()
const { write, removed } = strikesFor(app)
const people = () => app().world.people
const parts = () => ({ db: app().database.db, runner: app().runner })

async function linkFor(decisionId: string): Promise<string> {
  const { link } = await app().run(challengeLink, people().headteacher, { decisionId })
  return link.split('/').at(-1)!
}

/** Somebody's comment is removed on the network in this way, and they ask for another look. */
async function challenged(writer: string, act?: { act: 'hide' | 'delete'; state: 'done' | 'waiting' }) {
  const { commentId, decisionId } = await removed(writer, {
    decision: act?.act === 'hide' ? 'hide' : 'remove',
  })
  if (act) {
    await app().database.admin.query(
      `insert into comment_act (trust_id, comment_id, account_id, school_id, decision_id, act, state, asked_at, not_before,
         due_at) select trust_id, comment_id, account_id, school_id, id, $2, $3, $4, $4, $4 from comment_decision
       where id = $1`,
      [decisionId, act.act, act.state, app().clock.now()],
    )
  }
  await challengeByLink(parts(), await linkFor(decisionId), 'I only asked a question.')
  const { rows } = await app().database.admin.query<{ id: string }>(
    'select id from challenge where decision_id = $1',
    [decisionId],
  )
  return { commentId, decisionId, id: rows[0]!.id }
}

const settle = (id: string, uphold: boolean, who = people().headteacher) =>
  app().run(decideChallenge, who, {
    id,
    uphold,
    reason: uphold ? 'It is a fair question.' : 'It insults somebody.',
  })
const strikes = async (id: string) => (await app().run(authorHistory, people().headteacher, { id })).strikes
const actsOn = async (commentId: string) => {
  const { rows } = await app().database.admin.query<{ act: string; state: string }>(
    'select act, state from comment_act where comment_id = $1 order by asked_at, act',
    [commentId],
  )
  return rows.map(({ act, state }) => `${act} ${state}`)
}

describe('a link', () => {
  test('shows what was done and why, and neither the words nor anybody; to look changes nothing', async () => {
    const { decisionId } = await removed('looks')
    const token = await linkFor(decisionId)
    const before = await hashOfAllTables(app().database.admin)
    const seen = await readByLink(parts(), token)
    expect(seen).toEqual({
      page: 'heron-lane school',
      account: 'Heron Lane on Facebook',
      decidedAt: app().clock.now(),
      decision: 'remove',
      reason: 'abuse',
      expiresAt: new Date('2026-12-21T10:00:00.000Z'),
      challenge: null,
    })
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
  })

  test('leads nowhere when it is not whole, undone, or of a case', async () => {
    const { commentId, decisionId } = await removed('nowhere')
    const token = await linkFor(decisionId)
    expect(await readByLink(parts(), token.slice(0, -1))).toBeNull()
    expect(await readByLink(parts(), 'cbk_')).toBeNull()
    await expect(challengeByLink(parts(), 'cbk_nothing', 'Hello')).rejects.toMatchObject({
      code: 'not-found',
    })
    const { rows } = await app().database.admin.query<{ id: string }>(
      'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
      [app().world.trustId, app().world.school.id, app().clock.now()],
    )
    await app().database.admin.query('update comment set case_id = $1 where id = $2', [
      rows[0]!.id,
      commentId,
    ])
    expect(await readByLink(parts(), token)).toBeNull()
  })

  test('is made for a removal alone', async () => {
    const kept = await decide(app(), await write('kept'), { by: people().teacher, decision: 'keep' })
    await expect(linkFor(kept)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('asks once, whoever follows it', async () => {
    const { decisionId } = await removed('once')
    const [one, other] = [await linkFor(decisionId), await linkFor(decisionId)]
    const asked = await Promise.allSettled([
      challengeByLink(parts(), one, 'It was a question.'),
      challengeByLink(parts(), other, 'It was no insult.'),
    ])
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await readByLink(parts(), one))?.challenge).toMatchObject({ state: 'waiting', reason: null })
    const { rows } = await app().database.admin.query<{ n: number }>(
      "select count(*)::int as n from letter where kind = 'challenge.made' and about not in ($1)",
      [`challenge.made:${app().world.challenge.id}`],
    )
    expect(rows[0]!.n).toBe(2)
  })
})

describe('a challenge', () => {
  test('is not decided by who removed the comment: 403 with a sentence, on record, and nothing changes', async () => {
    const { id, commentId } = await challenged('own')
    await app().database.admin.query(
      "update account_authorisation set capability = 'moderate' where person_id = $1 and capability = 'draft'",
      [people().teacher.personId],
    )
    const before = await hashOfAllTables(app().database.admin)
    await expect(settle(id, false, people().teacher)).rejects.toMatchObject({
      code: 'not-permitted',
      status: 403,
      message: 'You removed this yourself. Somebody else has to look at it again.',
    })
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
    const mine = (await app().run(listChallenges, people().teacher, {})).challenges.find(one => one.id === id)
    expect(mine).toMatchObject({ own: true, mayDecide: false })
    expect(await strikes(commentId)).toBe(1)
  })

  test('[2.5-block-repeat-abusers] upheld takes the strike away, and what was hidden is shown again', async () => {
    const { id, commentId } = await challenged('right', { act: 'hide', state: 'done' })
    expect(await strikes(commentId)).toBe(1)
    expect(await settle(id, true)).toEqual({ id, restored: 'asked' })
    expect(await actsOn(commentId)).toEqual(['hide done', 'unhide waiting'])
    expect(await strikes(commentId)).toBe(0)
    const entry = (await entriesOf(app(), 'challenge.decided')).at(-1)
    expect(entry).toMatchObject({ content: { uphold: true, restored: 'asked' } })
    await expect(settle(id, false)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('upheld says plainly that what was deleted is gone', async () => {
    const { id, commentId } = await challenged('deleted', { act: 'delete', state: 'done' })
    expect(await settle(id, true)).toEqual({ id, restored: 'gone' })
    expect(await actsOn(commentId)).toEqual(['delete done'])
    expect(await strikes(commentId)).toBe(0)
  })

  test('upheld stops what was not asked of the network yet', async () => {
    const { id, commentId } = await challenged('soon', { act: 'delete', state: 'waiting' })
    expect(await settle(id, true)).toEqual({ id, restored: 'never-gone' })
    expect(await actsOn(commentId)).toEqual(['delete undone'])
  })

  test('declined leaves all as it is; the writer reads why', async () => {
    const { id, commentId, decisionId } = await challenged('wrong', { act: 'delete', state: 'done' })
    expect(await settle(id, false)).toEqual({ id, restored: null })
    expect(await strikes(commentId)).toBe(1)
    const seen = await readByLink(parts(), await linkFor(decisionId))
    expect(seen?.challenge).toMatchObject({ state: 'declined', reason: 'It insults somebody.' })
  })

  test('is listed to those of the school, what waits first, and to nobody elsewhere', async () => {
    const { challenges } = await app().run(listChallenges, people().headteacher, {})
    const states = challenges.map(({ state }) => state)
    expect(states).toEqual([...states].toSorted((a, b) => Number(b === 'waiting') - Number(a === 'waiting')))
    expect(challenges[0]).toMatchObject({ removedBy: 'The teacher', removedFor: 'abuse', mayDecide: true })
    for (const stranger of [app().world.elsewhere.headteacher, app().world.foreign.ceo, people().office]) {
      expect((await app().run(listChallenges, stranger, {})).challenges).toEqual([])
    }
  })
})

test('a link is over after its days', async () => {
  const { decisionId } = await removed('late')
  const token = await linkFor(decisionId)
  app().clock.advance({ days: 28 })
  expect(await readByLink(parts(), token)).toBeNull()
  await expect(challengeByLink(parts(), token, 'Too late?')).rejects.toMatchObject({ code: 'not-found' })
})
