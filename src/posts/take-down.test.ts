import { beforeEach, describe, expect, test } from 'vitest'
import { recordAnswer } from '../consent/record-answer.ts'
import { setProtection } from '../consent/set-protection.ts'
import { withdraw } from '../consent/withdraw.ts'
import { endPerson } from '../people/end-person.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { confirmByHand } from './confirm-by-hand.ts'
import { takeDownLeavers } from './outbox/take-down-leavers.ts'
import { reactions } from './reactions.ts'
import { stopPost } from './stop-post.ts'
import { takeDownPost } from './take-down-post.ts'
import { taskPack } from './task-pack.ts'
import { facebookForFile } from './testing/facebook-for-file.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const network = facebookForFile(app)
const posting = postingFor(app)
const {
  as,
  claim,
  decide,
  deliverWhenDue,
  draft,
  illustrated,
  pupil,
  rowOf,
  saySomebodyElse,
  submit,
  variantOf,
} = posting
beforeEach(() => app().clock.set(WORLD_NOW))

const standing = async () => (await network().standIn.posts(network().page)).length
const stateOf = async (post: { variantId: string }) => (await variantOf(post)).state
const dojo = () => app().world.dojoAccount.id

let fairs = 0

/** A post that stands on its network (or waits to be put there by hand) and shows these pupils. */
async function published(people: string[], accountId?: string) {
  // The network takes the same words twice for a mistake.
  const text = `Reminder: book fair number ${(fairs += 1)} is in the hall on Friday after school.`
  const post = await illustrated(people, text, accountId)
  if ((await submit(post)).state === 'submitted') await decide(post)
  await deliverWhenDue(post)
  return post
}

/** What a job does upon an entry. */
const react = (kind: string, personId: string) =>
  app().runner.runSystem(app().world.trustId, 'test', context =>
    reactions[0]!.run(context, { kind, subject: { kind: 'person', id: personId } }),
  )

const about = (channel: string) => [{ channel, element: 'photo' as const }]
const guardian = { relation: 'guardian' as const }

describe('by hand', () => {
  test('a post comes down from its network, and the record says what the network said', async () => {
    const post = await published([(await pupil('Ambrose Keel', { photo: 'given' })).id])
    expect(await standing()).toBe(1)
    const { variantId } = post
    await app().run(takeDownPost, as('headteacher'), { variantId, reason: 'The date was wrong.' })
    expect(await stateOf(post)).toBe('removing')
    await deliverWhenDue(post, 'remove')
    expect(await standing()).toBe(0)
    expect(await stateOf(post)).toBe('removed')
    const entry = (await entriesOf(app(), 'takedown.done')).at(-1)!
    expect(entry).toMatchObject({ subject: { id: variantId }, content: { how: 'removed', status: 200 } })
    const { rows } = await app().database.admin.query('select * from publication where variant_id = $1', [
      variantId,
    ])
    expect(rows[0]).toMatchObject({ removed_why: 'The date was wrong.', removed_at: expect.any(Date) })
    await expect(
      app().run(takeDownPost, as('headteacher'), { variantId, reason: 'Again.' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('one that is gone already counts as done', async () => {
    const post = await published([(await pupil('Benedicta Lowe', { photo: 'given' })).id])
    const { rows } = await app().database.admin.query(
      'select remote_id from publication where variant_id = $1',
      [post.variantId],
    )
    await fetch(
      `${network().standIn.origin}/v25.0/${rows[0].remote_id}?access_token=${network().page.token}`,
      {
        method: 'DELETE',
      },
    )
    await app().run(takeDownPost, as('headteacher'), { variantId: post.variantId, reason: 'Old.' })
    await deliverWhenDue(post, 'remove')
    expect(await stateOf(post)).toBe('removed')
  })

  test('why it comes down survives a network that is in trouble; given up, it can be begun again', async () => {
    const post = await published([(await pupil('Cuthbert Marl', { photo: 'given' })).id])
    await network().standIn.fault({ kind: '500', on: 'remove', times: 10 })
    const down = () =>
      app().run(takeDownPost, as('headteacher'), { variantId: post.variantId, reason: 'A wrong name.' })
    await down()
    while ((await rowOf(post, 'remove')).state === 'waiting') await deliverWhenDue(post, 'remove')
    expect(await rowOf(post, 'remove')).toMatchObject({ state: 'given-up', attempts: 10 })
    expect(await standing()).toBe(1)
    await down()
    await deliverWhenDue(post, 'remove')
    expect(await standing()).toBe(0)
    const { rows } = await app().database.admin.query(
      'select removed_why from publication where variant_id = $1',
      [post.variantId],
    )
    expect(rows[0].removed_why).toBe('A wrong name.')
  })
})

describe('because somebody in it has no yes any more', () => {
  test('exactly the posts that show them there come down', async () => {
    const leaving = await pupil('Dorothea Finch', { photo: 'given' })
    await posting.answer(leaving.id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
    const staying = await pupil('Everard Gale', { photo: 'given' })
    const both = await published([leaving.id, staying.id])
    const other = await published([staying.id])
    const onDojo = await published([leaving.id], dojo())
    await app().run(confirmByHand, as('teacher'), { variantId: onDojo.variantId, note: 'In the story.' })
    await app().run(withdraw, as('teacher'), { personId: leaving.id, ...guardian, about: about('facebook') })
    await react('consent.withdrawn', leaving.id)
    await react('consent.withdrawn', leaving.id)
    expect(await Promise.all([both, other, onDojo].map(stateOf))).toEqual([
      'removing',
      'published',
      'published',
    ])
    await deliverWhenDue(both, 'remove')
    expect(await standing()).toBe(1)
    expect(
      (await entriesOf(app(), 'takedown.started')).filter(({ subject }) => subject.id === both.variantId),
    ).toEqual([expect.objectContaining({ content: expect.objectContaining({ cause: 'consent' }) })])
  })

  test('a refusal by another parent, and a protection, which leaves no trace of what it was', async () => {
    const [refused, hidden] = [
      await pupil('Fenella Hoad', { photo: 'given' }),
      await pupil('Gideon Islip', { photo: 'given' }),
    ]
    const posts = [await published([refused.id]), await published([hidden.id])]
    await app().run(recordAnswer, as('office'), {
      personId: refused.id,
      ...guardian,
      giverId: app().world.parent.id,
      wording: 'A telephone call',
      answers: [{ channel: 'facebook', element: 'photo', answer: 'refused' }],
    })
    await react('consent.refused', refused.id)
    await app().run(setProtection, as('dsl'), { personId: hidden.id, protected: true })
    await react('person.protected', hidden.id)
    expect(await Promise.all(posts.map(stateOf))).toEqual(['removing', 'removing'])
    const causes = (await entriesOf(app(), 'takedown.started'))
      .slice(-2)
      .map(({ content }) => content['cause'])
    expect(causes).toEqual(['consent', 'consent'])
  })

  test('a pupil who leaves is shown until the last day, and not the day after: the sweep sees to it', async () => {
    const { id } = await pupil('Hestia Joule', { photo: 'given' })
    const post = await published([id])
    await app().run(endPerson, as('office'), { id, lastDay: '2026-11-25' })
    await react('person.left', id)
    app().clock.set('2026-11-25T23:30:00Z')
    const sweep = () => app().runner.runSystem(app().world.trustId, 'sweep', takeDownLeavers)
    await sweep()
    expect(await stateOf(post)).toBe('published')
    app().clock.set('2026-11-26T00:00:00Z')
    await sweep()
    expect(await claim()).toContain((await rowOf(post, 'remove')).id)
    expect(await stateOf(post)).toBe('removing')
  })

  test('who said no while it was on its way: it comes down as soon as it is known to stand', async () => {
    const { id } = await pupil('Ivo Kersey', { photo: 'given' })
    const post = await illustrated([id])
    await submit(post)
    await decide(post)
    await network().standIn.fault({ kind: 'timeout-after-accept' })
    await deliverWhenDue(post)
    await app().run(withdraw, as('teacher'), { personId: id, ...guardian, about: about('facebook') })
    await react('consent.withdrawn', id)
    expect(await stateOf(post)).toBe('unknown')
    await deliverWhenDue(post)
    expect(await stateOf(post)).toBe('removing')
    await deliverWhenDue(post, 'remove')
    expect(await standing()).toBe(0)
  })

  test('a namesake who is not meant brings nothing down', async () => {
    const { id, name } = await pupil('Jocasta Lumley')
    const post = await draft(`The author ${name} visits our library, reminder.`)
    await saySomebodyElse(post)
    await submit(post)
    await decide(post)
    await deliverWhenDue(post)
    expect(await stateOf(post)).toBe('published')
    await app().run(withdraw, as('teacher'), { personId: id, ...guardian, about: 'everything' })
    await react('consent.withdrawn', id)
    expect(await stateOf(post)).toBe('published')
  })
})

describe('of two with one first name, of whom one is in the picture', () => {
  const withPicture = async () => {
    const shown = await pupil('Peregrine Ash', { photo: 'given', name: 'given' })
    const other = await pupil('Peregrine Bow', { photo: 'refused', name: 'refused' })
    const text = `Reminder: Peregrine shows book fair number ${(fairs += 1)} in the hall on Friday.`
    const post = await illustrated([shown.id], text)
    if ((await submit(post)).state === 'submitted') await decide(post)
    await deliverWhenDue(post)
    return { post, shown, other }
  }

  test('the other one’s no neither stops it nor brings it down', async () => {
    const { post, other } = await withPicture()
    expect(await stateOf(post)).toBe('published')
    await react('consent.refused', other.id)
    expect(await stateOf(post)).toBe('published')
  })

  test('the no of the one who is pictured brings it down', async () => {
    const { post, shown } = await withPicture()
    await app().run(withdraw, as('teacher'), { personId: shown.id, ...guardian, about: 'everything' })
    await react('consent.withdrawn', shown.id)
    expect(await stateOf(post)).toBe('removing')
  })
})

describe('on a network that only people can use', () => {
  test('posting is a task, called back when somebody in it says no, and not shown any more [2.4-will-not-post-names-photos-without-consent]', async () => {
    const { id } = await pupil('Kezia Marchbank', { photo: 'given', channel: 'dojo' })
    const post = await published([id], dojo())
    const { variantId } = post
    expect(await app().run(taskPack, as('teacher'), { variantId })).toMatchObject({ task: 'publish' })
    await app().run(withdraw, as('teacher'), { personId: id, ...guardian, about: about('dojo') })
    await expect(app().run(taskPack, as('teacher'), { variantId })).rejects.toMatchObject({
      code: 'conflict',
    })
    await react('consent.withdrawn', id)
    expect(await variantOf(post)).toMatchObject({
      state: 'stopped',
      stopped_why: expect.stringContaining('may not be shown'),
    })
  })

  test('posting and taking down are both said to be done, with proof that holds no name', async () => {
    const { id } = await pupil('Leander Nash', { photo: 'given', channel: 'dojo' })
    const post = await published([id], dojo())
    const { variantId } = post
    await expect(app().run(confirmByHand, as('teacher'), { variantId })).rejects.toMatchObject({
      fields: [{ field: 'permalink' }],
    })
    const permalink = 'https://teach.classdojo.com/story/leander-nash'
    await app().run(confirmByHand, as('teacher'), { variantId, permalink })
    expect(await stateOf(post)).toBe('published')
    await app().run(withdraw, as('teacher'), { personId: id, ...guardian, about: about('dojo') })
    await react('consent.withdrawn', id)
    await deliverWhenDue(post, 'remove')
    expect(await rowOf(post, 'remove')).toMatchObject({ state: 'assisted' })
    const task = await app().run(taskPack, as('headteacher'), { variantId })
    expect(task).toMatchObject({
      task: 'remove',
      pictures: [],
      checklist: expect.arrayContaining([expect.stringContaining(permalink)]),
    })
    expect(await app().run(confirmByHand, as('headteacher'), { variantId, note: 'Gone.' })).toEqual({
      state: 'removed',
    })
    for (const kind of ['post.published', 'takedown.done']) {
      const { content } = (await entriesOf(app(), kind)).at(-1)!
      expect(content).toMatchObject({ how: 'by-hand', proof: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(JSON.stringify(content)).not.toContain('leander')
    }
  })

  test('a task that nobody has done yet can be stopped', async () => {
    const post = await published([], dojo())
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    expect(await stateOf(post)).toBe('stopped')
  })
})

describe('an outcome that a person has to tell', () => {
  async function twins() {
    const post = await illustrated()
    await submit(post)
    await network().standIn.fault({ kind: 'timeout-after-accept' })
    await deliverWhenDue(post)
    const { origin } = network().standIn
    const { message } = (await network().standIn.posts(network().page))[0]!
    await fetch(`${origin}/_sandbox/pages/${network().page.remoteId}/posts`, {
      method: 'POST',
      body: JSON.stringify({ message, createdTime: '2026-11-23T09:59:59Z' }),
    })
    await deliverWhenDue(post)
    expect(await rowOf(post)).toMatchObject({
      state: 'given-up',
      last_error: expect.stringContaining('Several'),
    })
    expect(await stateOf(post)).toBe('unknown')
    return post
  }

  test('it stands there: with its link it is published, and only a person can take it down', async () => {
    const post = await twins()
    const { variantId } = post
    await app().run(confirmByHand, as('headteacher'), {
      variantId,
      permalink: 'https://www.facebook.com/1/posts/2',
    })
    expect(await stateOf(post)).toBe('published')
    await app().run(takeDownPost, as('headteacher'), { variantId, reason: 'Twice.' })
    await deliverWhenDue(post, 'remove')
    expect(await app().run(taskPack, as('headteacher'), { variantId })).toMatchObject({
      task: 'remove',
      openUrl: 'https://www.facebook.com/1/posts/2',
    })
  })

  test('it does not stand there: stopped, it is its author’s again', async () => {
    const post = await twins()
    await app().run(stopPost, as('headteacher'), { variantId: post.variantId })
    expect(await stateOf(post)).toBe('stopped')
    expect((await submit(post)).state).toBe('approved')
  })
})
