import { beforeEach, expect, test } from 'vitest'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { deskFor } from '../testing/desk-for.ts'
import { tellOfWaiting } from './tell-of-waiting.ts'

const app = appForFile()
const desk = deskFor(app)
const people = () => app().world.people
const SATURDAY = '2026-11-28T21:00:00.000Z'

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await app().database.admin.query(
    `truncate letter; update account_authorisation set revoked_at = '2026-01-01' where capability = 'moderate';
     update desk_item set state = 'settled'`,
  )
})

const sweep = () => app().runner.runSystem(app().world.trustId, 'desk', tellOfWaiting)
const letters = async () => {
  const { rows } = await app().database.admin.query<{ kind: string; person_id: string }>(
    'select kind, person_id from letter order by kind, person_id',
  )
  return rows.map(({ kind, person_id }) => [kind, person_id])
}
const letIn = () =>
  app().run(grantAuthorisation, people().headteacher, {
    accountId: app().world.account.id,
    personId: people().seniorLeader.personId,
    capabilities: ['moderate'],
    from: '2026-11-23',
    until: '2027-07-31',
  })

test('what cannot wait is told of once, in the hours of cover to whoever is let in [2.5-delete-promptly]', async () => {
  await letIn()
  app().clock.set('2026-11-23T10:30:00.000Z')
  await desk.written('personal-info one', 'personal-info two', 'spam')
  await sweep()
  // Within the hour a letter would stand there already; later only that nobody is told twice keeps another from it.
  app().clock.advance({ seconds: 50 * 60 })
  await sweep()
  expect(await letters()).toEqual([['comment.urgent', people().seniorLeader.personId]])
  expect((await entriesOf(app(), 'comments.told')).at(-1)!.content).toMatchObject({ count: 2 })
  expect(await desk.isWhole()).toBe(true)
})

test('out of hours it is told to those whom the pack names, and so it is where nobody is let in', async () => {
  const { rows } = await app().database.admin.query<{ id: string }>(
    `select person_id as id from role_grant where role = 'headteacher' and school_id = $1
     or role = 'trust-ceo' and trust_id = $2`,
    [app().world.school.id, app().world.trustId],
  )
  const named = rows.map(({ id }) => id).toSorted()
  expect(named).toContain(people().ceo.personId)
  await desk.written('personal-info on a Monday')
  await sweep()
  expect((await letters()).map(([, who]) => who)).toEqual(named)
  await letIn()
  await app().database.admin.query("truncate letter; update desk_item set state = 'settled'")
  app().clock.set(SATURDAY)
  await desk.written('personal-info on a Saturday')
  await sweep()
  expect(await letters()).toEqual(named.map(who => ['comment.urgent', who]))
})

test('what is late is told of once, and of an account at most one letter an hour [2.5-delete-promptly]', async () => {
  await letIn()
  const [id] = await desk.written('spam')
  await sweep()
  expect(await letters()).toEqual([])
  const { due_at: due } = await desk.item(id!)
  app().clock.set(due)
  await sweep()
  await desk.written('abusive')
  await app().database.admin.query('update desk_item set due_at = entered_at where late_told_at is null')
  await sweep()
  expect(await letters()).toEqual([['comment.late', people().seniorLeader.personId]])
})

test('a comment of a case is told of by its own line, and by no letter of the desk', async () => {
  const [id] = await desk.written('personal-info of a case')
  await app().database.admin.query(
    'update desk_item set case_id = (select id from case_file limit 1) where comment_id = $1',
    [id],
  )
  await sweep()
  expect(await letters()).toEqual([])
})
