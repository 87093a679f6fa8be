import { beforeEach, describe, expect, test } from 'vitest'
import { reactions } from '../../app.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import { postingFor } from '../testing/posting.ts'
import { wakeStanding } from './due-work.ts'
import { explainUntracked } from './explain-untracked.ts'
import { listUntracked } from './list-untracked.ts'
import { takeDownUntracked } from './take-down-untracked.ts'
import { tellAboutUntracked } from './tell-about-untracked.ts'
import { untrackedGone } from './untracked-gone.ts'
import { workOnStanding } from './work-on-standing.ts'

const app = appForFile()
const network = facebookForFile(app)
const { as, partsWith } = postingFor(app)
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await app().database.admin.query('delete from untracked_post')
})

const inTrust = (data: Record<string, string>) => workOnStanding(partsWith(), app().world.trustId, data)

/** Somebody posts on the school's page without us, and the daily look finds it. */
async function found(): Promise<string> {
  await network().standIn.postOfThePast(network().page, 'Straight from a phone', WORLD_NOW_DATE)
  await wakeStanding(app().runner, app().world.trustId)
  await inTrust({ accountId: app().world.account.id })
  return (await one()).id
}
const WORLD_NOW_DATE = new Date(WORLD_NOW)

const one = async () => (await app().run(listUntracked, as('headteacher'), {})).posts[0]!
const standing = async () => (await network().standIn.posts(network().page)).length
const takeDown = (id: string) =>
  app().run(takeDownUntracked, as('headteacher'), { id, reason: 'It names a pupil.' })

/** Lets the clock come to the next attempt and a worker make it. */
async function work(id: string): Promise<void> {
  const { rows } = await app().database.admin.query<{ removal_due_at: Date }>(
    'select removal_due_at from untracked_post where id = $1',
    [id],
  )
  if (app().clock.now() < rows[0]!.removal_due_at) app().clock.set(rows[0]!.removal_due_at)
  await inTrust({ untrackedId: id })
}

describe('a post that did not go through Copybook', () => {
  test('is taken down at its network, and the record says who asked and what the network said', async () => {
    const id = await found()
    await takeDown(id)
    expect((await one()).removal).toMatchObject({ state: 'waiting', by: expect.any(String) })
    await work(id)
    expect(await standing()).toBe(0)
    expect(await one()).toMatchObject({ removal: { state: 'done', why: 'It names a pupil.' } })
    expect((await entriesOf(app(), 'account.untracked-removed')).at(-1)!.content).toEqual({
      untrackedId: id,
      how: 'removed',
      status: 200,
      said: '{"success":true}',
    })
    const asked = (await entriesOf(app(), 'account.untracked-take-down')).at(-1)!
    expect(asked.actor).toMatchObject({ id: as('headteacher').personId })
    // A reason may hold a name: it stays in the row and off the record.
    expect(JSON.stringify(asked.content)).not.toContain('pupil')
  })

  test('one that somebody was faster with is done as well', async () => {
    const id = await found()
    await takeDown(id)
    const { standIn, page } = network()
    const [post] = await standIn.posts(page)
    const url = `${standIn.origin}/v26.0/${post!.id}?access_token=${page.token}`
    await fetch(url, { method: 'DELETE' })
    await work(id)
    expect((await one()).removal).toMatchObject({ state: 'done' })
    expect((await entriesOf(app(), 'account.untracked-removed')).at(-1)!.content).toMatchObject({
      how: 'already-gone',
    })
  })

  test('is asked for again after trouble, and given up in so many words', async () => {
    const id = await found()
    await network().standIn.fault({ kind: '500', on: 'remove', times: 10 })
    await takeDown(id)
    while ((await one()).removal?.state === 'waiting') await work(id)
    expect((await one()).removal).toMatchObject({ state: 'given-up', said: expect.stringMatching(/\.$/) })
    expect(await standing()).toBe(1)
    const said = await entriesOf(app(), 'account.untracked-given-up')
    expect(said.at(-1)!.content).toMatchObject({ untrackedId: id, attempts: 10 })
    await takeDown(id)
    await work(id)
    expect(await standing()).toBe(0)
  })

  test('two workers at once make one call', async () => {
    const id = await found()
    await takeDown(id)
    const calls = async () =>
      (await network().standIn.calls()).filter(call => call.startsWith('DELETE remove')).length
    const before = await calls()
    await Promise.all([inTrust({ untrackedId: id }), inTrust({ untrackedId: id })])
    expect(await calls()).toBe(before + 1)
  })

  test('a lost job is found by the sweep', async () => {
    const id = await found()
    await takeDown(id)
    app().jobs.length = 0
    await wakeStanding(app().runner, app().world.trustId)
    expect(app().jobs.map(({ data }) => data)).toContainEqual({ untrackedId: id })
  })

  test('where only a person can, they get the steps, say that it is done, and it is on record', async () => {
    const id = await found()
    const connector = app().services.connectors.get('facebook')!
    const byHand: Connector = {
      ...connector,
      remove: async () => ({
        kind: 'assisted',
        pack: {
          task: 'remove',
          text: '',
          pictures: [],
          checklist: ['Open it.', 'Delete it.'],
          openUrl: null,
        },
      }),
    }
    app().services.connectors = connectorRegistry([byHand])
    await expect(app().run(untrackedGone, as('headteacher'), { id })).rejects.toMatchObject({
      code: 'conflict',
    })
    await takeDown(id)
    await work(id)
    expect((await one()).removal).toMatchObject({
      state: 'by-hand',
      checklist: ['Open it.', 'Delete it.'],
      openUrl: expect.stringMatching(/^http/),
    })
    await app().run(untrackedGone, as('headteacher'), { id })
    expect((await one()).removal).toMatchObject({ state: 'done' })
    expect((await entriesOf(app(), 'account.untracked-removed')).at(-1)!.content).toEqual({
      untrackedId: id,
      how: 'by-hand',
    })
    // It stands there all the same, and the next look says so.
    await inTrust({ accountId: app().world.account.id })
    expect((await one()).goneAt).toBeNull()
    app().services.connectors = connectorRegistry([connector])
  })

  test('is explained by a person, with what it is and why, and the reason stays off the record', async () => {
    const id = await found()
    const said = { id, what: 'staff', reason: 'Mrs Bird posted it from the trip.' } as const
    await app().run(explainUntracked, as('headteacher'), said)
    expect((await one()).explanation).toMatchObject({
      what: 'staff',
      why: said.reason,
      by: expect.any(String),
    })
    const entry = (await entriesOf(app(), 'account.untracked-explained')).at(-1)!
    expect(entry.content).toMatchObject({ untrackedId: id, what: 'staff' })
    expect(JSON.stringify(entry.content)).not.toContain('Bird')
  })

  test.each([
    ['reason', { what: 'staff', reason: ' ' }],
    ['what', { what: 'ghosts', reason: 'Boo.' }],
  ])('without a proper %s nothing is explained', async (field, said) => {
    const id = await found()
    await expect(app().run(explainUntracked, as('headteacher'), { id, ...said })).rejects.toMatchObject({
      fields: [{ field }],
    })
    expect((await one()).explanation).toBeNull()
  })

  test('who neither administers the account nor heads the school sees it and answers nothing', async () => {
    const id = await found()
    const { posts } = await app().run(listUntracked, as('teacher'), {})
    expect(posts[0]).toMatchObject({ id, mayAnswer: false })
    await expect(app().run(takeDownUntracked, as('teacher'), { id, reason: 'No.' })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    expect(await standing()).toBe(1)
  })

  test('the headteacher is written to, once a day however much there is', async () => {
    await found()
    expect(reactions).toContain(tellAboutUntracked)
    const tell = () =>
      app().runner.runSystem(app().world.trustId, 'test', context =>
        tellAboutUntracked.run(context, {
          kind: 'account.untracked-post',
          subject: { kind: 'account', id: app().world.account.id },
        }),
      )
    const written = async () => {
      const { rows } = await app().database.admin.query<{ person_id: string }>(
        "select person_id from letter where kind = 'account.untracked-post'",
      )
      return rows.map(({ person_id }) => person_id).toSorted()
    }
    await tell()
    const first = await written()
    await tell()
    expect(await written()).toEqual(first)
    // And whoever stands in for them; nobody of the staff besides.
    expect(first).toContain(as('headteacher').personId)
    expect(first).not.toContain(as('teacher').personId)
  })
})
