import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkAppsFile } from './network-apps-file.ts'
import { readConfig } from './platform/config.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-networks-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const APPS = 'x: { clientId: "1", clientSecret: "a-secret-of-ours" }\n'
const read = (env: NodeJS.ProcessEnv = {}) => networkAppsFile(readConfig(env, directory))

test('a data directory without a file has no registered apps', async () => {
  expect((await read()).size).toBe(0)
})

test('the file of the data directory is read, unless another is named', async () => {
  await writeFile(join(directory, 'networks.yaml'), APPS, { mode: 0o600 })
  await writeFile(join(directory, 'other.yaml'), APPS.replace('x:', 'youtube:'), { mode: 0o600 })
  expect([...(await read()).keys()]).toEqual(['x'])
  expect([...(await read({ NETWORKS_FILE: join(directory, 'other.yaml') })).keys()]).toEqual(['youtube'])
})

test('a named file that is not there stops the start', async () => {
  await expect(read({ NETWORKS_FILE: join(directory, 'gone.yaml') })).rejects.toThrow('NETWORKS_FILE')
})

test('a file that others on the machine can read stops the start', async () => {
  const path = join(directory, 'open.yaml')
  await writeFile(path, APPS)
  await chmod(path, 0o644)
  await expect(read({ NETWORKS_FILE: path })).rejects.toThrow(`chmod 600 ${path}`)
})
