import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { operations, permissions } from './app.ts'
import { AppError } from './platform/errors.ts'
import type { Identity } from './platform/operations/actor.ts'
import type { AnyOperation } from './platform/operations/operation.ts'
import type { WorldPerson } from './platform/operations/world.ts'
import type { RunOptions } from './platform/operations/runner.ts'
import { receivedFilm } from './posts/testing/received-film.ts'
import { hashOfAllTables } from './testing/table-hash.ts'
import type { TestApp } from './testing/test-app.ts'
import { createTestApp } from './testing/test-app.ts'
import { roleOfPerson, worldPeople } from './testing/world.ts'

/**
 * Generated from the record of operations: for each, a permitted actor succeeds with its example, and every
 * other role, school and trust is refused with the same input, leaving every table as it was. The permitted
 * one comes last, on the very input that the others were refused, so that each refusal was for who they are.
 */
let app: TestApp
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-negative-'))
  app = await createTestApp(directory)
})

afterEach(async () => {
  await app.close()
  await rm(directory, { recursive: true, force: true })
})

describe.each(operations.map(operation => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('is refused to everybody who is not permitted, and changes nothing; then a permitted actor succeeds', async () => {
    const input = await operation.example(app.world)
    const came = operation.type === 'operation' ? await exampleUpload(operation.upload) : {}
    const attempt = (identity: Identity) => app.run(operation, identity, input, came)
    const before = await hashOfAllTables(app.database.admin)
    const touches = touchesSomething(operation)
    const outsiders: [string, Identity, string][] = [
      ...strangers(operation).map((person): [string, Identity, string] => [
        person,
        app.world.people[person],
        'not-permitted',
      ]),
      ...outside(operation, person => !roleOfPerson(person).trustLevel).map(
        (person): [string, Identity, string] => [
          `${person} of the other school`,
          app.world.elsewhere[person],
          touches && !isTrustLevel(operation) ? 'not-found' : 'not-permitted',
        ],
      ),
      ...outside(operation, () => true).map((person): [string, Identity, string] => [
        `${person} of another trust`,
        app.world.foreign[person],
        touches ? 'not-found' : 'not-permitted',
      ]),
      ['anonymous', { kind: 'anonymous' }, 'not-signed-in'],
    ]
    for (const [who, identity, code] of outsiders) {
      const error = await attempt(identity).then(
        () => new Error(`${who} succeeded`),
        (reason: unknown) => reason,
      )
      expect(error, who).toBeInstanceOf(AppError)
      expect((error as AppError).code, who).toBe(code)
    }
    expect(await hashOfAllTables(app.database.admin)).toBe(before)
    await expect(attempt(app.world.people[operation.exampleAs])).resolves.toBeDefined()
  })
})

/** People of the same school whom no way of the permission table lets through by their role. */
function strangers(operation: AnyOperation): WorldPerson[] {
  return worldPeople.filter(person => person !== operation.exampleAs && !mayBeLetThrough(operation, person))
}

/**
 * Who must be turned away outside. Where the input names something of the first school, that is everybody;
 * where it names nothing (one's own tokens, one's own trust's policy), whoever may do it at home is at home.
 */
function outside(operation: AnyOperation, belongs: (person: WorldPerson) => boolean): WorldPerson[] {
  return worldPeople.filter(
    person => belongs(person) && (touchesSomething(operation) || !mayBeLetThrough(operation, person)),
  )
}

/** What belongs to the trust itself is known in all its schools: there the answer is "not permitted". */
function isTrustLevel(operation: AnyOperation): boolean {
  return operation.level === 'trust'
}

/** Whether the example's input names something of the world. */
function touchesSomething(operation: AnyOperation): boolean {
  return operation.example.length > 0
}

/** Read off the table as it is printed, not through the code under test. */
function mayBeLetThrough(operation: AnyOperation, person: WorldPerson): boolean {
  const { role, trustLevel } = roleOfPerson(person)
  return permissions[operation.permission]!.some(way => {
    if ('role' in way) return way.role === role && (way.scope === 'school' || trustLevel === true)
    if ('anyRole' in way) return true
    if ('authorisation' in way) return authorisedPeople.includes(person)
    return 'own' in way && !touchesSomething(operation)
  })
}

/** Whom the furnished world authorises for its account. */
const authorisedPeople: readonly WorldPerson[] = ['manager', 'teacher']

async function exampleUpload(
  upload: boolean | 'large' | undefined,
): Promise<Pick<RunOptions, 'upload' | 'file'>> {
  if (!upload) return {}
  if (upload === 'large') return { file: await receivedFilm(app) }
  const { default: sharp } = await import('sharp')
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer()
  return { upload: { bytes, claimedType: 'image/jpeg' } }
}

test('every operation has a permission that the table knows, and an example', () => {
  for (const operation of operations) {
    expect(permissions[operation.permission], operation.name).toBeDefined()
    expect(operation.example, operation.name).toBeTypeOf('function')
    expect(operation.name).toMatch(/^[a-z]+\.[a-z-]+$/)
  }
  expect(new Set(operations.map(operation => operation.name)).size).toBe(operations.length)
})
