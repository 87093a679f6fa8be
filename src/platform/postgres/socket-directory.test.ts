import { mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { settingArguments } from './settings.ts'
import { socketDirectory } from './socket-directory.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

async function socketsOf(name?: string): Promise<{ directory: string; sockets: string }> {
  const { directory } = await temporaryDirectory(name)
  await mkdir(directory)
  const sockets = await socketDirectory(directory, await unprivilegedUser())
  onTestFinished(() => rm(sockets, { recursive: true, force: true }))
  return { directory, sockets }
}

test('sockets lie beside the data, for the database and its own account only', async () => {
  const { directory, sockets } = await socketsOf()
  expect(sockets).toBe(join(directory, 'run'))
  expect((await stat(sockets)).mode & 0o777).toBe(0o700)
})

test('a long path gets a short directory of its own, always the same, and says where', async () => {
  const { directory, sockets } = await socketsOf('b'.repeat(100))
  expect(sockets.startsWith(directory)).toBe(false)
  expect((await readFile(join(directory, 'postgres.socket'), 'utf8')).trim()).toBe(sockets)
  expect(await socketDirectory(directory, await unprivilegedUser())).toBe(sockets)
  expect((await socketsOf('c'.repeat(100))).sockets).not.toBe(sockets)
})

test('a link that somebody else laid in its place is refused', async () => {
  const { directory, sockets } = await socketsOf()
  await rm(sockets, { recursive: true })
  await symlink('/tmp', join(directory, 'run'))
  await expect(socketDirectory(directory, undefined)).rejects.toMatchObject({
    code: 'unavailable',
    details: { path: sockets },
  })
})

test('a path with quotes and commas reaches PostgreSQL as one directory', () => {
  const args = settingArguments('/srv/St Mary "C of E", data', {})
  expect(args).toContain('unix_socket_directories="/srv/St Mary ""C of E"", data"')
})

test('settings of the caller win, but never the socket directory or the network', () => {
  const args = settingArguments('/srv/run', {
    fsync: 'off',
    unix_socket_directories: '/tmp',
    listen_addresses: '*',
  })
  expect(args).toContain('fsync=off')
  expect(args).toContain('unix_socket_directories="/srv/run"')
  expect(args).toContain('listen_addresses=')
})
