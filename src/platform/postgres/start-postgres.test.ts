import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from './fixtures/connect.ts'
import { startHolder } from './fixtures/start-holder.ts'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { runningPostmaster } from './postmaster.ts'
import { startPostgres } from './start-postgres.ts'

const settings = { fsync: 'off' }

test('a first start makes a server; a later one has its rows', async () => {
  const { directory } = await temporaryDirectory()
  const first = await startPostgres({ directory, settings })
  expect(first.startedByUs).toBe(true)
  await (await connect(first)).query('create table kept as select 42 as n')
  await first.stop()
  expect(runningPostmaster(join(directory, 'postgres'))).toBeUndefined()

  const second = await startPostgres({ directory, settings })
  expect((await (await connect(second)).query('select n from kept')).rows).toEqual([{ n: 42 }])
  expect(second.password).toBe(first.password)
  await second.stop()
})

test('the server listens on no network, keeps its password to itself and lets nobody in without it', async () => {
  const { directory } = await temporaryDirectory()
  const server = await startPostgres({ directory, settings })
  const client = await connect(server)
  expect((await client.query('show listen_addresses')).rows).toEqual([{ listen_addresses: '' }])
  expect((await stat(join(directory, 'keys/postgres.password'))).mode & 0o777).toBe(0o600)
  expect((await stat(server.host)).mode & 0o777).toBe(0o700)
  expect(await readdir(directory)).not.toContainEqual(expect.stringContaining('.new-'))
  await expect(connect({ ...server, password: 'guessed' })).rejects.toThrow(/password/)
  await server.stop()
})

test('text is UTF-8 and sorts by code point, whatever the machine is set to', async () => {
  const { directory } = await temporaryDirectory()
  const server = await startPostgres({ directory, settings })
  const { rows } = await (
    await connect(server)
  ).query(
    `select current_setting('server_encoding') as encoding, datcollate from pg_database where datname = 'postgres'`,
  )
  expect(rows).toEqual([{ encoding: 'UTF8', datcollate: 'C.UTF-8' }])
  await server.stop()
})

test('the log leaves out what people wrote', async () => {
  const { directory } = await temporaryDirectory()
  const server = await startPostgres({ directory, settings })
  const client = await connect(server)
  await client.query('create table pupil (name text primary key)')
  await client.query(`insert into pupil values ('Oluwaseun')`)
  await expect(client.query(`insert into pupil values ('Oluwaseun')`)).rejects.toThrow(/duplicate/)
  await expect(client.query(`select 'Oluwaseun'::int`)).rejects.toThrow(/invalid input/)
  await server.stop()
  const log = await readFile(join(directory, 'logs/postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('Oluwaseun')
})

describe('a second start on the same directory', () => {
  test('joins the running server and leaves it running', async () => {
    const { directory } = await temporaryDirectory()
    const server = await startPostgres({ directory, settings })
    const other = startHolder(directory)
    expect((await other.said).server).toMatchObject({ startedByUs: false, password: server.password })
    await other.stop()
    expect((await (await connect(server)).query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await server.stop()
  })

  test('by the same process joins too, and only the first one stops it', async () => {
    const { directory } = await temporaryDirectory()
    const first = await startPostgres({ directory, settings })
    const second = await startPostgres({ directory, settings })
    expect(second).toMatchObject({ startedByUs: false, host: first.host })
    await second.stop()
    expect(runningPostmaster(join(directory, 'postgres'))?.state).toBe('ready')
    await first.stop()
    await first.stop()
    expect(runningPostmaster(join(directory, 'postgres'))).toBeUndefined()
  })

  test('at the very same time: both get the one server', async () => {
    const { directory } = await temporaryDirectory()
    const both = [startHolder(directory), startHolder(directory)]
    const servers = (await Promise.all(both.map(holder => holder.said))).map(said => said.server)
    expect(new Set(servers.map(server => server?.startedByUs))).toEqual(new Set([true, false]))
    expect(servers[0]?.password).toBe(servers[1]?.password)
    await Promise.all(both.map(holder => holder.stop()))
    expect(runningPostmaster(join(directory, 'postgres'))).toBeUndefined()
  })
})

test('a password file from elsewhere is named, and no server stays behind', async () => {
  const { directory } = await temporaryDirectory()
  await (await startPostgres({ directory, settings })).stop()
  await writeFile(join(directory, 'keys/postgres.password'), 'from another backup')
  await expect(startPostgres({ directory, settings })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('keys/postgres.password') as unknown,
  })
  expect(runningPostmaster(join(directory, 'postgres'))).toBeUndefined()
})

test('a setting that PostgreSQL refuses is told with the place of its log', async () => {
  const { directory } = await temporaryDirectory()
  await expect(startPostgres({ directory, settings: { fsync: 'perhaps' } })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('logs/postgres.log') as unknown,
    cause: expect.objectContaining({ message: expect.stringContaining('fsync') as unknown }) as unknown,
  })
})
