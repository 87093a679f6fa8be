import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { acknowledgeComplaint } from './answer-complaint.ts'
import { remindOfComplaints } from './remind-of-complaints.ts'

const app = appForFile()

const remind = () => app().runner.runSystem(app().world.trustId, 'test', remindOfComplaints)
const reminded = async () => {
  const { rows } = await app().database.admin.query(
    "select 1 from letter where kind = 'picture-complaint.due'",
  )
  return rows.length
}

test('who has to acknowledge a complaint about a picture is reminded a week before the last day and on it, and not once it is done', async () => {
  const { run, world, database, clock } = app()
  const { rows } = await database.admin.query<{ by: string }>(
    'select acknowledge_by::text as by from picture_complaint where id = $1',
    [world.pictureComplaint.id],
  )
  const last = new Date(`${rows[0]!.by}T09:00:00Z`)
  const on = (days: number) => clock.set(new Date(last.getTime() + days * 86_400_000))
  on(-8)
  await remind()
  expect(await reminded()).toBe(0)
  on(-7)
  await remind()
  await remind()
  const people = await reminded()
  expect(people).toBeGreaterThan(1)
  on(0)
  await remind()
  expect(await reminded()).toBe(2 * people)
  await run(acknowledgeComplaint, world.people.headteacher, { id: world.pictureComplaint.id })
  await database.admin.query("delete from letter where kind = 'picture-complaint.due'")
  await remind()
  expect(await reminded()).toBe(0)
})
