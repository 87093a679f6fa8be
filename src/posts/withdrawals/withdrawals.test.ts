import { beforeEach, describe, expect, test } from 'vitest'
import { recordAnswer } from '../../consent/record-answer.ts'
import { withdraw } from '../../consent/withdraw.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { saveVariant } from '../save-variant.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { postingFor } from '../testing/posting.ts'
import { removeUntracked } from '../untracked/remove-untracked.ts'
import { sweepWithdrawals } from './sweep-withdrawals.ts'

const app = appForFile()
const network = facebookForFile(app)
const posting = postingFor(app)
const { as, decide, deliverWhenDue, draft, illustrated, partsWith, pupil, rowOf, submit, variantOf } = posting
beforeEach(() => app().clock.set(WORLD_NOW))

const sweep = () => sweepWithdrawals(app().runner, app().world.trustId)
const standing = async () => (await network().standIn.posts(network().page)).length
const sql = async <T extends object>(text: string, values: unknown[] = []) =>
  (await app().database.admin.query<T>(text, values)).rows

const withdrawEverything = (personId: string) =>
  app().run(withdraw, as('teacher'), { personId, relation: 'guardian', about: 'everything' })

interface Listed {
  kind: string
  source_id: string
  found_as: string
  elements: string[]
  state: string
  ended_as: string | null
  proof: object | null
}

const listOf = (personId: string) =>
  sql<Listed>(
    `select item.* from withdrawal_item item join withdrawal w on w.id = item.withdrawal_id
     where w.person_id = $1 order by found_as`,
    [personId],
  )
const withdrawalOf = async (personId: string) =>
  (
    await sql<{ id: string; state: string; receipt: object; listed_at: Date | null }>(
      'select * from withdrawal where person_id = $1 order by opened_at desc',
      [personId],
    )
  )[0]

let fairs = 0
const about = (name: string) => `Reminder: ${name} opens book fair ${(fairs += 1)} in the hall on Friday.`

/** A post that somebody made at the network itself, as a look found it. */
async function foundThere(text: string): Promise<string> {
  const { standIn, page } = network()
  const remoteId = await standIn.postOfThePast(page, text, new Date(WORLD_NOW))
  const { trustId, school, account } = app().world
  const [row] = await sql<{ id: string }>(
    `insert into untracked_post (trust_id, school_id, account_id, remote_id, text, posted_at, history,
       first_seen_at, last_seen_at) values ($1, $2, $3, $4, $5, $6, true, $6, $6) returning id`,
    [trustId, school.id, account.id, remoteId, text, WORLD_NOW],
  )
  return row!.id
}

async function sentOut(post: { variantId: string; version: number; postId: string }) {
  if ((await submit(post)).state === 'submitted') await decide(post)
  await deliverWhenDue(post)
  return post
}

describe('a withdrawal finds whatever shows or names somebody', () => {
  test('as a draft, scheduled, published, found there, and each picture of them; and ends with a receipt', async () => {
    const { id, name } = await pupil('Ambrose Keel', { photo: 'given', name: 'given' })
    const out = await sentOut(await illustrated([id], about('nobody')))
    const named = await sentOut(await draft(about(name)))
    const drafted = await draft(about('Ambrose Keel'))
    const other = await draft(about('Lavinia Pike'))
    const waiting = await draft(about(name))
    await submit(waiting, { scheduledFor: '2026-11-30T09:00' })
    await decide(waiting)
    const foundId = await foundThere('Well done Ambrose Keel!')
    expect(await standing()).toBe(3)

    await withdrawEverything(id)
    await sweep()
    expect((await listOf(id)).map(one => [one.found_as, one.source_id, one.elements, one.state])).toEqual([
      ['draft', drafted.variantId, ['name'], 'done'],
      ['found', foundId, ['name'], 'working'],
      ['picture', (out as typeof out & { pictureId: string }).pictureId, ['photo'], 'done'],
      ['published', expect.any(String), expect.any(Array), 'working'],
      ['published', expect.any(String), expect.any(Array), 'working'],
      ['scheduled', waiting.variantId, ['name'], 'done'],
    ])
    expect(await variantOf(waiting)).toMatchObject({ state: 'stopped' })
    expect((await variantOf(other)).state).toBe('draft')

    for (const post of [out, named]) await deliverWhenDue(post, 'remove')
    await removeUntracked(partsWith(), app().world.trustId, foundId)
    await sweep()
    expect(await standing()).toBe(0)
    expect((await listOf(id)).map(one => one.state)).toEqual(Array(6).fill('done'))
    const proven = (await listOf(id)).filter(one => one.ended_as === 'taken-down')
    expect(proven.map(one => one.proof)).toEqual(
      [1, 2, 3].map(() => ({ how: 'removed', status: 200, said: expect.any(String) })),
    )
    const { state, receipt } = (await withdrawalOf(id))!
    expect(state).toBe('settled')
    expect(receipt).toMatchObject({
      isInterim: false,
      othersMayHaveCopies: true,
      open: [],
      found: expect.arrayContaining([
        { channel: 'facebook', as: 'published', count: 2 },
        { channel: null, as: 'picture', count: 1 },
      ]),
    })
    expect(JSON.stringify(receipt)).not.toMatch(/Ambrose|Keel/)
  })

  test('by a name that the register learns later, in what was written long before', async () => {
    const { id } = await pupil('Octavia Pemberton', { name: 'given' })
    const early = await draft(about('Tavvy'))
    await sweep()
    await sql('update person set known_as = $2 where id = $1', [id, 'Tavvy'])
    await withdrawEverything(id)
    await sweep()
    expect((await listOf(id)).map(one => one.source_id)).toEqual([early.variantId])
  })

  test('and not what no longer names them', async () => {
    const { id, name } = await pupil('Barnabas Wick', { name: 'given' })
    const post = await draft(about(name))
    await sweep()
    await app().run(saveVariant, as('teacher'), {
      variantId: post.variantId,
      version: post.version,
      text: 'Reminder: the book fair is on Friday.',
      category: 'reminder',
    })
    await withdrawEverything(id)
    await sweep()
    expect(await listOf(id)).toEqual([])
    // Who took a yes back gets a receipt, also of nothing.
    expect(await withdrawalOf(id)).toMatchObject({ state: 'settled', receipt: { found: [], done: [] } })
  })

  test('by a face that somebody answered for, and by words that were read in a picture', async () => {
    const { id } = await pupil('Florian Quade', { photo: 'given', name: 'given' })
    const answered = await illustrated([], about('nobody'))
    const badge = await illustrated([], about('nobody'))
    const { trustId, school } = app().world
    await sql(
      `insert into media_face (trust_id, media_id, school_id, x, y, width, height, found_by, answer, person_id,
         answered_by, answered_at, created_at)
       values ($1, $2, $3, 0.1, 0.1, 0.2, 0.2, 'person', 'person', $4, $5, $6, $6)`,
      [trustId, answered.pictureId, school.id, id, as('teacher').personId, WORLD_NOW],
    )
    await sweep()
    for (const [position, word] of ['Best', 'in', 'show:', 'Florian', 'Quade'].entries()) {
      await sql(
        `insert into media_words (trust_id, media_id, school_id, text, x, y, width, height, confidence, line, position)
         values ($1, $2, $3, $4, 0, 0, 0.1, 0.1, 0.9, 0, $5)`,
        [trustId, badge.pictureId, school.id, word, position],
      )
    }
    await withdrawEverything(id)
    await sweep()
    const pictures = (await listOf(id)).filter(one => one.kind === 'media')
    expect(pictures.map(one => [one.source_id, one.elements])).toEqual(
      expect.arrayContaining([
        [answered.pictureId, ['photo']],
        [badge.pictureId, ['name']],
      ]),
    )
    expect(pictures).toHaveLength(2)
  })

  test('only where there is no yes: another channel’s stays', async () => {
    const { id } = await pupil('Cordelia Vane', { photo: 'given' })
    await posting.answer(id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
    const there = await sentOut(await illustrated([id], about('nobody')))
    const drafted = await illustrated([id], about('nobody'), app().world.dojoAccount.id)
    await app().run(withdraw, as('teacher'), {
      personId: id,
      relation: 'guardian',
      about: [{ channel: 'facebook', element: 'photo' }],
    })
    await sweep()
    const variants = (await listOf(id)).filter(one => one.kind === 'variant')
    expect(variants.map(one => one.source_id)).toEqual([there.variantId])
    expect(variants).not.toContainEqual(expect.objectContaining({ source_id: drafted.variantId }))
  })

  test('who says no for the first time and is shown nowhere has no withdrawal', async () => {
    const { id } = await pupil('Dinah Usher', { photo: 'refused' })
    await sweep()
    expect(await withdrawalOf(id)).toBeUndefined()
  })

  test('one open withdrawal of a person gathers more', async () => {
    const { id } = await pupil('Edmund Tarrant', { photo: 'given', name: 'given' })
    const shown = await sentOut(await illustrated([id], about('nobody')))
    const named = await sentOut(await draft(about('Edmund Tarrant')))
    const take = (element: 'photo' | 'name') =>
      app().run(withdraw, as('teacher'), {
        personId: id,
        relation: 'guardian',
        about: [{ channel: 'facebook', element }],
      })
    await take('photo')
    await sweep()
    expect((await listOf(id)).filter(one => one.kind === 'variant')).toHaveLength(1)
    await take('name')
    await sweep()
    const ids = (await listOf(id)).filter(one => one.kind === 'variant').map(one => one.source_id)
    expect(ids.sort()).toEqual([shown.variantId, named.variantId].sort())
    expect(await sql('select id from withdrawal where person_id = $1', [id])).toHaveLength(1)
  })
})

describe('what the network does not do', () => {
  test('comes back to a person with a clock, and an interim receipt after a day', async () => {
    const { id } = await pupil('Felicity Sands', { photo: 'given' })
    const post = await sentOut(await illustrated([id], about('nobody')))
    await network().standIn.fault({ kind: '500', on: 'remove', times: 10 })
    await withdrawEverything(id)
    await sweep()
    while ((await rowOf(post, 'remove')).state === 'waiting') await deliverWhenDue(post, 'remove')
    await sweep()
    const [item] = await sql<{ state: string; due_at: Date }>(
      "select item.* from withdrawal_item item join withdrawal w on w.id = withdrawal_id where person_id = $1 and item.kind = 'variant'",
      [id],
    )
    expect(item).toMatchObject({
      state: 'with-person',
      due_at: new Date(app().clock.now().getTime() + 24 * 3_600_000),
    })
    // The office and the headteacher hear of it, by a mail that says neither who nor what.
    const letters = await sql<{ name: string; kind: string; path: string }>(
      "select person.name, letter.kind, path from letter join person on person.id = person_id where letter.kind = 'withdrawal.with-person'",
    )
    const { office, headteacher, standIn } = app().world.people
    const names = await sql<{ name: string }>('select name from person where id = any($1)', [
      [office.personId, headteacher.personId, standIn.personId],
    ])
    expect(letters.map(({ name }) => name).toSorted()).toEqual(names.map(({ name }) => name).toSorted())
    expect(new Set(letters.map(({ path }) => path))).toEqual(new Set(['/register/withdrawals']))
    app().clock.set(new Date(app().clock.now().getTime() + 24 * 3_600_000))
    await sweep()
    expect(await withdrawalOf(id)).toMatchObject({
      state: 'open',
      interim: { isInterim: true, open: [{ channel: 'facebook', with: 'with-person', count: 1 }] },
    })
  })
})

test('an import that takes the yes of many back is worked through in parts, and none is left', async () => {
  const many = await Promise.all(
    Array.from({ length: 30 }, (_, at) => pupil(`Pupil${'abcdefghijklmnopqrstuvwxyzabcd'[at]}${at} Quist`)),
  )
  for (const { id } of many) {
    await app().run(recordAnswer, as('office'), {
      personId: id,
      relation: 'guardian',
      wording: 'Form of September 2026',
      answers: [{ channel: 'facebook', element: 'photo', answer: 'refused' }],
    })
  }
  expect((await sql('select person_id from withdrawal_due')).length).toBeGreaterThanOrEqual(30)
  await sweep()
  expect(await sql('select person_id from withdrawal_due')).toEqual([])
})
