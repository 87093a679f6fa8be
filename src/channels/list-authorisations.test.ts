import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { listAuthorisations } from './list-authorisations.ts'
import { revokeAuthorisation } from './revoke-authorisation.ts'

const app = appForFile()
const list = (input: object = {}) =>
  app().run(listAuthorisations, app().world.people.teacher, { accountId: app().world.account.id, ...input })

test('who, for what, until when, and by whom [2-authorised-by-headteacher-or-ceo]', async () => {
  const { authorisations } = await list()
  const { people } = app().world
  expect(authorisations.filter(({ person }) => person.id === people.teacher.personId)).toMatchObject(
    (['draft', 'publish'] as const).map(() => ({
      person: { name: 'The teacher' },
      from: '2026-09-01',
      until: '2027-08-31',
      grantedBy: { id: people.headteacher.personId, name: 'The headteacher' },
      standing: 'current',
    })),
  )
  await expect(
    app().run(grantAuthorisation, people.teacher, {
      accountId: app().world.account.id,
      personId: people.office.personId,
      capabilities: ['draft'],
    }),
  ).rejects.toMatchObject({ code: 'not-permitted' })
})

test('what is to come and what was revoked stays in the list, as such', async () => {
  const { run, world } = app()
  const grant = async (from: string) => {
    const { authorisations } = await run(grantAuthorisation, world.people.headteacher, {
      accountId: world.account.id,
      personId: world.people.dsl.personId,
      capabilities: ['moderate'],
      from,
    })
    return authorisations[0]!.id
  }
  const coming = await grant('2027-09-01')
  const revoked = await grant('2026-11-01')
  await run(revokeAuthorisation, world.people.headteacher, { id: revoked, reason: 'By mistake.' })
  const { authorisations } = await list()
  const standings = new Map(authorisations.map(one => [one.id, one.standing]))
  expect([standings.get(coming), standings.get(revoked)]).toEqual(['coming', 'revoked'])
})

test('page by page, each once, the newest first', async () => {
  const { authorisations: whole } = await list()
  const first = await list({ limit: 3 })
  expect(first.next).not.toBeNull()
  const second = await list({ limit: 100, after: first.next })
  expect([...first.authorisations, ...second.authorisations]).toEqual(whole)
  expect(second.next).toBeNull()
})
