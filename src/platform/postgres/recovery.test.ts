import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from './fixtures/connect.ts'
import { startHolder } from './fixtures/start-holder.ts'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { runningPostmaster } from './postmaster.ts'
import { startPostgres } from './start-postgres.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

const linux = process.platform === 'linux'

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function postmasterOf(directory: string): number {
  return runningPostmaster(join(directory, 'postgres'))?.process.pid ?? 0
}

test('a server that outlived its Copybook is taken over, and stopped by the one that took it over', async () => {
  const { directory } = await temporaryDirectory()
  const first = startHolder(directory)
  await first.said
  const pid = postmasterOf(directory)
  await first.kill()

  const heir = await startPostgres({ directory })
  expect(heir.startedByUs).toBe(false)
  expect(postmasterOf(directory)).toBe(pid)
  await heir.stop()
  expect(postmasterOf(directory)).toBe(0)
})

test.runIf(linux)(
  'killing the server and all its processes while it writes loses no acknowledged row',
  { timeout: 60_000 },
  async () => {
    const { directory } = await temporaryDirectory()
    const acknowledged: number[] = []
    let next = 0
    for (let round = 0; round < 3; round += 1) {
      const server = await startPostgres({ directory })
      await (await connect(server)).query('create table if not exists kept (n int primary key)')
      const killAfter = acknowledged.length + 50
      const writers = Array.from({ length: 4 }, async () => {
        const client = await connect(server)
        for (;;) {
          const n = next++
          await client.query('insert into kept values ($1)', [n])
          acknowledged.push(n)
        }
      })
      while (acknowledged.length < killAfter) await sleep(5)
      const pid = postmasterOf(directory)
      for (const victim of [pid, ...childrenOf(pid)]) process.kill(victim, 'SIGKILL')
      const ends = await Promise.allSettled(writers)
      expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    }
    const server = await startPostgres({ directory })
    const { rows } = await (await connect(server)).query<{ n: number }>('select n from kept')
    const found = new Set(rows.map(row => row.n))
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)
    expect(acknowledged.filter(n => !found.has(n))).toEqual([])
    await server.stop()
  },
)

test.runIf(linux)('a start waits for the remains of a killed server to leave', async () => {
  const { directory } = await temporaryDirectory()
  const server = await startPostgres({ directory })
  const { rows } = await (await connect(server)).query<{ pid: number }>('select pg_backend_pid() as pid')
  const backend = rows[0]?.pid ?? 0
  process.kill(backend, 'SIGSTOP')
  process.kill(postmasterOf(directory), 'SIGKILL')
  const again = startPostgres({ directory })
  await sleep(500)
  process.kill(backend, 'SIGKILL')
  expect((await again).startedByUs).toBe(true)
  await (await again).stop()
})

describe('a first start that is killed half-way', () => {
  test('is begun again from nothing', async () => {
    const { directory } = await temporaryDirectory()
    await mkdir(directory)
    const first = startHolder(directory)
    while (!(await readdir(directory)).includes(`postgres.new-${first.pid}`)) await sleep(5)
    await first.kill()
    expect(await readdir(directory)).not.toContain('postgres')

    const server = await startPostgres({ directory })
    expect((await (await connect(server)).query('select 1 as n')).rows).toEqual([{ n: 1 }])
    expect((await readdir(directory)).filter(name => name.includes('.new-'))).toEqual([])
    await server.stop()
  })
})

test.runIf(linux)('lock files whose number another program has since got do not stop a start', async () => {
  const { directory } = await temporaryDirectory()
  const server = await startPostgres({ directory })
  const lock = readFileSync(join(directory, 'postgres/postmaster.pid'), 'utf8')
  const socketLock = readFileSync(join(server.host, '.s.PGSQL.5432.lock'), 'utf8')
  await server.stop()
  // Of the same account, because PostgreSQL itself sees through a number that is somebody else's.
  const program = spawn('/bin/sleep', ['60'], { ...(await unprivilegedUser()), cwd: '/' })
  onTestFinished(() => void program.kill())
  const mistaken = (text: string) => text.replace(/^\d+/, String(program.pid))
  await writeFile(join(directory, 'postgres/postmaster.pid'), mistaken(lock))
  await writeFile(join(server.host, '.s.PGSQL.5432.lock'), mistaken(socketLock))

  const again = await startPostgres({ directory })
  expect(again.startedByUs).toBe(true)
  await again.stop()
})
