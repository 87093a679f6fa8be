import { beforeEach, describe, expect, test } from 'vitest'
import { adoptPolicy } from '../../governance/adopt-policy.ts'
import { dlptText } from '../../policy/testing/dlpt.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { addAccount } from '../add-account.ts'
import { listAccounts } from '../list-accounts.ts'
import { decideFollowing } from './decide-following.ts'
import { endFollowing } from './end-following.ts'
import { listFollowing } from './list-following.ts'
import { lookAtFollowing } from './look-at-following.ts'
import { requestFollowing } from './request-following.ts'
import { sweepFollowing } from './sweep-following.ts'
import { verifyProfile } from './verify-profile.ts'

const app = appForFile()
const people = () => app().world.people
let pages = 0

const ask = (said: object = {}, who = people().teacher) =>
  app().run(requestFollowing, who, {
    accountId: app().world.account.id,
    act: 'like',
    page: 'The county museum',
    url: `https://www.example.org/museum/${(pages += 1)}`,
    why: 'Our classes visit it each year.',
    commercial: false,
    privateIndividual: false,
    ...said,
  })
const decide = (
  id: string,
  decision: 'approved' | 'declined' = 'approved',
  why = '',
  who = people().headteacher,
) => app().run(decideFollowing, who, { id, decision, why })
const list = (who = people().teacher) => app().run(listFollowing, who, {})
const lineOf = async (id: string, who = people().teacher) =>
  (await list(who)).followed.find(one => one.id === id)
const sweep = () => app().runner.runSystem(app().world.trustId, 'sweep', sweepFollowing)
const reminders = async (accountId = app().world.account.id) =>
  (await entriesOf(app(), 'account.look-due')).filter(({ subject }) => subject.id === accountId).length

beforeEach(() => app().clock.set(WORLD_NOW))

describe('what the school likes', () => {
  test('is never commercial: an estate agent is refused, when it is asked for and when it has become one [2.4b-like-only-non-commercial]', async () => {
    const shop = { page: 'Fen Estate Agents', commercial: true }
    for (const act of ['like', 'follow']) {
      await expect(ask({ ...shop, act })).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'commercial' }],
        details: { clause: '2.4b-like-only-non-commercial' },
      })
    }
    const { id } = await ask()
    await decide(id)
    await expect(
      app().run(lookAtFollowing, people().teacher, { id, commercial: true }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await app().run(endFollowing, people().teacher, { id, why: 'It sells tickets for others now.' })
    expect(await lineOf(id)).toMatchObject({ state: 'ended', endedWhy: 'It sells tickets for others now.' })
  })

  test('is looked at again every three months, and somebody is reminded once [2.4b-like-only-non-commercial]', async () => {
    await expect(ask({ commercial: true })).rejects.toMatchObject({ code: 'invalid-input' })
    await sweep()
    const { id } = await ask()
    expect(await decide(id)).toEqual({ id, lookDue: '2027-02-23' })
    app().clock.set('2027-02-22T12:00:00Z')
    expect(await lineOf(id)).toMatchObject({ isDue: false })
    app().clock.set('2027-02-23T09:00:00Z')
    expect(await lineOf(id)).toMatchObject({ isDue: true })
    const before = await reminders()
    await sweep()
    await sweep()
    expect(await reminders()).toBe(before + 1)
    await app().run(lookAtFollowing, people().teacher, { id, commercial: false })
    expect(await lineOf(id)).toMatchObject({ isDue: false, lookDue: '2027-05-23' })
  })

  test('is no private person, by our default (G25)', async () => {
    await expect(ask({ act: 'follow', privateIndividual: true })).rejects.toMatchObject({
      fields: [{ field: 'privateIndividual' }],
      details: { clause: 'G25' },
    })
  })

  test('is as the trust’s policy has it: where that lets the school follow nobody, nothing is asked for', async () => {
    const { run, world } = app()
    const other = dlptText.replace(
      'likes: non-commercial, follows: non-commercial',
      'likes: nobody, follows: any',
    )
    expect(other).not.toBe(dlptText)
    await run(adoptPolicy, world.people.ceo, { label: 'Another', text: other })
    await expect(ask()).rejects.toMatchObject({ fields: [{ field: 'act' }] })
    await expect(ask({ act: 'follow', commercial: true })).resolves.toMatchObject({
      marks: expect.any(Array),
    })
    await run(adoptPolicy, world.people.ceo, { label: 'As before', bundled: 'dlpt-2025-11.yaml' })
  })
})

describe('who', () => {
  test('asks does not decide, whoever it is', async () => {
    const { id } = await ask({}, people().headteacher)
    await expect(decide(id)).rejects.toMatchObject({ code: 'not-permitted' })
    expect(await lineOf(id, people().headteacher)).toMatchObject({ mayDecide: false, mayChange: true })
    expect(await lineOf(id, people().ceo)).toMatchObject({ mayDecide: true })
    await expect(decide(id, 'approved', '', people().ceo)).resolves.toMatchObject({ id })
    await expect(decide(id, 'declined', 'Too late.', people().ceo)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('says no says why, and so does who says yes to what a post would be refused for', async () => {
    const { id } = await ask()
    await expect(decide(id, 'declined')).rejects.toMatchObject({ fields: [{ field: 'why' }] })
    await decide(id, 'declined', 'We follow two museums already.')
    expect(await lineOf(id)).toMatchObject({ state: 'declined', decidedBy: 'The headteacher' })
    const marked = await ask({ why: 'Vote Labour on Thursday! The bastards must go.' })
    expect(marked.marks.map(({ decision }) => decision)).toContain('refuse')
    await expect(decide(marked.id)).rejects.toMatchObject({ fields: [{ field: 'why' }] })
    await expect(decide(marked.id, 'approved', 'It is a quotation.')).resolves.toMatchObject({
      id: marked.id,
    })
  })

  test('may not use the account asks for nothing, and a page stands in the register once', async () => {
    await expect(ask({}, people().office)).rejects.toMatchObject({ code: 'not-permitted' })
    const url = 'https://www.example.org/once'
    await ask({ url })
    await expect(ask({ url })).rejects.toMatchObject({ code: 'conflict' })
    await expect(ask({ url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is of another school sees none of it', async () => {
    const { id } = await ask()
    expect(await lineOf(id, app().world.elsewhere.teacher)).toBeUndefined()
    await expect(decide(id, 'approved', '', app().world.elsewhere.headteacher)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the line on the profile', () => {
  let id: string
  beforeEach(async () => {
    const { run, world } = app()
    const name = `Heron Lane ${(pages += 1)}`
    const account = { schoolId: world.school.id, channel: 'facebook', name }
    id = (await run(addAccount, people().headteacher, account)).id
  })
  const verify = () => app().run(verifyProfile, people().headteacher, { accountId: id })
  const state = async () => (await list(people().headteacher)).lines.find(({ accountId }) => accountId === id)
  const warned = async () =>
    (await app().run(listAccounts, people().headteacher, {})).accounts
      .find(one => one.id === id)!
      .warnings.filter(({ cites }) => cites === '2.4b-like-is-not-endorsement')
      .map(({ code }) => code)

  test('says that a like is no endorsement: an account without it fails its checklist until somebody has seen it there [2.4b-like-is-not-endorsement]', async () => {
    expect(await state()).toMatchObject({ state: 'missing', verifiedAt: null })
    expect(await warned()).toEqual(['no-line'])
    await verify()
    expect(await state()).toMatchObject({
      state: 'there',
      verifiedAt: '2026-11-23T10:00:00.000Z',
      lookDue: '2027-02-23',
      mayVerify: true,
    })
    expect(await warned()).toEqual([])
  })

  test('is looked at again, with a reminder [2.4b-like-is-not-endorsement]', async () => {
    await verify()
    app().clock.set('2027-02-23T09:00:00Z')
    const before = await reminders(id)
    await sweep()
    expect(await reminders(id)).toBe(before + 1)
    expect(await state()).toMatchObject({ state: 'due' })
    expect(await warned()).toEqual(['line-due'])
  })
})

test('the record holds who and which, and none of the words', async () => {
  const { id } = await ask({ why: 'Mrs Prendergast asked for it.' })
  await decide(id)
  const entries = [
    ...(await entriesOf(app(), 'following.requested')),
    ...(await entriesOf(app(), 'following.decided')),
  ]
  expect(entries.filter(({ content }) => content['followingId'] === id)).toHaveLength(2)
  expect(JSON.stringify(entries)).not.toContain('Prendergast')
})
