import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { temporaryDirectory } from './fixtures/temporary-directory.ts'
import { becomeOwner, isOwner, livingOwner, ownerFile, resignAsOwner } from './owner.ts'
import { identify, isAlive } from './process-identity.ts'

async function emptyDirectory(): Promise<string> {
  const { directory } = await temporaryDirectory()
  await mkdir(directory)
  return directory
}

test('whoever becomes owner is the owner until they resign', async () => {
  const directory = await emptyDirectory()
  expect(await livingOwner(directory)).toBeUndefined()
  await becomeOwner(directory)
  expect(await isOwner(directory)).toBe(true)
  expect(await livingOwner(directory)).toEqual(identify(process.pid))
  await resignAsOwner(directory)
  expect(await isOwner(directory)).toBe(false)
})

test('a dead process owns nothing, and a damaged file says nothing', async () => {
  const directory = await emptyDirectory()
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const identity = identify(child.pid ?? 0)
  await writeFile(ownerFile(directory), JSON.stringify(identity))
  expect(await livingOwner(directory)).toEqual(identity)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await livingOwner(directory)).toBeUndefined()
  await writeFile(ownerFile(directory), '{"pid":')
  expect(await livingOwner(directory)).toBeUndefined()
})

test.runIf(process.platform === 'linux')('a later process with the same number is another process', () => {
  expect(isAlive({ pid: process.pid, started: '1' })).toBe(false)
  expect(isAlive(identify(process.pid) ?? { pid: 0, started: '' })).toBe(true)
})

test.each([0, -1, 1.5, Number.NaN, 2 ** 31])('%s is the number of no process', pid => {
  expect(identify(pid)).toBeUndefined()
})
