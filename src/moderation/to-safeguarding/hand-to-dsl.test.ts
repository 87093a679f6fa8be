import { beforeAll, describe, expect, test } from 'vitest'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import { addMember } from '../../concerns/add-member.ts'
import { listCases } from '../../concerns/list-cases.ts'
import { readCase } from '../../concerns/read-case.ts'
import { exportRecord } from '../../evidence/export-record.ts'
import { listEntries } from '../../evidence/list-entries.ts'
import { inTenant } from '../../platform/database/tenancy.ts'
import type { World } from '../../platform/operations/world.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { operationNamed } from '../../testing/test-app.ts'
import { listComments } from '../list-comments.ts'
import { listIntake } from '../list-intake.ts'
import { showItem } from '../queue/show-item.ts'
import { showQueue } from '../queue/show-queue.ts'
import { showComment } from '../show-comment.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'
import { commentsOfCase } from './comments-of-case.ts'
import { handToDsl } from './hand-to-dsl.ts'

const app = appForFile()
const { push, stored, isWhole } = intakeFor(app)
type Person = keyof World['people']
const person = (name: Person) => app().world.people[name]

/** Words that stand nowhere else, so that any way to them shows. */
const SECRET = 'quillon-of-the-harbour'
const LINK = 'https://network.example/posts/1/comments/c77'
let commentId: string
let caseId: string

beforeAll(async () => {
  const { run, world } = app()
  await run(grantAuthorisation, person('headteacher'), {
    accountId: world.account.id,
    personId: person('manager').personId,
    capabilities: ['moderate'],
  })
  const picture = { kind: 'photo' as const, url: 'https://cdn.example/p.jpg' }
  await push([incoming({ remoteId: 'c77', text: SECRET, permalink: LINK, attachments: [picture] })])
  commentId = (await stored('c77'))[0]!.id
})

test('a moderator hands it over with nothing but its number', async () => {
  const { text } = await app().run(showComment, person('manager'), { id: commentId })
  expect(text).toBe(SECRET)
  expect(await app().run(handToDsl, person('manager'), { commentId })).toEqual({})
  const [row] = await stored('c77')
  expect(row).toMatchObject({ route: 'safeguarding', text: SECRET })
  caseId = row!.case_id!
  expect(await app().run(readCase, person('dsl'), { id: caseId })).toMatchObject({
    source: 'comment',
    reportedBy: 'The manager',
    link: LINK,
  })
  const { comments } = await app().run(commentsOfCase, person('dsl'), { caseId })
  expect(comments.map(({ text }) => text)).toEqual([SECRET])
})

describe('whoever handed it over and is not on the case sees nothing of it any more', () => {
  // The headteacher and the governor never moderated; the chief executive reaches everything else.
  test.each(['manager', 'headteacher', 'seniorLeader', 'governor', 'ceo', 'trustAdministrator'] as const)(
    '%s',
    async who => {
      const { run, world } = app()
      const me = person(who)
      const schoolId = world.school.id
      const seen: unknown[] = [
        await run(operationNamed('oversight.what-waits'), me, {}),
        await run(listIntake, me, {}),
        await run(listCases, me, {}),
      ]
      if (who !== 'governor' && who !== 'trustAdministrator') {
        const { comments } = await run(listComments, me, { accountId: world.account.id, limit: 200 })
        expect(comments.map(({ id }) => id)).toContain(world.comment.id)
        const marked = await run(listComments, me, { accountId: world.account.id, route: 'safeguarding' })
        seen.push(comments, marked)
        expect(marked.comments).toEqual([])
        await expect(run(showComment, me, { id: commentId })).rejects.toMatchObject({ code: 'not-found' })
        await expect(run(handToDsl, me, { commentId })).rejects.toMatchObject({ code: 'not-found' })
      }
      await expect(run(readCase, me, { id: caseId })).rejects.toMatchObject({ code: 'not-found' })
      await expect(run(commentsOfCase, me, { caseId })).rejects.toMatchObject({ code: 'not-found' })
      // What was recorded before it came into a case went out of sight with it.
      if (who !== 'manager') {
        const { entries } = await run(listEntries, me, { schoolId, limit: 200 })
        const { body } = await run(exportRecord, me, { schoolId })
        seen.push(entries, body.toString())
      }
      expect(JSON.stringify(seen)).not.toContain(SECRET)
      expect(JSON.stringify(seen)).not.toContain(caseId)
      expect(JSON.stringify(seen)).not.toContain(commentId)
    },
  )

  test('no search, no count and no join of theirs finds it: the database itself shows no row', async () => {
    const { database, world } = app()
    const eyes = {
      trustId: world.trustId,
      actorId: person('manager').personId,
      schoolIds: [world.school.id],
      trustWide: false,
    }
    await inTenant(database.db, eyes, async tx => {
      for (const table of ['comment_version', 'desk_item'] as const) {
        const rows = await tx
          .selectFrom(table)
          .select('comment_id as id')
          .where('comment_id', '=', commentId)
          .execute()
        expect(rows, table).toEqual([])
      }
      const found = await tx.selectFrom('comment').select('id').where('text', 'like', `%${SECRET}%`).execute()
      expect(found).toEqual([])
      for (const table of [
        'case_member',
        'case_office',
        'case_clock',
        'case_note',
        'case_subject',
      ] as const) {
        const rows = await tx.selectFrom(table).select('case_id').where('case_id', '=', caseId).execute()
        expect(rows, table).toEqual([])
      }
    })
  })

  test('nor anybody elsewhere who leads safeguarding there', async () => {
    const { run, world } = app()
    for (const other of [world.elsewhere.dsl, world.foreign.dsl])
      await expect(run(readCase, other, { id: caseId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the record stays whole, and the safeguarding lead reads all of it there', async () => {
    expect(await isWhole()).toBe(true)
    const { run, world } = app()
    const { body } = await run(exportRecord, person('dsl'), { schoolId: world.school.id })
    expect(body.toString()).toContain(SECRET)
  })
})

test('it stands in no queue and no count of the desk, not even for those who moderate and are on its case', async () => {
  const { run, world, database, clock } = app()
  await database.admin.query(
    `update desk_item set state = 'open', urgency = 'urgent', due_at = $1 where comment_id = any ($2)`,
    [clock.now(), [commentId, world.comment.id]],
  )
  for (const who of ['manager', 'headteacher', 'dsl'] as const) {
    const page = await run(showQueue, person(who), { schoolId: world.school.id })
    expect(JSON.stringify(page)).not.toContain(commentId)
    expect(page.counts.byUrgency.urgent, who).toBe(1)
  }
  await expect(run(showItem, person('headteacher'), { id: commentId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('who is let into the case reads it there', async () => {
  const { run } = app()
  await run(addMember, person('dsl'), { id: caseId, personId: person('manager').personId })
  const { comments } = await run(commentsOfCase, person('manager'), { caseId })
  expect(comments.map(({ id }) => id)).toEqual([commentId])
})

test('of a suspected indecent image of a child there is the link and the time, and no address of the picture', async () => {
  const picture = { kind: 'photo' as const, url: 'https://cdn.example/q.jpg' }
  await push([incoming({ remoteId: 'c78', text: 'look', permalink: LINK, attachments: [picture] })])
  const [before] = await stored('c78')
  const { run } = app()
  await run(handToDsl, person('headteacher'), { commentId: before!.id, suspectedImage: true })
  const [row] = await stored('c78')
  const read = await run(readCase, person('dsl'), { id: row!.case_id })
  expect(read).toMatchObject({ suspectedImage: true, link: LINK, seenAt: '2026-11-23T09:00:00.000Z' })
  const { comments } = await run(commentsOfCase, person('dsl'), { caseId: row!.case_id })
  expect(comments[0]!.attachments).toEqual([{ kind: 'photo', url: null }])
  expect(JSON.stringify([read, comments])).not.toContain('cdn.example')
})

test('about a member of staff: they never read it, though they lead safeguarding', async () => {
  await push([incoming({ remoteId: 'c79', text: 'the dsl hurt me' })])
  const [before] = await stored('c79')
  const { run } = app()
  const aboutId = person('dsl').personId
  await run(handToDsl, person('headteacher'), { commentId: before!.id, aboutId })
  const [row] = await stored('c79')
  await expect(run(commentsOfCase, person('dsl'), { caseId: row!.case_id })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await run(commentsOfCase, person('deputyDsl'), { caseId: row!.case_id })).comments).toHaveLength(1)
})
