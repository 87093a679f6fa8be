import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))

/** A command line that stands in for Copybook's: it echoes, waits for signals, and ends with the code it is told. */
const standIn = `
  export async function main(argv: string[]): Promise<number> {
    const ended = new Promise<number>(resolve => {
      for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => {
        console.log(signal)
        resolve(7)
      })
    })
    // Only now, when it listens: who reads this line may send the signal at once.
    console.log(JSON.stringify({ argv, pid: process.pid, node: process.versions.node }))
    if (argv[0] !== 'wait') return Number(argv[0])
    const beat = setInterval(() => {}, 1000)
    return ended.finally(() => clearInterval(beat))
  }`

let root = ''
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'copybook-launcher-')))
  await cp(join(project, 'bin'), join(root, 'bin'), { recursive: true })
  await mkdir(join(root, 'src'))
  await writeFile(join(root, 'src/main.ts'), standIn)
  await writeFile(join(root, 'package.json'), '{"type":"module"}')
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
  // Makes any Node say that it is Node 20, which is what a machine may have.
  await writeFile(
    join(root, 'old.cjs'),
    `if (!process.execArgv.some(arg => arg.includes('tsx')))
       Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })`,
  )
})
afterAll(() => rm(root, { recursive: true, force: true }))

function launch(args: string[], options: string[] = []): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [...options, join(root, 'bin/copybook.mjs'), ...args], {
    cwd: tmpdir(),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)))
  return { child, output: () => output }
}

function firstLine(output: string): { argv: string[]; pid: number; node: string } {
  return JSON.parse(output.split('\n')[0] ?? '') as ReturnType<typeof firstLine>
}

test('arguments go in and the exit code comes out', async () => {
  const { child, output } = launch(['3', '--json', 'St Mary’s'])
  expect(await once(child, 'close')).toEqual([3, null])
  expect(firstLine(output()).argv).toEqual(['3', '--json', 'St Mary’s'])
})

test('an old Node hands over to the one that npm installed', async () => {
  const { child, output } = launch(['0'], ['--require', join(root, 'old.cjs')])
  expect(await once(child, 'close')).toEqual([0, null])
  expect(Number(firstLine(output()).node.split('.')[0])).toBeGreaterThanOrEqual(22)
})

test('an old Node alone says what to do', async () => {
  const bare = join(root, 'bare')
  await cp(join(root, 'bin'), join(bare, 'bin'), { recursive: true })
  await mkdir(join(bare, 'node_modules'))
  await symlink(join(project, 'node_modules/tsx'), join(bare, 'node_modules/tsx'))
  const child = spawn(process.execPath, ['--require', join(root, 'old.cjs'), join(bare, 'bin/copybook.mjs')])
  let said = ''
  child.stderr.on('data', chunk => (said += String(chunk)))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toMatch(/needs Node 22\.12 or newer, and this is 20\.19\.0/)
  expect(said).toContain('npm ci')
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s reaches the program, which ends in its own way',
  async signal => {
    const { child, output } = launch(['wait'])
    await expect.poll(output, { timeout: 20_000 }).toContain('"wait"')
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([7, null])
    expect(output()).toContain(signal)
  },
)

test('a launcher that is killed outright leaves no program behind', async () => {
  const { child, output } = launch(['wait'])
  await expect.poll(output, { timeout: 20_000 }).toContain('"wait"')
  child.kill('SIGKILL')
  // Its output closes when the last process that holds it is gone.
  await once(child, 'close')
  expect(output()).toContain('SIGTERM')
})
