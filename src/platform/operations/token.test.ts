import { beforeEach, expect, test } from 'vitest'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { hashSecretToken, newSecretToken } from './secret-token.ts'
import { look, rename } from './testing/marks.ts'

const app = bareAppForFile()
const input = () => ({ schoolId: app().world.school.id, name: 'x' })

/** Puts a token of somebody into the database, as if it had been issued. */
async function tokenOf(
  person: { personId: string },
  permissions: string[],
  { expires = '2026-12-01T00:00:00Z', trustId = app().world.trustId } = {},
) {
  const { token, hash } = newSecretToken()
  await app().database.admin.query(
    `insert into api_token (trust_id, person_id, label, token_hash, permissions, expires_at, created_at)
     values ($1, $2, 'Website', $3, $4, $5, $6)`,
    [trustId, person.personId, hash, permissions, expires, app().clock.now()],
  )
  return { kind: 'token', trustId, tokenHash: hashSecretToken(token) } as const
}

beforeEach(() => {
  app().clock.set('2026-11-23T10:00:00Z')
})

test('a token does what it names and its person may, and no more', async () => {
  const { ceo, teacher } = app().world.people
  await expect(
    app().runner.run(rename(), await tokenOf(ceo, ['school:manage']), input()),
  ).resolves.toBeDefined()
  // It names less than its person may.
  await expect(
    app().runner.run(rename(), await tokenOf(ceo, ['school:view']), input()),
  ).rejects.toMatchObject({
    status: 403,
  })
  // It names more than its person may.
  const boastful = await tokenOf(teacher, ['school:manage', 'school:view'])
  await expect(app().runner.run(rename(), boastful, input())).rejects.toMatchObject({ status: 403 })
  await expect(app().runner.run(look(), boastful, input())).resolves.toBeDefined()
})

test('what a token does is on record as done with a token', async () => {
  await app().runner.run(rename(), await tokenOf(app().world.people.ceo, ['school:manage']), input())
  const { rows } = await app().database.admin.query<{ payload: Buffer }>(
    "select payload from evidence_payload where kind = 'school.renamed' order by index desc limit 1",
  )
  expect(JSON.parse(rows[0]!.payload.toString('utf8'))).toMatchObject({ actor: { via: 'token' } })
})

test('it ends at its very instant, not a moment later', async () => {
  const token = await tokenOf(app().world.people.teacher, ['school:view'], {
    expires: '2026-11-23T10:00:01Z',
  })
  await expect(app().runner.run(look(), token, input())).resolves.toBeDefined()
  app().clock.advance({ seconds: 1 })
  await expect(app().runner.run(look(), token, input())).rejects.toMatchObject({ status: 401 })
})

test('one that was revoked is nobody’s at once', async () => {
  const token = await tokenOf(app().world.people.teacher, ['school:view'])
  await app().database.admin.query('update api_token set revoked_at = $1 where token_hash = $2', [
    app().clock.now(),
    token.tokenHash,
  ])
  await expect(app().runner.run(look(), token, input())).rejects.toMatchObject({ status: 401 })
})

test('it ends with its person, who is there on the last day and gone on the next', async () => {
  const { governor } = app().world.people
  const token = await tokenOf(governor, ['school:view'])
  await app().database.admin.query("update person set left_on = '2026-11-24' where id = $1", [
    governor.personId,
  ])
  // 23:59 in London, where the day ends.
  app().clock.set('2026-11-24T23:59:59Z')
  await expect(app().runner.run(look(), token, input())).resolves.toBeDefined()
  app().clock.set('2026-11-25T00:00:00Z')
  await expect(app().runner.run(look(), token, input())).rejects.toMatchObject({ status: 401 })
  await expect(app().runner.run(look(), governor, input())).rejects.toMatchObject({ status: 401 })
})

test('a token of another trust, or shown to another trust, opens nothing', async () => {
  const { foreign, people } = app().world
  const foreignTrust = foreign.ceo.kind === 'person' ? foreign.ceo.trustId : ''
  const theirs = await tokenOf(foreign.ceo, ['school:manage'], { trustId: foreignTrust })
  await expect(app().runner.run(rename(), theirs, input())).rejects.toMatchObject({ status: 404 })
  const ours = await tokenOf(people.ceo, ['school:manage'])
  await expect(app().runner.run(rename(), { ...ours, trustId: foreignTrust }, input())).rejects.toMatchObject(
    { status: 401 },
  )
})

test('a role counts from its first day to its last, both included', async () => {
  const { office } = app().world.people
  await app().database.admin.query(
    "update role_grant set from_date = '2026-12-01', until_date = '2026-12-02' where person_id = $1",
    [office.personId],
  )
  const seen = async (at: string) => {
    app().clock.set(at)
    return app()
      .runner.run(look(), office, input())
      .then(
        () => true,
        () => false,
      )
  }
  expect(await seen('2026-11-30T23:59:59Z')).toBe(false)
  expect(await seen('2026-12-01T00:00:00Z')).toBe(true)
  expect(await seen('2026-12-02T23:59:59Z')).toBe(true)
  expect(await seen('2026-12-03T00:00:00Z')).toBe(false)
})
