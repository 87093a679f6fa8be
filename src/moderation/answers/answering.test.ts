import { beforeEach, describe, expect, test } from 'vitest'
import { freeze } from '../../channels/freeze.ts'
import { unfreeze } from '../../channels/unfreeze.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { decide } from '../testing/decide.ts'
import { enterComment } from '../enter-comment.ts'
import { answerComment } from './answer-comment.ts'
import { checkAnswer } from './check-answer.ts'
import { draftAnswer } from './draft-answer.ts'
import { savePlace } from './save-place.ts'
import { saveTemplate } from './save-template.ts'
import { listTemplates } from './list-templates.ts'
import { undoAnswer } from './undo-answer.ts'

const app = appForFile()
const as = (person: 'headteacher' | 'trustAdministrator' | 'teacher' | 'dsl') => app().world.people[person]
beforeEach(() => app().clock.set(WORLD_NOW))

let entered = 0
const comment = async (more: { text?: string; kind?: 'direct-message' } = {}) => {
  entered += 1
  const { id } = await app().run(enterComment, as('headteacher'), {
    accountId: app().world.dojoAccount.id,
    text: `When is the fair, number ${entered}?`,
    author: 'Sam Larkin',
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
    ...more,
  })
  return id
}
const routed = (id: string, route: 'complaint' | 'safeguarding') =>
  app().database.admin.query(
    'with item as (update desk_item set route = $2 where comment_id = $1) update comment set route = $2 where id = $1',
    [id, route],
  )
const QUESTION = 'Thank you for asking. Please call the school: our office.'
const answer = (id: string, more: object = {}) =>
  app().run(answerComment, as('headteacher'), {
    id,
    version: 1,
    situation: 'question',
    template: 'question',
    text: QUESTION,
    ...more,
  })
const acts = async (commentId: string) => {
  const { rows } = await app().database.admin.query<{
    act: string
    state: string
    text: string
    not_before: Date
  }>('select act, state, text, not_before from comment_act where comment_id = $1', [commentId])
  return rows
}

describe('an answer', () => {
  test('to what was taken away carries a link of its own to another look, and no record holds it', async () => {
    const id = await comment()
    const removed = { by: as('headteacher'), reason: 'abuse' as const }
    const decisionId = await decide(app(), id, removed)
    const draft = await app().run(draftAnswer, as('headteacher'), { id })
    expect(draft.challenge).toBe('{challenge}')
    const [template] = draft.templates
    expect(template).toMatchObject({ situation: 'removed' })
    expect(template!.text).toContain('{challenge}')
    await answer(id, { situation: 'removed', template: template!.key, text: template!.text })
    const [act] = await acts(id)
    const { rows } = await app().database.admin.query<{ decision_id: string }>(
      'select decision_id from challenge_link where decision_id = $1',
      [decisionId],
    )
    expect(act!.text).toMatch(/\/challenge\/[\w-]{20,}/)
    expect(rows).toHaveLength(1)
    const entry = (await entriesOf(app(), 'comment.replied')).at(-1)!
    expect(JSON.stringify(entry)).not.toMatch(/\/challenge\//)
  })

  test('to what was kept promises no other look', async () => {
    const id = await comment()
    expect((await app().run(draftAnswer, as('headteacher'), { id })).challenge).toBeNull()
    await expect(answer(id, { text: 'Thank you for asking. {challenge}' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('[2.5-address-politely] waits ten seconds, goes on record with its words, and is for the network then', async () => {
    const id = await comment()
    const { notBefore } = await answer(id)
    expect(notBefore).toBe('2026-11-23T10:00:10.000Z')
    expect(await acts(id)).toEqual([
      { act: 'reply', state: 'waiting', text: QUESTION, not_before: new Date(notBefore) },
    ])
    const entry = (await entriesOf(app(), 'comment.replied')).at(-1)!
    expect(entry).toMatchObject({ subject: { id }, content: { text: QUESTION, template: 'question' } })
  })

  test('[2.5-address-politely] that names somebody of the register stays, with its mark and clause', async () => {
    const id = await comment()
    const { rows } = await app().database.admin.query<{ name: string }>(
      'select name from person where id = $1',
      [app().world.pupil.id],
    )
    const text = `${rows[0]!.name} will tell you.`
    const { marks } = await app().run(checkAnswer, as('headteacher'), { id, situation: 'question', text })
    expect(marks).toMatchObject([{ clause: '2.5-address-politely', gap: 'G12', text: rows[0]!.name }])
    await expect(answer(id, { text })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { marks: [{}] },
    })
    expect(await acts(id)).toEqual([])
  })

  test('to what is rude begins calmly, and thanks nobody, also where it raises a concern', async () => {
    const id = await comment()
    await routed(id, 'complaint')
    await app().database.admin.query('update desk_item set labels = $2 where comment_id = $1', [
      id,
      JSON.stringify([{ label: 'abusive', score: 0.9, start: null, end: null }]),
    ])
    const { templates } = await app().run(draftAnswer, as('headteacher'), { id })
    expect(templates[0]!.situation).toBe('behaviour')
  })

  test('[2.5-follow-complaints-policy] to a concern says where to complain', async () => {
    const id = await comment()
    await routed(id, 'complaint')
    await expect(answer(id)).rejects.toMatchObject({
      details: { marks: [{ clause: '2.5-follow-complaints-policy' }] },
    })
    const { templates } = await app().run(draftAnswer, as('headteacher'), { id })
    expect(templates[0]!.situation).toBe('complaint')
    const { key, situation, text } = templates[0]!
    await answer(id, { template: key, situation, text })
    expect((await acts(id)).map(({ state }) => state)).toEqual(['waiting'])
  })

  test('is given once at a time, and says who was faster', async () => {
    const id = await comment()
    await answer(id)
    await expect(answer(id)).rejects.toMatchObject({ code: 'conflict', details: { by: 'The headteacher' } })
  })

  test('is undone while it waits, and not after', async () => {
    const [one, two] = [await comment(), await comment()]
    const first = await answer(one)
    app().clock.advance({ seconds: 9 })
    await app().run(undoAnswer, as('headteacher'), { actId: first.actId })
    expect((await acts(one)).map(({ state }) => state)).toEqual(['undone'])
    const second = await answer(two)
    app().clock.advance({ seconds: 10 })
    await expect(app().run(undoAnswer, as('headteacher'), { actId: second.actId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('begins from a template, and answers what was read', async () => {
    const id = await comment()
    await expect(answer(id, { template: null })).rejects.toMatchObject({ fields: [{ field: 'template' }] })
    await expect(answer(id, { template: 'nothing' })).rejects.toMatchObject({
      fields: [{ field: 'template' }],
    })
    await expect(answer(id, { version: 2 })).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['what is for the safeguarding lead', (id: string) => routed(id, 'safeguarding'), /safeguarding lead/],
    [
      'what is gone',
      (id: string) => app().database.admin.query("update comment set state = 'gone' where id = $1", [id]),
      /gone/,
    ],
    [
      'what we wrote ourselves',
      (id: string) => app().database.admin.query('update comment set ours = true where id = $1', [id]),
      /our own/,
    ],
    [
      'a private message, where the policy has none',
      (id: string) =>
        app().database.admin.query("update comment set kind = 'direct-message' where id = $1", [id]),
      /private messages/,
    ],
  ])('is not given to %s', async (_what, change, sentence) => {
    const id = await comment()
    await change(id)
    expect((await app().run(draftAnswer, as('headteacher'), { id })).whyNot).toMatch(sentence)
    await expect(answer(id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(sentence),
    })
  })

  test('waits while all posting is stopped', async () => {
    const id = await comment()
    await app().run(freeze, as('headteacher'), {
      schoolId: app().world.school.id,
      reason: 'A wrong account.',
    })
    await expect(answer(id)).rejects.toMatchObject({ message: expect.stringMatching(/stopped/) })
    await app().run(unfreeze, app().world.people.ceo, {
      schoolId: app().world.school.id,
    })
    await answer(id)
    expect(await acts(id)).toHaveLength(1)
  })
})

describe('templates', () => {
  const list = async () => (await app().run(listTemplates, as('teacher'), {})).templates
  const save = (more: object) =>
    app().run(saveTemplate, as('trustAdministrator'), {
      key: 'question',
      version: 0,
      situation: 'question',
      label: 'A question',
      text: 'Good question. Please call {contact}: {officePhone}.',
      ...more,
    })
  const question = async () => (await list()).find(({ key }) => key === 'question')!

  test('are the policy’s, the trust’s own edits over them, and the policy’s again', async () => {
    const before = await question()
    await save({})
    expect(await question()).toMatchObject({ version: 1, policyText: before.text })
    expect((await question()).text).toContain('Good question')
    await expect(save({})).rejects.toMatchObject({ code: 'conflict' })
    await save({ version: 1, text: null })
    expect(await question()).toMatchObject({ text: before.text, version: 2 })
  })

  test('may be added and taken back', async () => {
    await save({ key: 'lost-property', text: 'Please ask {contact}: {officePhone}.', label: 'Lost property' })
    expect((await list()).map(({ key }) => key)).toContain('lost-property')
    await save({ key: 'lost-property', version: 1, text: null })
    expect((await list()).map(({ key }) => key)).not.toContain('lost-property')
  })

  test.each([
    ['a place that nothing fills', { text: 'Dear {writer}' }, /Nothing fills/],
    ['a child', { text: 'Your son will be fine.' }, /one child/],
    [
      'a concern that is sent nowhere',
      { situation: 'complaint', text: 'We are sorry.' },
      /complaints procedure/,
    ],
  ])('are refused with %s', async (_what, more, message) => {
    await expect(save({ key: 'odd', ...more })).rejects.toMatchObject({
      message: expect.stringMatching(message),
    })
  })

  test('are filled with the school’s own details, and with its office’s number where it gave none', async () => {
    const id = await comment()
    const shown = async () => {
      const { templates } = await app().run(draftAnswer, as('headteacher'), { id })
      return templates.find(({ key }) => key === 'concern')!.text
    }
    expect(await shown()).toContain('01632 960118')
    const place = {
      schoolId: app().world.school.id,
      version: 0,
      complaintsPage: 'https://heron-lane.example/complaints',
      officePhone: '01632 960119',
      contact: 'the school office',
      handlerId: null,
    }
    await app().run(savePlace, as('headteacher'), place)
    expect(await shown()).toMatch(
      /the school office: 01632 960119.*https:\/\/heron-lane\.example\/complaints/,
    )
    await expect(app().run(savePlace, as('headteacher'), place)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      app().run(savePlace, as('headteacher'), { ...place, version: 1, handlerId: app().world.pupil.id }),
    ).rejects.toMatchObject({ fields: [{ field: 'handlerId' }] })
  })
})
