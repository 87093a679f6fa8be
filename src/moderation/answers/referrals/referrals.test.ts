import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../../testing/app-for-file.ts'
import { entriesOf } from '../../../testing/entries-of.ts'
import { WORLD_NOW } from '../../../testing/world.ts'
import { enterComment } from '../../enter-comment.ts'
import { savePlace } from '../save-place.ts'
import { acknowledgeReferral } from './acknowledge-referral.ts'
import { finishReferral } from './finish-referral.ts'
import { listReferrals } from './list-referrals.ts'
import { referComment } from './refer-comment.ts'
import { tellOfLateReferrals } from './tell-of-late-referrals.ts'

const app = appForFile()
const as = (person: 'headteacher' | 'seniorLeader' | 'office' | 'dsl') => app().world.people[person]
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await app().database.admin.query('truncate referral, letter')
})

let entered = 0
const comment = async () => {
  entered += 1
  const { id } = await app().run(enterComment, as('headteacher'), {
    accountId: app().world.dojoAccount.id,
    text: `Nobody answers the phone, day ${entered}.`,
    author: 'Sam Larkin',
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
  })
  return id
}
const refer = (id: string) =>
  app().run(referComment, as('seniorLeader'), {
    id,
    summary: 'Says that nobody answers the phone.',
    fromParent: 'yes',
  })
const letters = async () => {
  const { rows } = await app().database.admin.query<{ kind: string; person_id: string }>(
    'select kind, person_id from letter order by kind, person_id',
  )
  return rows
}
const ofSchool = (more: object = {}) =>
  app().run(listReferrals, as('headteacher'), { schoolId: app().world.school.id, ...more })

describe('a concern', () => {
  test('goes to the headteacher of the day with a clock, a letter without detail, and an entry without the summary', async () => {
    const id = await comment()
    const made = await refer(id)
    expect(made.acknowledgeBy).toBe('2026-11-30T10:00:00.000Z')
    const { referrals } = await ofSchool()
    expect(referrals).toMatchObject([
      {
        commentId: id,
        writer: 'Sam Larkin',
        summary: 'Says that nobody answers the phone.',
        fromParent: 'yes',
        stage: 'informal',
        acknowledgedAt: null,
      },
    ])
    expect(await letters()).toEqual([{ kind: 'comment.referred', person_id: made.handlerId }])
    const entry = (await entriesOf(app(), 'comment.referred')).at(-1)!
    expect(entry.subject.id).toBe(id)
    expect(JSON.stringify(entry.content)).not.toContain('phone')
  })

  test('goes to whom the school named, who may look after it whatever their role', async () => {
    const place = { complaintsPage: null, officePhone: null, contact: null, handlerId: as('office').personId }
    await app().run(savePlace, as('headteacher'), { schoolId: app().world.school.id, version: 0, ...place })
    const { id, handlerId } = await refer(await comment())
    expect(handlerId).toBe(as('office').personId)
    expect((await app().run(listReferrals, as('office'), {})).referrals.map(one => one.id)).toEqual([id])
    await app().run(acknowledgeReferral, as('office'), { id, version: 1 })
    // Somebody else of the office's role has nothing to do with it.
    await expect(app().run(acknowledgeReferral, as('dsl'), { id, version: 2 })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    await app().database.admin.query('delete from answer_place')
  })

  test('is referred once while it is open, and again after', async () => {
    const id = await comment()
    const first = await refer(id)
    await expect(refer(id)).rejects.toMatchObject({ code: 'conflict' })
    await app().run(finishReferral, as('headteacher'), {
      id: first.id,
      version: 1,
      outcome: 'We called back.',
    })
    await refer(id)
    expect((await ofSchool()).referrals).toHaveLength(1)
    expect((await ofSchool({ open: 'false' })).referrals).toMatchObject([
      { id: first.id, outcome: 'We called back.' },
    ])
  })

  test('is acknowledged once, by its version', async () => {
    const { id } = await refer(await comment())
    await app().run(acknowledgeReferral, as('headteacher'), { id, version: 1 })
    await expect(app().run(acknowledgeReferral, as('headteacher'), { id, version: 1 })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    )
    expect((await ofSchool()).referrals[0]!.acknowledgedAt).toBe('2026-11-23T10:00:00.000Z')
  })

  test('that nobody acknowledges in time is told of once, to who has it and the headteacher', async () => {
    const tell = () => app().runner.runSystem(app().world.trustId, 'referrals', tellOfLateReferrals)
    await refer(await comment())
    app().clock.advance({ days: 6 })
    await tell()
    expect((await letters()).map(({ kind }) => kind)).toEqual(['comment.referred'])
    app().clock.advance({ days: 1 })
    await tell()
    await tell()
    const late = (await letters()).filter(({ kind }) => kind === 'referral.late')
    expect(late.map(({ person_id }) => person_id)).toContain(as('headteacher').personId)
    expect(await entriesOf(app(), 'referral.late')).toHaveLength(1)
  })

  test('of a comment that comes to belong to a case is read by the case’s people alone', async () => {
    const id = await comment()
    await refer(id)
    const { rows } = await app().database.admin.query<{ id: string }>(
      'insert into case_file (trust_id, school_id, opened_at) values ($1, $2, $3) returning id',
      [app().world.trustId, app().world.school.id, WORLD_NOW],
    )
    await app().database.admin.query('update comment set case_id = $2 where id = $1', [id, rows[0]!.id])
    expect((await ofSchool()).referrals).toEqual([])
    await expect(refer(id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
