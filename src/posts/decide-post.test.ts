import { beforeEach, describe, expect, test } from 'vitest'
import { authorisationsOf } from '../channels/authorisations-of.ts'
import { grantRole } from '../people/grant-role.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { clearFinding } from './clear-finding.ts'
import { checkDraft } from './check-draft.ts'
import { dismissFinding } from './dismiss-finding.ts'
import { movePost } from './move-post.ts'
import { saveVariant } from './save-variant.ts'
import { showPost } from './show-post.ts'
import { submitPost } from './submit-post.ts'
import { addVariant } from './add-variant.ts'
import { PLAIN, postingFor } from './testing/posting.ts'
import { waitingPosts } from './waiting-posts.ts'

const app = appForFile()
const { answer, approved, as, decide, draft, illustrated, pupil, rowOf, saySomebodyElse, submit, variantOf } =
  postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

const marksOf = async ({ variantId }: { variantId: string }) =>
  (await app().run(checkDraft, as('teacher'), { variantId })).marks
const flagged = 'Vote Labour on Thursday!'

describe('a name without a yes', () => {
  test('keeps a post in for everybody, the headteacher too; only the register clears it [2.1-will-not-post-names-photos-without-consent]', async () => {
    const { id, name } = await pupil('Ottilie Brackenbury')
    const post = await draft(`Well done ${name}, who read us a poem in assembly.`, {
      category: 'achievement',
    })
    const [mark] = await marksOf(post)
    expect(mark).toMatchObject({
      clause: '2.1-will-not-post-names-photos-without-consent',
      decision: 'hold',
      people: [id],
    })
    await submit(post)
    const dismissal = { findingId: mark!.id, reason: 'Her mother will not mind.' }
    for (const by of ['headteacher', 'manager'] as const) {
      await expect(decide(post, { by })).rejects.toMatchObject({ code: 'conflict' })
      await expect(decide(post, { by, dismissals: [dismissal] })).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'findingId' }],
      })
    }
    expect((await variantOf(post)).state).toBe('submitted')
    await answer(id, [{ channel: 'facebook', element: 'name', answer: 'given' }])
    expect((await decide(post)).state).toBe('approved')
  })

  test('that was refused is not even sent on, and nobody clears it by saying so [2.1-will-not-post-names-photos-without-consent]', async () => {
    const { name } = await pupil('Peregrine Stavely', { name: 'refused' })
    const post = await draft(`Well done ${name}, who read us a poem in assembly.`, {
      category: 'achievement',
    })
    await expect(submit(post)).rejects.toMatchObject({ code: 'conflict' })
    const [mark] = await marksOf(post)
    const cleared = { ...post, findingId: mark!.id, fact: 'consent', note: 'They told me.' }
    const { postId: _, ...input } = cleared
    await expect(app().run(clearFinding, as('teacher'), input)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'fact' }],
    })
  })

  test('that is somebody else’s leaves by the author’s word, and then a second person decides', async () => {
    const { name } = await pupil('Hyacinth Oldroyd')
    const post = await draft(`The author ${name} visits our library, reminder.`, { category: 'reminder' })
    await saySomebodyElse(post)
    const sent = await submit(post)
    expect(sent.marked.decision).toBe('publish')
    expect(sent.state).toBe('submitted')
    await decide(post)
    expect((await variantOf(post)).state).toBe('approved')
  })
})

describe('who decides', () => {
  test('a clean post of somebody who may publish goes out without a second person; one that shows a pupil does not', async () => {
    expect((await submit(await draft())).state).toBe('approved')
    const { id } = await pupil('Araminta Voss', { photo: 'given' })
    const shown = await illustrated([id])
    expect((await submit(shown)).state).toBe('submitted')
    expect((await decide(shown)).state).toBe('approved')
  })

  test('never its author or whoever sent it on', async () => {
    const { id } = await pupil('Rosalind Tuke', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post, { by: 'manager' })
    for (const by of ['teacher', 'manager'] as const) {
      await expect(decide(post, { by, decision: 'refuse', reason: 'No.' })).rejects.toMatchObject({
        code: 'not-permitted',
      })
    }
    const refusals = await app().database.admin.query(
      "select count(*)::int as count from refusal where operation = 'posts.decide'",
    )
    expect(refusals.rows[0].count).toBeGreaterThan(0)
  })

  test('what may be political: the headteacher, not just anybody who may publish', async () => {
    const post = await draft(flagged)
    const [mark] = await marksOf(post)
    const dismissal = {
      variantId: post.variantId,
      version: post.version,
      findingId: mark!.id,
      reason: 'It is the school council’s play.',
    }
    await expect(submit(post)).rejects.toMatchObject({ code: 'conflict' })
    for (const by of ['manager', 'teacher'] as const) {
      await expect(app().run(dismissFinding, as(by), dismissal)).rejects.toMatchObject({
        code: 'not-permitted',
      })
    }
    await app().run(dismissFinding, as('headteacher'), dismissal)
    expect(await submit(post)).toMatchObject({ state: 'submitted', marked: { decider: 'headteacher' } })
    await expect(decide(post, { by: 'manager' })).rejects.toMatchObject({ code: 'not-permitted' })
    expect((await decide(post)).state).toBe('approved')
    const { content } = (await entriesOf(app(), 'finding.dismissed')).at(-1)!
    expect(JSON.stringify(content)).not.toContain('council')
    expect(content).toMatchObject({
      rule: 'political-statement',
      reasonHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('a stand-in of the headteacher decides, and the record says for whom', async () => {
    const { headteacher, seniorLeader } = app().world.people
    await app().run(grantRole, as('ceo'), {
      personId: seniorLeader.personId,
      role: 'headteacher',
      schoolId: app().world.school.id,
      standsInFor: headteacher.personId,
    })
    const { id } = await pupil('Lucasta Penrice', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post)
    await decide(post, { by: 'seniorLeader' })
    expect((await entriesOf(app(), 'post.decided')).at(-1)!.content).toMatchObject({
      decidedBy: seniorLeader.personId,
      standsInFor: headteacher.personId,
    })
    const { variants } = await app().run(showPost, as('teacher'), { postId: post.postId })
    expect(variants[0]!.decisions[0]).toMatchObject({
      by: 'The seniorLeader',
      standsInFor: 'The headteacher',
    })
  })

  test('on the trust’s LinkedIn page: the chief executive', async () => {
    const { trustAccount } = app().world
    await app().database.admin.query(
      `insert into account_authorisation (trust_id, account_id, person_id, capability, from_date, until_date, granted_by)
       select trust_id, $1, $2, unnest(array['draft', 'publish']), '2026-09-01', '2027-08-31', $3 from account where id = $1`,
      [trustAccount.id, as('trustAdministrator').personId, as('ceo').personId],
    )
    const post = await draft(PLAIN, { by: 'trustAdministrator', accountId: trustAccount.id })
    expect((await submit(post, { by: 'trustAdministrator' })).marked.decider).toBe('ceo')
    await expect(decide(post, { by: 'headteacher' })).rejects.toMatchObject({ code: 'not-found' })
    expect((await decide(post, { by: 'ceo' })).state).toBe('approved')
  })

  test('is told what waits, and not their own', async () => {
    const { id } = await pupil('Cosmo Dunwich', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post)
    const waiting = async (person: 'headteacher' | 'manager' | 'teacher' | 'governor') =>
      (await app().run(waitingPosts, as(person), {})).posts.some(one => one.variantId === post.variantId)
    expect(await Promise.all([waiting('headteacher'), waiting('manager')])).toEqual([true, true])
    expect(await waiting('teacher')).toBe(false)
    expect(await waiting('governor')).toBe(false)
  })
})

test('an account without an authorisation is nobody’s to write for, and trying is on record [2-unauthorised-must-not-access]', async () => {
  const { run, world, runner, clock } = app()
  await expect(
    run(addVariant, as('teacher'), { postId: world.draft.postId, accountId: world.otherAccount.id }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(draft(PLAIN, { by: 'governor' })).rejects.toMatchObject({ code: 'not-permitted' })
  const denied = (await entriesOf(app(), 'access.denied')).at(-1)!
  expect(denied.content).toMatchObject({ operation: 'posts.create-draft' })
  const held = await runner.runSystem(world.trustId, 'test', ({ tx }) =>
    authorisationsOf(tx, as('governor').personId, clock.now()),
  )
  expect(held).toEqual([])
})

test('an account that is not on the registry cannot be written for', async () => {
  await expect(draft(PLAIN, { accountId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not-found' })
})

describe('a decision covers one version', () => {
  test('and not the one after it', async () => {
    const { id } = await pupil('Octavian Rudge', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post)
    const { version } = await app().run(saveVariant, as('manager'), {
      variantId: post.variantId,
      version: post.version,
      text: `${PLAIN} Come along.`,
      category: 'reminder',
    })
    await expect(decide(post)).rejects.toMatchObject({
      code: 'conflict',
      details: { by: 'The manager', at: WORLD_NOW, version },
    })
    await expect(decide({ ...post, version })).rejects.toMatchObject({
      code: 'conflict',
      details: { state: 'draft' },
    })
  })

  test('moving its time is recorded, and not decided again', async () => {
    const { id } = await pupil('Sabina Thorold', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post, { scheduledFor: '2026-12-01T09:00' })
    await decide(post)
    expect((await rowOf(post)).due_at.toISOString()).toBe('2026-12-01T09:00:00.000Z')
    await app().run(movePost, as('teacher'), { variantId: post.variantId, scheduledFor: '2026-11-30T16:30' })
    expect(await rowOf(post)).toMatchObject({ state: 'waiting', due_at: new Date('2026-11-30T16:30:00Z') })
    expect((await variantOf(post)).state).toBe('approved')
    expect((await entriesOf(app(), 'post.moved')).at(-1)!.content).toEqual({
      from: '2026-12-01T09:00:00.000Z',
      to: '2026-11-30T16:30:00.000Z',
    })
  })

  test('of two at once, one counts', async () => {
    const { id } = await pupil('Emeric Holt', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post)
    const both = await Promise.allSettled([decide(post), decide(post, { by: 'manager' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('held or refused goes back with a reason that its author reads, and not without one', async () => {
  const { id } = await pupil('Wilhelmina Strake', { photo: 'given' })
  const post = await illustrated([id])
  await submit(post)
  await expect(decide(post, { decision: 'refuse' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'reason' }],
  })
  await decide(post, { decision: 'hold', reason: 'Wait for the trip to be over.' })
  expect(await variantOf(post)).toMatchObject({
    state: 'submitted',
    stopped_why: 'Wait for the trip to be over.',
  })
  await decide(post, { decision: 'refuse', reason: 'Wilhelmina is not in that class.' })
  expect((await variantOf(post)).state).toBe('declined')
  expect(JSON.stringify(await entriesOf(app(), 'post.decided'))).not.toContain('Wilhelmina')
})

test('in an election period of the policy what may be political goes to the chief executive', async () => {
  const post = await draft(flagged)
  const decider = async () =>
    (await app().run(checkDraft, as('teacher'), { variantId: post.variantId })).decider
  expect(await decider()).toBe('headteacher')
  const { rows } = await app().database.admin.query(
    "select id, pack, pack_hash from policy_version where state = 'in-force' and trust_id = $1",
    [app().world.trustId],
  )
  const pack = (rows[0].pack as string).replace(
    'periods: []',
    "periods: [{ from: '2026-11-23', until: '2026-11-23' }]",
  )
  const set = 'update policy_version set pack = $2, pack_hash = $3 where id = $1'
  await app().database.admin.query(set, [rows[0].id, pack, Buffer.alloc(32, 9)])
  expect(await decider()).toBe('ceo')
  app().clock.advance({ days: 1 })
  expect(await decider()).toBe('headteacher')
  await app().database.admin.query(set, [rows[0].id, rows[0].pack, rows[0].pack_hash])
})

test('somebody who sends too old a version is told who was faster, and when', async () => {
  const post = await draft()
  const save = (version: number) =>
    app().run(saveVariant, as('teacher'), {
      variantId: post.variantId,
      version,
      text: PLAIN,
      category: 'reminder',
    })
  await save(1)
  await expect(save(1)).rejects.toMatchObject({
    code: 'conflict',
    details: { by: 'The teacher', at: WORLD_NOW },
  })
  await expect(
    app().run(submitPost, as('teacher'), { variantId: post.variantId, version: 1 }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('what is on its way is not edited', async () => {
  const post = await approved()
  await expect(
    app().run(saveVariant, as('teacher'), { variantId: post.variantId, version: 1, text: 'Other.' }),
  ).rejects.toMatchObject({ code: 'conflict', details: { state: 'approved' } })
})
