import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import type { WorldPerson } from '../platform/operations/world.ts'
import { addVariant } from './add-variant.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { createDraft } from './create-draft.ts'
import { listSuggestions } from './list-suggestions.ts'
import { showPost } from './show-post.ts'
import { suggestPost } from './suggest-post.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const { as } = postingFor(app)

const suggest = (to: string, by: WorldPerson = 'teacher') =>
  app().run(suggestPost, as(by), {
    schoolId: app().world.school.id,
    to: to in app().world.people ? as(to as WorldPerson).personId : to,
    text: 'Our bulbs are out.',
    category: 'activity',
  })
const answer = (by: WorldPerson, id: string, how: 'accept' | 'decline', reason = '') =>
  app().run(answerSuggestion, as(by), { id, version: 1, answer: how, reason })
const listed = async (by: WorldPerson, id: string) =>
  (await app().run(listSuggestions, as(by), {})).suggestions.find(one => one.id === id)

describe('a suggestion goes first to', () => {
  test.each(['manager', 'headteacher', 'standIn'] as const)(
    'the line manager or a headteacher: %s',
    async to => {
      const { id } = await suggest(to)
      expect(await listed(to, id)).toMatchObject({ state: 'open', by: { name: 'The teacher' } })
    },
  )

  test.each(['seniorLeader', 'ceo', 'office', 'teacher', 'dsl', 'governor'] as const)(
    'and to nobody else: %s [2-suggestions-to-headteacher-or-line-manager]',
    async to => {
      await expect(suggest(to)).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'to', message: 'Take it to your line manager or headteacher.' }],
      })
    },
  )

  test('nor to the headteacher of another school, or one whose time is over [2-suggestions-to-headteacher-or-line-manager]', async () => {
    await expect(suggest(app().world.elsewhere.headteacher.personId)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const over = (until: string | null) =>
      app().database.admin.query(
        "update role_grant set until_date = $2 where person_id = $1 and role = 'headteacher'",
        [as('standIn').personId, until],
      )
    await over('2026-11-22')
    await expect(suggest('standIn')).rejects.toMatchObject({ code: 'invalid-input' })
    await over('2026-11-23')
    expect(await suggest('standIn')).toBeDefined()
    await over(null)
  })

  test('nor to a line manager who has left [2-suggestions-to-headteacher-or-line-manager]', async () => {
    const leave = (on: string | null) =>
      app().database.admin.query('update person set left_on = $2 where id = $1', [as('manager').personId, on])
    await leave('2026-11-22')
    await expect(suggest('manager')).rejects.toMatchObject({ code: 'invalid-input' })
    await leave(null)
  })
})

describe('an answer', () => {
  test('that accepts makes a draft that says whose idea it was, and its maker is told', async () => {
    const { id } = await suggest('manager')
    const { postId } = await answer('manager', id, 'accept')
    const { run, world } = app()
    await run(addVariant, as('manager'), { postId, accountId: world.account.id })
    const post = await run(showPost, as('manager'), { postId })
    expect(post).toMatchObject({ author: { name: 'The manager' }, suggestedBy: 'The teacher' })
    expect(post.variants[0]).toMatchObject({
      text: 'Our bulbs are out.',
      category: 'activity',
      state: 'draft',
    })
    expect(await listed('teacher', id)).toMatchObject({ state: 'accepted', postId })
  })

  test('that declines has a reason, which its maker reads', async () => {
    const { id } = await suggest('headteacher')
    await expect(answer('headteacher', id, 'decline')).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    })
    await answer('headteacher', id, 'decline', 'We posted the bulbs last week.')
    expect(await listed('teacher', id)).toMatchObject({
      state: 'declined',
      reason: 'We posted the bulbs last week.',
      postId: null,
    })
  })

  test('is for whom it was taken to, and nobody else', async () => {
    const { id } = await suggest('manager')
    await expect(answer('headteacher', id, 'accept')).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(answer('teacher', id, 'accept')).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('is one: of two at once the second is told', async () => {
    const { id } = await suggest('manager')
    const both = await Promise.allSettled([
      answer('manager', id, 'accept'),
      answer('manager', id, 'decline', 'No.'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'conflict', status: 409 })
    const { rows } = await app().database.admin.query('select id from post where suggestion_id = $1', [id])
    expect(rows.length).toBe(both[0].status === 'fulfilled' ? 1 : 0)
  })
})

test('suggesting lets nobody write or publish: that takes an authorisation', async () => {
  const { run, world } = app()
  const { id } = await suggest('headteacher', 'office')
  const { postId } = await answer('headteacher', id, 'accept')
  for (const person of ['office', 'headteacher'] as const) {
    await expect(run(addVariant, as(person), { postId, accountId: world.account.id })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await expect(run(createDraft, as(person), { accountId: world.account.id })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  }
})
