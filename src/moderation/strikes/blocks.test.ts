import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { strikesFor } from '../testing/strikes-for.ts'
import { appealBlock } from './appeal-block.ts'
import { blockAtOnce } from './block-at-once.ts'
import { blockLetter } from './block-letter.ts'
import { keepBlock } from './keep-block.ts'
import { liftBlock } from './lift-block.ts'
import { listBlocks } from './list-blocks.ts'
import { remindOfReviews } from './remind-of-reviews.ts'
import { tellAboutBlocks } from './tell-about-blocks.ts'

const app = appForFile()
const { write, removed, proposals, acts } = strikesFor(app)
const people = () => app().world.people
const blockNow = async (id: string, ground = 'threat') =>
  app().run(blockAtOnce, people().headteacher, { id, ground, reason: 'It threatens a teacher.' })
const register = async () =>
  (await app().run(listBlocks, people().headteacher, { schoolId: app().world.school.id })).blocks
const tell = (kind: string, id: string) =>
  app().runner.runSystem(app().world.trustId, 'tell', context =>
    tellAboutBlocks.run(context, { kind, subject: { kind: 'block', id } }),
  )
const lettersAbout = async (about: string) => {
  const { rows } = await app().database.admin.query<{ person_id: string }>(
    'select person_id from letter where about like $1',
    [`%${about}%`],
  )
  return rows.map(row => row.person_id).toSorted()
}

test('[2.5-block-repeat-abusers] a threat blocks at once without a count, and the safeguarding lead is told', async () => {
  const id = await write('threat', 'I know where you park.')
  const { blocks } = await blockNow(id)
  expect(await acts('threat')).toMatchObject([{ act: 'block', state: 'waiting' }])
  await tell('block.at-once', blocks[0]!)
  await tell('block.at-once', blocks[0]!)
  const leads = [people().dsl.personId, people().deputyDsl.personId].toSorted()
  expect(await lettersAbout(blocks[0]!)).toEqual(leads)
  expect((await register()).find(one => one.id === blocks[0])).toMatchObject({
    ground: 'threat',
    groundSays: 'a threat',
    until: null,
  })
  await expect(blockNow(id)).rejects.toMatchObject({ code: 'conflict' })
})

test('for what the pack does not name nobody is blocked at once', async () => {
  const id = await write('rude')
  await expect(blockNow(id, 'swearing')).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await acts('rude')).toEqual([])
})

test('a block at once settles what was proposed', async () => {
  for (let n = 0; n < 3; n += 1) await removed('both')
  await blockNow(await write('both'))
  expect((await proposals('both')).map(({ state }) => state)).toEqual(['lapsed'])
})

test('what the network does not name is blocked by nobody', async () => {
  const id = await write('nameless')
  await app().database.admin.query('update comment set author_remote_id = null where id = $1', [id])
  await expect(blockNow(id)).rejects.toMatchObject({ code: 'conflict' })
})

test('only the headteacher and the CEO decide; a teacher who moderates sees the register', async () => {
  const { world } = app()
  await app().database.admin.query(
    "update account_authorisation set capability = 'moderate' where person_id = $1 and capability = 'draft'",
    [people().teacher.personId],
  )
  const seen = await app().run(listBlocks, people().teacher, { accountId: world.account.id })
  expect(seen.blocks.length).toBeGreaterThan(0)
  // Her desk leads to the register of the school, which names no account.
  const bySchool = await app().run(listBlocks, people().teacher, { schoolId: world.school.id })
  expect(bySchool).toEqual(seen)
  await expect(app().run(listBlocks, people().teacher, {})).rejects.toMatchObject({ code: 'not-permitted' })
  expect(seen.blocks.every(({ mayDecide }) => !mayDecide)).toBe(true)
  const lift = app().run(liftBlock, people().teacher, { id: world.block.id, reason: 'x' })
  await expect(lift).rejects.toMatchObject({ code: 'not-permitted' })
})

describe('a block', () => {
  test('that was not asked of the network yet never is when it ends; one that was is taken back there', async () => {
    const first = (await blockNow(await write('early'))).blocks[0]!
    await app().run(liftBlock, people().headteacher, { id: first, reason: 'A mistake.' })
    expect((await acts('early')).map(({ act, state }) => `${act} ${state}`)).toEqual(['block undone'])

    const second = (await blockNow(await write('late'))).blocks[0]!
    await app().database.admin.query(
      "update comment_act set state = 'done' where act = 'block' and state = 'waiting'",
    )
    await app().run(liftBlock, people().headteacher, { id: second, reason: 'They apologised.' })
    expect((await acts('late')).map(({ act, state }) => `${act} ${state}`)).toEqual([
      'block done',
      'unblock waiting',
    ])
    expect((await register()).find(one => one.id === second)).toMatchObject({
      events: [{ kind: 'lifted', says: 'They apologised.', by: 'The headteacher' }],
      mayDecide: false,
    })
    const again = app().run(liftBlock, people().headteacher, { id: second, reason: 'Again.' })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    // Lifted, the same writer can be blocked anew.
    expect((await blockNow(await write('late'))).blocks).toHaveLength(1)
  })

  test('is looked at again on its day: one letter a day that was set, and a new day after', async () => {
    const id = (await blockNow(await write('review'))).blocks[0]!
    const remind = () => app().runner.runSystem(app().world.trustId, 'sweep', remindOfReviews)
    await remind()
    expect(await lettersAbout(`review-due:${id}`)).toEqual([])
    app().clock.set('2027-11-23T09:00:00Z')
    await remind()
    await remind()
    const heads = [people().headteacher.personId, people().standIn.personId].toSorted()
    expect(await lettersAbout(`review-due:${id}`)).toEqual(heads)
    expect((await register()).find(one => one.id === id)).toMatchObject({ reviewDue: true })
    const kept = await app().run(keepBlock, people().headteacher, { id, reason: 'It went on elsewhere.' })
    expect(kept.reviewOn).toBe('2028-11-23')
    expect((await register()).find(one => one.id === id)).toMatchObject({ reviewDue: false })
  })

  test('can be appealed through the office; whoever decides is told, and answers', async () => {
    const id = (await blockNow(await write('appeal'))).blocks[0]!
    await app().run(appealBlock, people().office, { id, says: 'It was my brother.' })
    await tell('block.appealed', id)
    const { rows } = await app().database.admin.query(
      "select count(*)::int as n from letter where kind = 'block.appealed'",
    )
    expect(rows[0]).toEqual({ n: 2 })
    expect((await register()).find(one => one.id === id)).toMatchObject({ appealed: true })
    await app().run(keepBlock, people().headteacher, { id, reason: 'The brother is known.' })
    expect((await register()).find(one => one.id === id)).toMatchObject({
      appealed: false,
      events: [{ kind: 'appealed', says: 'It was my brother.' }, { kind: 'kept' }],
    })
  })

  test('comes with a letter that names nobody', async () => {
    const id = (await blockNow(await write('letter'))).blocks[0]!
    const { text } = await app().run(blockLetter, people().headteacher, { id })
    expect(text).toContain('heron-lane school')
    expect(text).toContain('office@heron-lane.example')
    expect(text).toContain('worry about somebody’s safety')
    expect(text).not.toMatch(/Name of|park|The head/)
  })
})

describe('whom the case of a blocked comment is about', () => {
  /** Somebody is blocked for it, and it goes to a case about these people. */
  const blockedInCase = async (...subjects: ('dsl' | 'headteacher')[]) => {
    const commentId = await write(`case ${subjects.join(' ')}`, 'I know where you park.')
    const { blocks } = await blockNow(commentId)
    const { trustId, school } = app().world
    await app().database.admin.query(
      `with opened as (insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id),
         about as (insert into case_subject (trust_id, case_id, person_id)
           select $1, opened.id, of from opened, unnest($4::uuid[]) of)
       update comment set case_id = opened.id from opened where comment.id = $5`,
      [trustId, school.id, app().clock.now(), subjects.map(one => people()[one].personId), commentId],
    )
    return blocks[0]!
  }

  test('is not told of a block at once', async () => {
    const id = await blockedInCase('dsl')
    await tell('block.at-once', id)
    expect(await lettersAbout(id)).toEqual([people().deputyDsl.personId])
  })

  test('is not asked about its end, nor to look at it again: the chief executive is', async () => {
    const id = await blockedInCase('headteacher')
    const { admin } = app().database
    const { rows } = await admin.query<{ id: string }>(
      `insert into block_event (trust_id, school_id, block_id, kind, says, by_id, at)
       select trust_id, school_id, id, 'appealed', 'Let me back.', blocked_by, since from block where id = $1
       returning id`,
      [id],
    )
    const chiefs = await admin.query<{ id: string }>(
      "select person_id as id from role_grant where trust_id = $1 and role = 'trust-ceo' order by person_id",
      [app().world.trustId],
    )
    const ceos = chiefs.rows.map(row => row.id)
    await tell('block.appealed', id)
    expect(await lettersAbout(rows[0]!.id)).toEqual(ceos)
    await admin.query('update block set review_on = $2 where id = $1', [id, '2026-01-01'])
    await app().runner.runSystem(app().world.trustId, 'block-reviews', remindOfReviews)
    expect(await lettersAbout(`${id}:2026-01-01`)).toEqual(ceos)
  })
})
