import { beforeEach, describe, expect, test } from 'vitest'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { byHandDone } from './by-hand-done.ts'
import { byHandTask } from './by-hand-task.ts'
import { enterComment } from './enter-comment.ts'
import { showComment } from './show-comment.ts'

const app = appForFile()
const as = (person: 'headteacher' | 'teacher' | 'manager') => app().world.people[person]
beforeEach(() => app().clock.set(WORLD_NOW))

let entered = 0
const comment = (more: object = {}) => {
  entered += 1
  return {
    accountId: app().world.dojoAccount.id,
    text: `Who parks in front of my gate, number ${entered}?`,
    author: 'Sam Larkin',
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
    ...more,
  }
}
const enter = (more: object = {}, who: 'headteacher' | 'teacher' | 'manager' = 'headteacher') =>
  app().run(enterComment, as(who), comment(more))
const shown = (id: string) => app().run(showComment, as('headteacher'), { id })

describe('what somebody wrote on a closed network', () => {
  test('is entered with who, what, when and where, a snapshot on record by the same commit', async () => {
    const { id } = await enter({ text: 'Is there school on Monday?' })
    expect(await shown(id)).toMatchObject({
      text: 'Is there school on Monday?',
      author: { name: 'Sam Larkin' },
      at: '2026-11-20T15:00:00.000Z',
      postRemoteId: 'Under the story of Friday',
      state: 'visible',
      channel: 'dojo',
    })
    const snapshot = (await entriesOf(app(), 'comment.taken-in')).at(-1)!
    expect(snapshot.subject.id).toBe(id)
    expect(snapshot.content).toMatchObject({ text: 'Is there school on Monday?', heardFrom: 'person' })
  })

  test('is entered once: who, what and when make it the same', async () => {
    const same = comment()
    await app().run(enterComment, as('headteacher'), same)
    await expect(app().run(enterComment, as('headteacher'), same)).rejects.toMatchObject({ code: 'conflict' })
    await app().run(enterComment, as('headteacher'), { ...same, writtenAt: '2026-11-20T15:01:00Z' })
  })

  test('of which a moderator of the account may enter it, and nobody who only writes posts', async () => {
    await expect(enter({}, 'teacher')).rejects.toMatchObject({ code: 'not-permitted' })
    await app().run(grantAuthorisation, as('headteacher'), {
      accountId: app().world.dojoAccount.id,
      personId: as('manager').personId,
      capabilities: ['moderate'],
    })
    expect((await enter({}, 'manager')).id).toBeTruthy()
  })

  test.each([
    ['text', { text: ' ' }],
    ['author', { author: '' }],
    ['where', { where: '' }],
    ['writtenAt', { writtenAt: 'yesterday' }],
    ['writtenAt', { writtenAt: '2026-12-24T15:00:00Z' }],
  ])('without a proper %s is not taken', async (field, more) => {
    await expect(enter(more)).rejects.toMatchObject({ fields: [{ field }] })
  })

  test('is not entered where Copybook reads by itself', async () => {
    const { connectors } = app().services
    const { moderateByHand: _none, ...reading } = connectors.get('facebook')!
    app().services.connectors = new Map([...connectors, ['facebook', reading]])
    await expect(enter({ accountId: app().world.account.id })).rejects.toMatchObject({ code: 'conflict' })
    app().services.connectors = connectors
  })
})

describe('what must be done there', () => {
  test.each([
    ['delete', /Delete it/],
    ['block', /same person/],
  ] as const)('to %s comes as steps for a person', async (act, step) => {
    const { id } = await enter({ where: 'https://teach.classdojo.com/story/7' })
    const task = await app().run(byHandTask, as('headteacher'), { id, act })
    expect(task.checklist.join(' ')).toMatch(step)
    expect(task.checklist.join(' ')).toContain('Sam Larkin')
    expect(task.openUrl).toMatch(/^https:/)
  })

  test('to answer brings the words to copy', async () => {
    const { id } = await enter()
    const text = 'Thank you for telling us.'
    expect(await app().run(byHandTask, as('headteacher'), { id, act: 'reply', text })).toMatchObject({ text })
  })

  test('is on record with who did it, when and why, and a deleted comment is gone with its words kept', async () => {
    const { id } = await enter({ text: 'Cheap cakes!' })
    await app().run(byHandDone, as('headteacher'), { id, act: 'delete', reason: 'It sells things.' })
    expect(await shown(id)).toMatchObject({ state: 'gone', text: 'Cheap cakes!' })
    const done = (await entriesOf(app(), 'comment.by-hand')).at(-1)!
    expect(done).toMatchObject({
      actor: { id: as('headteacher').personId },
      subject: { id },
      content: { act: 'delete', reason: 'It sells things.', how: 'by-hand' },
    })
    const again = { id, act: 'delete', reason: 'Once more.' } as const
    await expect(app().run(byHandDone, as('headteacher'), again)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is not said to be done without a reason', async () => {
    const { id } = await enter()
    await expect(
      app().run(byHandDone, as('headteacher'), { id, act: 'block', reason: '' }),
    ).rejects.toMatchObject({ fields: [{ field: 'reason' }] })
  })
})
