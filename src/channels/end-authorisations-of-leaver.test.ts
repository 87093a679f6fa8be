import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { endAuthorisationsOfLeaver } from './end-authorisations-of-leaver.ts'
import { listAuthorisations } from './list-authorisations.ts'

const app = appForFile()

async function leave(who: 'teacher' | 'manager' | 'dsl', lastDay: string): Promise<void> {
  const { database, runner, world } = app()
  const { personId } = world.people[who]
  await database.admin.query('update person set left_on = $1 where id = $2', [lastDay, personId])
  const event = { kind: 'person.left', subject: { kind: 'person', id: personId } }
  await runner.runSystem(world.trustId, 'reaction', context => endAuthorisationsOfLeaver.run(context, event))
}
async function standingsOf(who: 'teacher' | 'manager'): Promise<string[]> {
  const { run, world } = app()
  const { authorisations } = await run(listAuthorisations, world.people.headteacher, {
    accountId: world.account.id,
  })
  const { personId } = world.people[who]
  return authorisations.filter(({ person }) => person.id === personId).map(({ standing }) => standing)
}

/** In the furnished world the teacher looks after two accounts. */
const twice = (entry: string) => [entry, entry]

test('whoever has left holds nothing any more, and the record says why; once', async () => {
  await leave('teacher', '2026-11-20')
  expect(await standingsOf('teacher')).toEqual(['revoked', 'revoked'])
  const { personId } = app().world.people.teacher
  const ended = async () =>
    (await entriesOf(app(), 'authorisation.ended')).filter(({ content }) => content['personId'] === personId)
  expect(
    (await ended())
      .map(({ content }) => JSON.stringify([content['capability'], content['because']]))
      .toSorted(),
  ).toEqual([...twice('["draft","left"]'), ...twice('["publish","left"]')])
  await leave('teacher', '2026-11-20')
  expect(await ended()).toHaveLength(4)
})

test('whoever leaves later keeps it until then; the others keep theirs', async () => {
  await leave('manager', '2026-12-18')
  expect(await standingsOf('manager')).toEqual(['current', 'current'])
  await leave('manager', '2026-11-23')
  expect(await standingsOf('manager')).toEqual(['revoked', 'revoked'])
})

test('a leaver without any is no error', async () => {
  await expect(leave('dsl', '2026-11-20')).resolves.toBeUndefined()
})
