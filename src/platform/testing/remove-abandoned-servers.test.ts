import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { becomeOwner, ownerFile } from '../postgres/owner.ts'
import { removeAbandonedServers } from './remove-abandoned-servers.ts'

test('only what a killed test run left is removed', async () => {
  const within = await mkdtemp(join(tmpdir(), 'copybook-abandoned-'))
  onTestFinished(() => rm(within, { recursive: true, force: true }))
  const [abandoned, used, starting, foreign] = [
    'copybook-test-a',
    'copybook-test-b',
    'copybook-test-c',
    'other',
  ].map(name => join(within, name)) as [string, string, string, string]
  for (const directory of [abandoned, used, starting, foreign]) await mkdir(directory)
  const { pid } = spawnSync(process.execPath, ['--version'])
  for (const directory of [abandoned, foreign]) {
    await writeFile(ownerFile(directory), JSON.stringify({ pid, started: '1' }))
  }
  await becomeOwner(used)

  await removeAbandonedServers(within)
  expect([abandoned, used, starting, foreign].map(existsSync)).toEqual([false, true, true, true])
})
