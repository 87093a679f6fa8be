import { chown, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { usableDataDirectory } from './data-directory.ts'
import { connect } from './fixtures/connect.ts'
import { startHolder } from './fixtures/start-holder.ts'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { startPostgres } from './start-postgres.ts'
import { runAs, unprivilegedUser } from './unprivileged-user.ts'

const isRoot = process.getuid?.() === 0

describe.runIf(isRoot)('as root, whose database runs as an unprivileged account', () => {
  test('a path that the account cannot enter is named, with what to do', async () => {
    const { parent } = await temporaryDirectory()
    const closed = join(parent, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await expect(startPostgres({ directory: join(closed, 'data/live') })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(`${closed}, .+COPYBOOK_DATA=/var/lib/copybook`) as unknown,
      details: { path: closed },
    })
  })

  test('a default directory that the account cannot enter gives way to one of the system', async () => {
    const { parent, directory } = await temporaryDirectory()
    const closed = join(parent, 'closed')
    await mkdir(closed, { mode: 0o700 })
    expect(await usableDataDirectory(join(closed, 'data/demo'))).toBe('/var/lib/copybook/demo')
    expect(await usableDataDirectory(directory)).toBe(directory)
  })
})

test('an ordinary user runs the database as themselves', async context => {
  const user = await unprivilegedUser()
  context.skip(user === undefined, 'not root here: every other test of this folder shows it already')
  const program = await runAs(user, process.execPath, ['--version'])
  context.skip(program.code === 127, 'this project lies where an ordinary user cannot reach it')
  const { parent, directory } = await temporaryDirectory()
  await chown(parent, user?.uid ?? 0, user?.gid ?? 0)
  const holder = startHolder(directory, user)
  const said = await holder.said
  expect(said).toMatchObject({ server: { startedByUs: true } })
  expect((await stat(join(directory, 'keys/postgres.password'))).uid).toBe(user?.uid)
  await holder.stop()
})

describe('a data directory whose path', () => {
  const names = {
    'has blanks, commas and quotes': `St Mary's "C of E", data`,
    'is too long for a socket': 'a'.repeat(120),
    'is not ASCII': 'Ysgol Gymraeg Pen-y-Groes – dysgu ŵ',
  }
  test.each(Object.entries(names))('%s serves as any other', async (_, name) => {
    const { directory } = await temporaryDirectory(name)
    const server = await startPostgres({ directory, settings: { fsync: 'off' } })
    expect(Buffer.byteLength(join(server.host, '.s.PGSQL.5432'))).toBeLessThan(103)
    expect((await (await connect(server)).query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await server.stop()
    if (!server.host.startsWith(directory)) await rm(server.host, { recursive: true })
  })
})

test('a path that is a file is told as one that Copybook cannot write to', async () => {
  const { directory } = await temporaryDirectory()
  await writeFile(directory, '')
  await expect(startPostgres({ directory })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(`cannot write to ${directory}`) as unknown,
  })
})
