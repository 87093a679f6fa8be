import { beforeEach, describe, expect, test } from 'vitest'
import { freeze } from '../../channels/freeze.ts'
import { revokeAuthorisation } from '../../channels/revoke-authorisation.ts'
import { setProtection } from '../../consent/set-protection.ts'
import { withdraw } from '../../consent/withdraw.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { facebookForFile } from '../testing/facebook-for-file.ts'
import type { Drafted, Illustrated } from '../testing/posting.ts'
import { postingFor } from '../testing/posting.ts'

const app = appForFile()
const network = facebookForFile(app)
const { approved, as, decide, deliverWhenDue, illustrated, pupil, submit, variantOf } = postingFor(app)

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  const { account, people } = app().world
  await sql('update posting_freeze set ended_at = $1, ended_by = started_by where ended_at is null', [
    WORLD_NOW,
  ])
  await sql("update account set state = 'active' where id = $1", [account.id])
  await sql('update person set left_on = null where id = $1', [people.teacher.personId])
  await sql(
    "update account_authorisation set until_date = '2027-08-31', revoked_at = null, revoked_by = null, revoked_why = null where account_id = $1",
    [account.id],
  )
})

const standing = async () => (await network().standIn.posts(network().page)).length
const sql = (text: string, values: unknown[]) => app().database.admin.query(text, values)

/** A pupil with every yes, in a post that was decided and waits. */
async function decidedWithPupil(name: string): Promise<Illustrated & { personId: string }> {
  const { id } = await pupil(name, { photo: 'given', name: 'given' })
  const post = await illustrated([id])
  expect((await submit(post)).state).toBe('submitted')
  await decide(post)
  return { ...post, personId: id }
}

/** Why a worker stopped it; something else where it did not, or where anything stands on the page. */
async function stopped(post: Drafted): Promise<string> {
  await deliverWhenDue(post)
  const { state, stopped_why: why } = await variantOf(post)
  if ((await standing()) > 0) return 'something stands on the page'
  return state === 'stopped' ? why! : `it is ${state}`
}

const about = [{ channel: 'facebook', element: 'photo' as const }]
const takeBack = (personId: string) =>
  app().run(withdraw, as('teacher'), { personId, relation: 'guardian', about })

test('a pupil with a yes whose post was decided goes out', async () => {
  const post = await decidedWithPupil('Imogen Farrow')
  await deliverWhenDue(post)
  expect((await variantOf(post)).state).toBe('published')
})

test('consent withdrawn after the decision stops it, and the record names the clause [2.1-will-not-post-names-photos-without-consent]', async () => {
  const post = await decidedWithPupil('Basil Thackray')
  await takeBack(post.personId)
  expect(await stopped(post)).toMatch(/may not be shown on Facebook/)
  expect((await entriesOf(app(), 'post.stopped')).at(-1)!.content).toMatchObject({
    clause: '2.1-will-not-post-names-photos-without-consent',
  })
})

test('a protection after the decision stops it, in the words of a refusal [2.1-will-not-post-names-photos-without-consent]', async () => {
  const post = await decidedWithPupil('Clement Yarrow')
  await app().run(setProtection, as('dsl'), { personId: post.personId, protected: true })
  expect(await stopped(post)).toMatch(/may not be shown on Facebook/)
})

test('consent withdrawn while the pictures go up stops it: the last look comes after them [2.1-will-not-post-names-photos-without-consent]', async () => {
  const post = await decidedWithPupil('Delia Norcott')
  const { runner } = app()
  let looks = 0
  const slow: typeof runner = {
    ...runner,
    // The second transaction of an attempt opens the key; by then the row is taken.
    async runSystem(trustId, job, work) {
      if ((looks += 1) === 2) await takeBack(post.personId)
      return runner.runSystem(trustId, job, work)
    },
  }
  await deliverWhenDue(post, 'publish', { runner: slow })
  expect(looks).toBeGreaterThan(2)
  expect(await variantOf(post)).toMatchObject({ state: 'stopped' })
  expect(await standing()).toBe(0)
})

test('a freeze stops it', async () => {
  const post = await approved()
  await app().run(freeze, as('headteacher'), {
    schoolId: app().world.school.id,
    reason: 'Sad news.',
  })
  expect(await stopped(post)).toMatch(/frozen/)
})

test('an account that was suspended stops it', async () => {
  const post = await approved()
  const { account } = app().world
  await sql("update account set state = 'suspended' where id = $1", [account.id])
  expect(await stopped(post)).toMatch(/account is not in use/)
})

describe('whoever sent it', () => {
  const id = () => app().world.people.teacher.personId

  test('and has left since: it stops', async () => {
    const post = await approved()
    await sql("update person set left_on = '2026-11-22' where id = $1", [id()])
    expect(await stopped(post)).toMatch(/has left/)
  })

  test('and whose authorisation was over yesterday, in London: it stops [2-unauthorised-must-not-access]', async () => {
    const post = await approved()
    const held = 'person_id = $1 and account_id = $2'
    const values = [id(), app().world.account.id]
    await sql(`update account_authorisation set until_date = '2026-11-22' where ${held}`, values)
    expect(await stopped(post)).toMatch(/not authorised/)
    await sql(`update account_authorisation set until_date = '2026-11-23' where ${held}`, values)
    const onTheLastDay = await approved()
    await deliverWhenDue(onTheLastDay)
    expect((await variantOf(onTheLastDay)).state).toBe('published')
  })

  test('and may draft but not publish any more: what nobody decided stops, what was decided goes [2-unauthorised-must-not-access]', async () => {
    const undecided = await approved()
    const decided = await decidedWithPupil('Edwin Prowse')
    const { rows } = await sql(
      "select id from account_authorisation where person_id = $1 and account_id = $2 and capability = 'publish' and revoked_at is null",
      [id(), app().world.account.id],
    )
    await app().run(revokeAuthorisation, as('headteacher'), {
      id: rows[0].id,
      reason: 'Moved to another team.',
    })
    expect(await stopped(undecided)).toMatch(/not authorised/)
    await deliverWhenDue(decided)
    expect((await variantOf(decided)).state).toBe('published')
  })
})

test('a pupil who came since the post went on its way: a second person decides, or it stays', async () => {
  const post = await approved('Reminder: Barnaby Quillfeather opens the book fair in the hall on Friday.')
  // As if the name had meant nobody when it was sent, so that nobody had to look.
  await app().database.admin.query('update decision set decided_by = null where variant_id = $1', [
    post.variantId,
  ])
  await pupil('Barnaby Quillfeather', { name: 'given' })
  expect(await stopped(post)).toMatch(/second person decides/)
})

describe('what was decided is exactly this: changed in the database afterwards, it stops', () => {
  const changes: [string, string][] = [
    ['the text', "update variant set text = text || '!' where id = $1"],
    ['the link', "update variant set link = 'https://heron-lane.example/' where id = $1"],
    ['the visibility', "update variant set visibility = 'private' where id = $1"],
    ['the account', 'update variant set account_id = $2 where id = $1'],
    ['a picture’s bytes', "update media set sha256 = '\\x00' where id = $3"],
    ['a picture’s description', "update media set alt_text = 'Another.' where id = $3"],
    ['who is in a picture', "update media set people_answer = 'unanswered' where id = $3"],
    ['a picture taken out', 'update media set erased_at = $4 where id = $3'],
    ['the key that the decision is bound by', 'update post set hash_key = null where id = $5'],
  ]
  test.each(changes)('%s', async (_what, change) => {
    const post = await illustrated()
    expect((await submit(post)).state).toBe('approved')
    const { world, clock } = app()
    const all = [post.variantId, world.dojoAccount.id, post.pictureId, clock.now(), post.postId]
    const used = all.filter((_, at) => change.includes(`$${at + 1}`))
    let numbered = change
    for (const [at, value] of all.entries()) {
      if (change.includes(`$${at + 1}`))
        numbered = numbered.replaceAll(`$${at + 1}`, `$${used.indexOf(value) + 1}`)
    }
    await sql(numbered, used)
    expect(await stopped(post)).toMatch(/not the one that was decided/)
  })

  test('the order of pictures', async () => {
    const post = await illustrated()
    const other = await illustrated()
    await sql("update media set post_id = $1, position = 5, alt_text = 'A row of chairs.' where id = $2", [
      post.postId,
      other.pictureId,
    ])
    expect((await submit(post)).state).toBe('approved')
    await sql('update media set position = -1 where id = $1', [other.pictureId])
    expect(await stopped(post)).toMatch(/not the one that was decided/)
  })

  test('when it goes out is not part of it', async () => {
    const post = await approved()
    await sql("update variant set scheduled_for = '2026-11-24T09:00Z' where id = $1", [post.variantId])
    await deliverWhenDue(post)
    expect((await variantOf(post)).state).toBe('published')
  })
})
