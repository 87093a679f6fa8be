import { describe, expect, test } from 'vitest'
import { hashSecretToken, newSecretToken } from '../platform/operations/secret-token.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import { routeAdd } from '../platform/operations/route.ts'
import type { TestServer } from '../testing/test-server.ts'
import { cookiesOf, PASSWORD, SETUP_TOKEN, serverForFile, startTestServer } from '../testing/test-server.ts'

const founder = {
  token: SETUP_TOKEN,
  trust: 'Fenland Trust',
  name: 'Dana Ellery',
  email: 'Dana@fenland.example',
  password: PASSWORD,
  role: 'trust-ceo',
}

/** A server on a database that nobody has set up. */
async function emptyServer(): Promise<TestServer> {
  const server = await startTestServer()
  await server.database.admin.query('truncate trust cascade')
  return server
}

describe('the set-up link', () => {
  test('works once, and whoever used it may sign in', async () => {
    const server = await emptyServer()
    try {
      expect(await (await server.ask('/api/v1/front-door')).json()).toEqual({ setUp: true, demo: false })
      expect((await server.ask('/api/v1/set-up', { body: { ...founder, token: 'guessed' } })).status).toBe(
        403,
      )
      expect((await server.ask('/api/v1/set-up', { body: founder })).status).toBe(200)
      expect(await (await server.ask('/api/v1/front-door')).json()).toEqual({ setUp: false, demo: false })
      const again = await server.ask('/api/v1/set-up', {
        body: { ...founder, email: 'other@fenland.example' },
      })
      expect(again.status).toBe(409)
      const signedIn = await server.ask('/api/auth/sign-in/email', {
        body: { email: founder.email, password: PASSWORD },
      })
      const me = await server.ask('/api/v1/people/me', { cookie: cookiesOf(signedIn) })
      expect(await me.json()).toMatchObject({
        trust: { name: 'Fenland Trust' },
        roles: [{ role: 'trust-ceo' }],
      })
      expect(server.logged()).not.toMatch(/set-up-secret|Ellery|dana@|four words/i)
    } finally {
      await server.close()
    }
  })

  test('used by two at once makes one trust and one person who can sign in', async () => {
    const server = await emptyServer()
    try {
      const emails = ['a@fenland.example', 'b@fenland.example', 'c@fenland.example', 'd@fenland.example']
      const answers = await Promise.all(
        emails.map(email => server.ask('/api/v1/set-up', { body: { ...founder, email } })),
      )
      expect(answers.map(answer => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
      const { rows } = await server.database.admin.query<{ trusts: number; users: number; people: number }>(
        `select (select count(*)::int from trust) as trusts, (select count(*)::int from auth.user) as users,
           (select count(*)::int from person) as people`,
      )
      expect(rows[0]).toEqual({ trusts: 1, users: 1, people: 1 })
    } finally {
      await server.close()
    }
  })

  test('says which field is wrong, and leaves nothing', async () => {
    const server = await emptyServer()
    try {
      const answer = await server.ask('/api/v1/set-up', {
        body: { ...founder, password: 'too short', role: 'king', trust: ' ' },
      })
      expect(answer.status).toBe(422)
      const { error } = (await answer.json()) as { error: { fields: { field: string }[] } }
      expect(error.fields.map(one => one.field)).toEqual(['trust', 'password', 'role'])
      const { rows } = await server.database.admin.query('select 1 from auth.user')
      expect(rows).toEqual([])
    } finally {
      await server.close()
    }
  })
})

describe('an invitation', () => {
  const server = serverForFile()

  async function invite(person: { personId: string }, email: string, expires = '2026-11-30T10:00:00Z') {
    const { token, hash } = newSecretToken()
    const { database, world } = server()
    await database.admin.query('update person set email = $1 where id = $2', [email, person.personId])
    await database.admin.query(
      `insert into invitation (trust_id, person_id, token_hash, expires_at, created_by) values ($1, $2, $3, $4, $2)`,
      [world.trustId, person.personId, hash, expires],
    )
    await inTenant(database.db, systemContext(world.trustId), tx =>
      routeAdd(tx, 'link', hashSecretToken(token), person.personId),
    )
    return token
  }
  const accept = (token: string, password = PASSWORD) =>
    server().ask('/api/v1/welcome', { body: { token, password } })

  test('lets its person in once', async () => {
    const { teacher } = server().world.people
    const token = await invite(teacher, 'teacher@fenland.example')
    expect((await accept(token, 'too short')).status).toBe(422)
    expect((await accept(token)).status).toBe(200)
    expect((await accept(token)).status).toBe(403)
    const signedIn = await server().ask('/api/auth/sign-in/email', {
      body: { email: 'teacher@fenland.example', password: PASSWORD },
    })
    const me = await server().ask('/api/v1/people/me', { cookie: cookiesOf(signedIn) })
    expect(await me.json()).toMatchObject({ id: teacher.personId })
    expect(server().logged()).not.toContain(token)
  })

  test('used twice at once makes one sign-in', async () => {
    const token = await invite(server().world.people.dsl, 'dsl@fenland.example')
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(answer => answer.status).toSorted((a, b) => a - b)).toEqual([200, 403, 403])
  })

  test('is over at its very instant', async () => {
    const token = await invite(server().world.people.office, 'office@fenland.example', '2026-11-23T10:00:00Z')
    expect((await accept(token)).status).toBe(403)
  })

  test('to an address that somebody signs in with already changes nothing and can be mended', async () => {
    await server().giveSignIn(server().world.people.ceo, 'shared@fenland.example')
    const token = await invite(server().world.people.governor, 'shared@fenland.example')
    expect((await accept(token)).status).toBe(409)
    await server().database.admin.query("update person set email = 'own@fenland.example' where id = $1", [
      server().world.people.governor.personId,
    ])
    expect((await accept(token)).status).toBe(200)
  })

  test('that nobody made opens nothing', async () => {
    for (const token of ['', 'x', newSecretToken().token]) expect((await accept(token)).status).toBe(403)
  })
})
